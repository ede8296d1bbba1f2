/** How far a person moves the sandbox's clock. */
export const clockSteps = ["next", "hour", "day"] as const;
export type ClockStep = (typeof clockSteps)[number];

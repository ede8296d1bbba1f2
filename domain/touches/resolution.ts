/**
 * What a person says of a message of which nobody could tell whether it arrived (SND2). `arrived`: it counts as sent · `not-arrived`: it is
 * due again, and every rule decides anew · `leave`: it stays unknown, and somebody has looked at it.
 */
export const resolutions = ["arrived", "not-arrived", "leave"] as const;
export type Resolution = (typeof resolutions)[number];

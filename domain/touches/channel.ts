export const channels = ["email", "line", "person"] as const;
export type Channel = (typeof channels)[number];

/** What may become of those who are on their way in a sequence that is retired. */
export const underways = ["finish", "out"] as const;

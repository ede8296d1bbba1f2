/** How a person told us that they want no more messages. */
export const optOutWays = ["phone", "letter", "mail", "in-person", "other"] as const;

export type OptOutWay = (typeof optOutWays)[number];

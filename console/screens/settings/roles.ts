/** As the API knows them, from the most to the least. */
export const roles = ["owner", "marketer", "sales", "support", "viewer"] as const;

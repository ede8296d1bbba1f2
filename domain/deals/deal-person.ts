/** Who takes part in a decision (seed article 003); in a household: `family`. */
export const personRoles = ["window", "decision-maker", "checker", "influencer", "family"] as const;
export type PersonRole = (typeof personRoles)[number];

export const stances = ["for", "against", "unknown"] as const;
export type Stance = (typeof stances)[number];

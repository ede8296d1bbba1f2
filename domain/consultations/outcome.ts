/** Who came to a consultation (features.md H4). */
export const presences = ["alone", "couple", "decision-maker"] as const;
export type Presence = (typeof presences)[number];

/** What came of the closing question "I can solve this; are you interested?". It drives the next step (features.md H3, H4). */
export const outcomes = ["interested", "thinking", "not-now", "no-fit"] as const;
export type Outcome = (typeof outcomes)[number];

/** One who came alone and does not decide alone still has to agree with somebody at home or at work. */
export function consensusOf(presence: Presence): "open" | "closed" {
  return presence === "alone" ? "open" : "closed";
}

import { readToken, signToken, type TokenKey } from "./tokens/token.ts";

/**
 * `human`: continue · `bot`: the trap field was filled, so answer as usual but do nothing ·
 * `again`: too fast, too old or without a stamp, so show the form once more, since it may be a person.
 */
export type BotVerdict = "human" | "bot" | "again";

/** A person needs longer than this to read and fill in a form. Milliseconds. */
export const MINIMUM_FILL_MS = 2_000;
/** How long a stamp is valid, so that a copied stamp soon becomes useless. Real milliseconds. */
export const STAMP_LIFE_MS = 24 * 3_600_000;

/** Signed proof of when this form was shown, for a hidden field. */
export function stampForm(keys: TokenKey[], formKey: string, shownAt: Date): string {
  return signToken(keys, "form", [formKey, shownAt.getTime().toString(36)]);
}

/** `speed` is the speed of the business clock (1 in live mode): simulated people fill in a form in simulated time. */
export function judgeFormPost(
  post: { trap: string | undefined; stamp: string | undefined },
  facts: { keys: TokenKey[]; formKey: string; now: Date; speed: number },
): BotVerdict {
  if (post.trap) return "bot";
  const [formKey, shownAt] = (post.stamp && readToken(facts.keys, "form", post.stamp)) || [];
  if (formKey !== facts.formKey || !shownAt) return "again";
  const elapsed = facts.now.getTime() - Number.parseInt(shownAt, 36);
  if (!(elapsed <= STAMP_LIFE_MS)) return "again";
  return elapsed * Math.max(1, facts.speed) >= MINIMUM_FILL_MS ? "human" : "again";
}

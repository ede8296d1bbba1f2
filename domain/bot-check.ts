import { readToken, signToken, type TokenKey } from "./tokens/token.ts";

/**
 * `human` go on · `bot` the trap was filled: answer as if all were well and do nothing ·
 * `again` too fast, too old or without a stamp: show the form once more, as a person may be behind it.
 */
export type BotVerdict = "human" | "bot" | "again";

/** Nobody types an address and reads what it is for in less. Milliseconds. */
export const MINIMUM_FILL_MS = 2_000;
/** A stamp that was harvested is of no use for long. Milliseconds of real time. */
export const STAMP_LIFE_MS = 24 * 3_600_000;

/** Proof of when the form was shown, bound to the form; stands in a hidden field. */
export function stampForm(keys: TokenKey[], formKey: string, shownAt: Date): string {
  return signToken(keys, "form", [formKey, shownAt.getTime().toString(36)]);
}

/** `speed` is the business clock's (1 in live mode): simulated people fill in a form in simulated time. */
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

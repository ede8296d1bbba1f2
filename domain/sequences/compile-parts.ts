import { type Duration, durationMinutes, parseDuration } from "../time/duration.ts";
import type { LatenessRule } from "../touches/lateness.ts";
import { isWaitProblem, parseWait, type Wait } from "./wait.ts";

/** One or a list, as a list. */
export function listOf<Item>(value: Item | readonly Item[] | undefined): readonly Item[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as Item];
}

/** Keys such as `score.trust`, without the prefix, with their values. */
export function namesOf(object: Readonly<Record<string, unknown>>, prefix: "score" | "fields"): [string, unknown][] {
  return Object.entries(object).flatMap(([key, value]) => (key.startsWith(`${prefix}.`) ? [[key.slice(prefix.length + 1), value]] : []));
}

/** For words that the schema accepts. Throws RangeError for others. */
export function durationOf(words: string): Duration {
  const read = parseDuration(words);
  if (read === null) throw new RangeError(`unreadable duration ${JSON.stringify(words)}`);
  return read;
}

/** For words that the schema accepts. Throws RangeError for others. */
export function waitOf(words: string): Wait {
  const read = parseWait(words);
  if (isWaitProblem(read)) throw new RangeError(read.message.en);
  return read;
}

export function latenessOf({ after, then }: { after: string; then: LatenessRule["then"] }): LatenessRule {
  return { after: durationMinutes(durationOf(after)), then };
}

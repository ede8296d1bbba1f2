import { AppError } from "../app-error.ts";
import { type Duration, parseDuration } from "../time/duration.ts";
import { readInstant } from "../time/read-instant.ts";
import type { LocalText } from "../words/local-text.ts";
import type { Scalar } from "./condition.ts";
import type { SequenceDefinition } from "./definition.ts";
import { nearest } from "./nearest.ts";
import { didYouMean } from "./schema-problems.ts";
import type { Supposed } from "./simulate.ts";
import { stepIndex } from "./step-index.ts";
import { messagesOf } from "./step-messages.ts";
import { suppositionWords as texts } from "./supposition-words.ts";

/** `documentOpened{document=gift} 2h after hello`: event, data in braces, and when. */
const supposition = /^(?<kind>[a-z]\w*)\s*(?:\{(?<data>[^{}]*)\})?\s*(?<when>.*)$/;
const afterStep = /^(?:(?<delay>.+?)\s+)?after\s+(?<step>\S+)$/;
const shortUnits: Readonly<Record<string, string>> = { m: "minutes", min: "minutes", h: "hours", d: "days", w: "weeks", y: "years" };

/**
 * Parses an event that the lead is supposed to cause: `event{key=value,…}`, then `2h after <step>`, `after <step>`, `at <local time>`, or a
 * length of time after the entry. Without a time it happens at the entry. Throws AppError `bad-supposition`.
 */
export function parseSupposed(words: string, definition: SequenceDefinition, entry: { at: Date; zone: string }): Supposed {
  const { kind, data, when = "" } = supposition.exec(words.trim())?.groups ?? {};
  if (kind === undefined) throw bad(texts.noEvent(words));
  const event = { kind, data: readData(data, words) };
  if (when === "") return { ...event, delay: null };
  if (when.startsWith("at ")) {
    const at = readInstant(when.slice("at ".length), entry.zone);
    const minutes = Math.round((at.getTime() - entry.at.getTime()) / 60_000);
    if (minutes < 0) throw bad(texts.beforeEntry(words));
    return { ...event, delay: minutes === 0 ? null : { minutes } };
  }
  const { delay, step } = afterStep.exec(when)?.groups ?? {};
  if (step === undefined) return { ...event, delay: readDelay(when, words) };
  const waited = delay === undefined ? null : readDelay(delay, words);
  if (step === "entry" && !stepIndex(definition).has("entry")) return { ...event, delay: waited };
  requireSend(definition, step, words);
  return { ...event, afterTouch: step, delay: waited };
}

function readDelay(text: string, words: string): Duration {
  const long = text.replace(/(\d+)\s*(min|[mhdwy])(?![a-z])/g, (_, amount: string, unit: string) => `${amount} ${shortUnits[unit]}`);
  const delay = parseDuration(long.replace(/\s+/g, " ").trim());
  if (delay === null) throw bad(texts.badDelay(text, words));
  return delay;
}

function readData(text: string | undefined, words: string): Record<string, Scalar> {
  const pairs = (text ?? "").split(",").filter((pair) => pair.trim() !== "");
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, key, value] = /^\s*(\w+)\s*=\s*(.*?)\s*$/.exec(pair) ?? [];
      if (key === undefined || value === undefined) throw bad(texts.badPair(pair.trim(), words));
      return [key, scalarOf(value)];
    }),
  );
}

/** Reads `true`, `12` and `gift` as YAML does. A value in quotes stays a text. */
export function scalarOf(text: string): Scalar {
  if (text === "true" || text === "false") return text === "true";
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  return text.replace(/^(["'])(.*)\1$/, "$2");
}

function requireSend(definition: SequenceDefinition, step: string, words: string): void {
  const sends = [...stepIndex(definition).values()].flatMap(({ step: one }) => messagesOf(one).map(({ id }) => id));
  if (sends.includes(step)) return;
  const hint = didYouMean(nearest(step, sends)) ?? texts.sends(sends);
  throw bad(texts.noSend(words, definition.sequence, step, hint));
}

function bad(sentence: LocalText): AppError {
  return new AppError("invalid", "bad-supposition", sentence);
}

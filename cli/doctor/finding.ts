import type { LocalText } from "../../domain/words/local-text.ts";

/** What the doctor says of one part. */
export interface Finding {
  part: LocalText;
  /** `warn` does not hinder the work now; `fail` does. */
  state: "ok" | "warn" | "fail";
  /** What was seen. */
  detail: LocalText;
  /** What to do; with every state but `ok`. */
  advice?: LocalText;
}

/** A plain string is a name or a value: the same in each language. */
type Said = LocalText | string;

const textOf = (said: Said): LocalText => (typeof said === "string" ? { ja: said, en: said } : said);

export const ok = (part: Said, detail: Said): Finding => ({ part: textOf(part), state: "ok", detail: textOf(detail) });
export const warn = (part: Said, detail: Said, advice: LocalText): Finding => ({
  part: textOf(part),
  state: "warn",
  detail: textOf(detail),
  advice,
});
export const fail = (part: Said, detail: Said, advice: LocalText): Finding => ({
  part: textOf(part),
  state: "fail",
  detail: textOf(detail),
  advice,
});

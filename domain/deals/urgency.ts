import type { LocalText } from "../words/local-text.ts";

/** The four timings of a purchase (seed article 003), the hottest last. */
export const urgencies = ["information", "waiting", "by-date", "now"] as const;
export type Urgency = (typeof urgencies)[number];

export const urgencyWords: Readonly<Record<Urgency, LocalText>> = {
  information: { ja: "情報として知りたいだけ", en: "Just wants information" },
  waiting: { ja: "様子見", en: "Waits and sees" },
  "by-date": { ja: "いつまでに欲しい", en: "Wants it by a date" },
  now: { ja: "いますぐ欲しい", en: "Wants it right now" },
};

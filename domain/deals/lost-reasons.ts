import type { LocalText } from "../words/local-text.ts";

/** Why a deal is lost (DEL3). Missed timing stands first: it is the commonest and the least often named (seed article 003). */
export const lostReasons = [
  "missed-timing",
  "not-now",
  "rival",
  "price",
  "no-need",
  "no-consensus",
  "no-answer",
  "expired",
  "other",
] as const;
export type LostReason = (typeof lostReasons)[number];

export const lostReasonWords: Readonly<Record<LostReason, LocalText>> = {
  "missed-timing": { ja: "タイミングを逃した", en: "We missed the timing" },
  "not-now": { ja: "いまは要らない", en: "Not now" },
  rival: { ja: "他社に決まった", en: "Went to a rival" },
  price: { ja: "予算が合わない", en: "Price or budget" },
  "no-need": { ja: "必要がなかった", en: "No need" },
  "no-consensus": { ja: "周囲の同意が得られなかった", en: "No consensus" },
  "no-answer": { ja: "返事がなかった", en: "No answer" },
  expired: { ja: "見積もりの期限が切れた", en: "The estimate expired" },
  other: { ja: "その他", en: "Other" },
};

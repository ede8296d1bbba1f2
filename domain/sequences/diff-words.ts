import { durationText } from "../time/duration-text.ts";
import type { Window } from "../time/window.ts";
import type { Category } from "../touches/category.ts";
import type { LocalText, Words } from "../words/local-text.ts";
import type { Again } from "./definition.ts";

const days = [
  { ja: "月", en: "Mon" },
  { ja: "火", en: "Tue" },
  { ja: "水", en: "Wed" },
  { ja: "木", en: "Thu" },
  { ja: "金", en: "Fri" },
  { ja: "土", en: "Sat" },
  { ja: "日", en: "Sun" },
];

const categories: Record<Category, LocalText> = {
  verification: { ja: "登録の確認", en: "Verification" },
  transactional: { ja: "事務連絡", en: "Transactional" },
  nurture: { ja: "お便り", en: "Nurture" },
  promotion: { ja: "ご案内", en: "Promotion" },
  care: { ja: "お客様向け", en: "Care" },
};

/** The sentences of a comparison of two versions. A step is named by what it does: its key stands in the difference. */
export const diffWords = {
  none: { ja: "なし", en: "none" },
  title: { ja: "題名", en: "The title" },
  category: { ja: "カテゴリー", en: "The category" },
  topic: { ja: "トピック", en: "The topic" },
  enter: { ja: "参加のしかた", en: "The entry" },
  goals: { ja: "目標", en: "The goal" },
  leaves: { ja: "途中で終える条件", en: "What ends it without success" },
  window: { ja: "配信時間", en: "The sending window" },
  byHand: { ja: "手動", en: "by hand" },
  byEvent: (event: string, again: Again) => {
    const texts = againText(again);
    return { ja: `${event} がきっかけ（${texts.ja}）`, en: `by ${event} (${texts.en})` };
  },
  categoryText: (category: Category) => categories[category],
  quoted: (text: string) => ({ ja: `「${text}」`, en: `"${text}"` }),
  windowText: ({ days: open, from, to, holidays }: Window) => ({
    ja: `${open.map((day) => days[day - 1]?.ja).join("")} ${from}～${to}${holidays === "skip" ? "（休日を除く）" : ""}`,
    en: `${open.map((day) => days[day - 1]?.en).join(" ")} ${from}–${to}${holidays === "skip" ? " except days off" : ""}`,
  }),
  changed: (what: LocalText, before: LocalText, after: LocalText) => ({
    ja: `${what.ja}が、${before.ja}から${after.ja}に変わります。`,
    en: `${what.en} is now ${after.en} instead of ${before.en}.`,
  }),
  wait: (before: LocalText, after: LocalText) => ({
    ja: `待ち方が「${before.ja}」から「${after.ja}」に変わります。`,
    en: `The wait is now "${after.en}" instead of "${before.en}".`,
  }),
  step: (before: LocalText, after: LocalText) => ({
    ja: `「${before.ja}」が「${after.ja}」に変わります。`,
    en: `"${before.en}" is now "${after.en}".`,
  }),
  way: (step: LocalText, number: number, before: LocalText, after: LocalText) => ({
    ja: `「${step.ja}」の${number}番目の道筋が、「${before.ja}」から「${after.ja}」に変わります。`,
    en: `"${step.en}", way ${number}: it is now "${after.en}" instead of "${before.en}".`,
  }),
  settings: (step: LocalText) => ({
    ja: `「${step.ja}」の、遅れたときの扱いなどの設定が変わります。`,
    en: `"${step.en}": its settings changed, such as what happens when it is late.`,
  }),
  added: (step: LocalText, place: LocalText) => ({
    ja: `「${step.ja}」が${place.ja}に加わります。`,
    en: `"${step.en}" is new, ${place.en}.`,
  }),
  removed: (step: LocalText) => ({
    ja: `「${step.ja}」がなくなります。`,
    en: `"${step.en}" is gone.`,
  }),
  moved: (step: LocalText, place: LocalText) => ({
    ja: `「${step.ja}」が${place.ja}に移ります。`,
    en: `"${step.en}" moved: it is now ${place.en}.`,
  }),
  /** Two steps may say the same, so their keys stand beside. */
  named: (step: LocalText, id: string) => ({ ja: `「${step.ja}」（${id}）`, en: `"${step.en}" (${id})` }),
  place: (previous: LocalText | null, parent: LocalText | null) => ({
    ja: `${parent === null ? "" : `${parent.ja}の中の`}${previous === null ? "先頭" : `${previous.ja}の次`}`,
    en: `${previous === null ? "at the beginning" : `after ${previous.en}`}${parent === null ? "" : ` within ${parent.en}`}`,
  }),
} satisfies Words;

function againText(again: Again): LocalText {
  switch (again.kind) {
    case "never":
      return { ja: "一度だけ", en: "once" };
    case "always":
      return { ja: "何度でも", en: "again at any time" };
    case "after": {
      const length = durationText(again.after);
      return { ja: `前の参加から${length.ja}たてば再び`, en: `again after ${length.en}` };
    }
  }
}

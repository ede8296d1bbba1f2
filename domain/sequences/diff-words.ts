import { durationText } from "../time/duration-text.ts";
import type { Window } from "../time/window.ts";
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

/** The sentences of a comparison of two versions. */
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
  quoted: (text: string) => ({ ja: `「${text}」`, en: `"${text}"` }),
  windowText: ({ days: open, from, to, holidays }: Window) => ({
    ja: `${open.map((day) => days[day - 1]?.ja).join("")} ${from}～${to}${holidays === "skip" ? "（休日を除く）" : ""}`,
    en: `${open.map((day) => days[day - 1]?.en).join(" ")} ${from}–${to}${holidays === "skip" ? " except days off" : ""}`,
  }),
  changed: (what: LocalText, before: LocalText, after: LocalText) => ({
    ja: `${what.ja}が、${before.ja}から${after.ja}に変わります。`,
    en: `${what.en} is now ${after.en} instead of ${before.en}.`,
  }),
  wait: (id: string, before: LocalText, after: LocalText) => ({
    ja: `ステップ「${id}」: 待ち方が「${before.ja}」から「${after.ja}」に変わります。`,
    en: `Step ${id}: the wait is now "${after.en}" instead of "${before.en}".`,
  }),
  step: (id: string, before: LocalText, after: LocalText) => ({
    ja: `ステップ「${id}」: 「${before.ja}」から「${after.ja}」に変わります。`,
    en: `Step ${id}: it is now "${after.en}" instead of "${before.en}".`,
  }),
  way: (id: string, number: number, before: LocalText, after: LocalText) => ({
    ja: `ステップ「${id}」の${number}番目の道筋: 「${before.ja}」から「${after.ja}」に変わります。`,
    en: `Step ${id}, way ${number}: it is now "${after.en}" instead of "${before.en}".`,
  }),
  settings: (id: string) => ({
    ja: `ステップ「${id}」: 遅れたときの扱いなどの設定が変わります。`,
    en: `Step ${id}: its settings changed, such as what happens when it is late.`,
  }),
  added: (id: string, sentence: LocalText, previous: string | null) => ({
    ja: `ステップ「${id}」が${previous === null ? "先頭" : `「${previous}」の次`}に加わります: ${sentence.ja}。`,
    en: `Step ${id} is new, ${previous === null ? "at the beginning" : `after ${previous}`}: ${sentence.en}.`,
  }),
  removed: (id: string, sentence: LocalText) => ({
    ja: `ステップ「${id}」がなくなります: ${sentence.ja}。`,
    en: `Step ${id} is gone: ${sentence.en}.`,
  }),
  moved: (id: string, previous: string | null, parent: string | null) => ({
    ja: `ステップ「${id}」が${parent === null ? "" : `「${parent}」の中の`}${previous === null ? "先頭" : `「${previous}」の次`}に移ります。`,
    en: `Step ${id} moved: it is now ${previous === null ? "at the beginning" : `after ${previous}`}${parent === null ? "" : ` within ${parent}`}.`,
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

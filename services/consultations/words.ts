import type { LocalText } from "../../domain/words/local-text.ts";
import type { ActWords } from "../engine/modules/module-words.ts";

export const consultationActs: Readonly<Record<string, ActWords>> = {
  "consultation-booked": (who) => ({ ja: `${who.ja}が個別相談を予約しました`, en: `${who.en} booked a consultation` }),
  "consultation-moved": (who) => ({ ja: `${who.ja}が個別相談の日時を変えました`, en: `${who.en} moved the consultation` }),
  "consultation-cancelled": (who) => ({ ja: `${who.ja}が個別相談を取り消しました`, en: `${who.en} cancelled the consultation` }),
  "consultation-held": (who) => ({ ja: `${who.ja}が個別相談の結果を記録しました`, en: `${who.en} recorded what came of the consultation` }),
  "consultation-missed": (who) => ({
    ja: `${who.ja}が、個別相談に来られなかったと記録しました`,
    en: `${who.en} recorded that nobody came to the consultation`,
  }),
  "consultation-noted": (who) => ({ ja: `${who.ja}が個別相談の記録を書きました`, en: `${who.en} wrote notes of the consultation` }),
  "busy-feed-set": (who) => ({
    ja: `${who.ja}が担当者のカレンダーを読み込むようにしました`,
    en: `${who.en} set the consultant's own calendar`,
  }),
  "busy-feed-removed": (who) => ({
    ja: `${who.ja}が担当者のカレンダーの読み込みをやめました`,
    en: `${who.en} stopped reading the consultant's own calendar`,
  }),
  "calendar-feed-renewed": (who) => ({
    ja: `${who.ja}が担当者の予定表のリンクを作り直しました`,
    en: `${who.en} renewed the link to the consultant's calendar`,
  }),
  "consultant-retired": (who) => ({ ja: `${who.ja}が担当者を外しました`, en: `${who.en} retired the consultant` }),
};

const consultationMoved: LocalText = {
  ja: "日時が変わり、新しい日時でお知らせするため",
  en: "the consultation moved, and the new time has messages of its own",
};
const consultationCancelled: LocalText = { ja: "個別相談が取り消されたため", en: "the consultation was cancelled" };
const consultationOver: LocalText = { ja: "個別相談が終わったため", en: "the consultation is over" };

export const consultationReasons: Readonly<Record<string, LocalText>> = {
  "consultation-moved": consultationMoved,
  "consultation-cancelled": consultationCancelled,
  "consultation-over": consultationOver,
};

/** What people call the messages about a consultation, by slot. */
export const consultationMessages: Readonly<Record<string, LocalText>> = {
  booked: { ja: "予約の控え", en: "the confirmation of the consultation" },
  "reminder-1": { ja: "1回目のリマインド", en: "the 1st reminder" },
  "reminder-2": { ja: "2回目のリマインド", en: "the 2nd reminder" },
  "reminder-3": { ja: "3回目のリマインド", en: "the 3rd reminder" },
  moved: { ja: "日時変更のお知らせ", en: "the notice that the consultation moved" },
  cancelled: { ja: "取り消しの控え", en: "the confirmation of the cancellation" },
  "called-off": { ja: "当方からの取り消しのお知らせ", en: "the notice that we cancelled the consultation" },
};

/** Why a message about a consultation is void, by what became of the consultation. */
export const consultationOutcomes: Readonly<Record<string, LocalText>> = {
  cancelled: consultationCancelled,
  moved: consultationMoved,
  done: consultationOver,
  absent: consultationOver,
};

/** Script of the task when nobody has said what became of a consultation (BOK11). */
export const whatBecame: LocalText = {
  ja: "個別相談の終了から2時間が過ぎましたが、結果がまだ記録されていません。来られたか、どんなお答えだったかを記録してください。",
  en: "The consultation ended two hours ago, and nobody has recorded what came of it. Please record whether they came and what they answered.",
};

/** Script of the task when somebody misses a consultation again. */
export function secondAbsence(times: number): LocalText {
  return {
    ja: `個別相談に続けて来られませんでした（${times}回目）。責めずに、お変わりがないか、いまも関心をお持ちかを、お電話で伺ってください。`,
    en: `They missed the consultation again (${times} times now). Call them without reproach: ask how they are, and whether it still interests them.`,
  };
}

/** Script of the task when a consultant goes and nobody else is free at that time. */
export function nobodyElse(when: LocalText): LocalText {
  return {
    ja: `担当者が外れ、${when.ja}の個別相談を引き継げる人がいません。お詫びのうえ、別の日時をご相談ください。`,
    en: `The consultant of ${when.en} has gone, and nobody else is free then. Apologise, and agree on another time.`,
  };
}

import type { LocalText } from "../../domain/words/local-text.ts";
import type { ActWords } from "../engine/modules/module-words.ts";

export const sessionActs: Readonly<Record<string, ActWords>> = {
  "session-created": (who) => ({ ja: `${who.ja}が日程を作りました`, en: `${who.en} made the session` }),
  "session-changed": (who) => ({ ja: `${who.ja}が日程を変更しました`, en: `${who.en} changed the session` }),
  "session-cancelled": (who) => ({ ja: `${who.ja}が日程を中止しました`, en: `${who.en} cancelled the session` }),
  "session-counted": (who) => ({ ja: `${who.ja}が出欠を締め切りました`, en: `${who.en} closed the attendance list` }),
  "session-booked": (who) => ({ ja: `${who.ja}が席を予約しました`, en: `${who.en} booked a seat` }),
  "booking-cancelled": (who) => ({ ja: `${who.ja}が申し込みを取り消しました`, en: `${who.en} cancelled the booking` }),
  "booking-changed": (who) => ({ ja: `${who.ja}が申し込みの日程を変えました`, en: `${who.en} moved the booking to another date` }),
  "wait-list-joined": (who) => ({ ja: `${who.ja}がキャンセル待ちに加えました`, en: `${who.en} put the lead on the waiting list` }),
  "wait-list-left": (who) => ({ ja: `${who.ja}がキャンセル待ちから外しました`, en: `${who.en} took the lead off the waiting list` }),
  "conversion-alarm-answered": (who) => ({ ja: `${who.ja}が警報の原因を記録しました`, en: `${who.en} recorded the cause of the alarm` }),
  "attendance-marked": (who) => ({ ja: `${who.ja}が出欠を記録しました`, en: `${who.en} marked who came` }),
};

/** Why a message about a booking is void, by the outcome of its standing. */
export const bookingOutcomes: Readonly<Record<string, LocalText>> = {
  cancelled: { ja: "申し込みが取り消されたため", en: "the booking was cancelled" },
  "session-cancelled": { ja: "日程が中止になったため", en: "the session was cancelled" },
  moved: { ja: "日程が変わり、新しい日時のお知らせに替わったため", en: "the session moved, and a newer message replaces it" },
  expired: { ja: "お取りした席の期限が過ぎたため", en: "the time of the seat that was kept had passed" },
  attended: { ja: "会がすでに終わったため", en: "the session was over" },
  absent: { ja: "会がすでに終わったため", en: "the session was over" },
  gone: { ja: "申し込みがもうないため", en: "the booking is gone" },
};

/** The same for a place in the waiting list. */
export const waitOutcomes: Readonly<Record<string, LocalText>> = {
  taken: { ja: "ご案内した席にすでに申し込まれたため", en: "the offered seat was taken already" },
  declined: { ja: "ご案内した席を見送られたため", en: "the offered seat was declined" },
  lapsed: { ja: "ご案内した席の期限が過ぎたため", en: "the time of the offered seat had passed" },
  moved: { ja: "日程が変わり、新しい日時のご案内に替わったため", en: "the session moved, and a newer message replaces it" },
  removed: { ja: "キャンセル待ちから外れたため", en: "the lead left the waiting list" },
  gone: { ja: "キャンセル待ちがもうないため", en: "the place in the waiting list is gone" },
};

export const sessionReasons: Readonly<Record<string, LocalText>> = {
  "booking-cancelled": { ja: "申し込みが取り消されたため", en: "the booking was cancelled" },
  "session-moved": { ja: "日程が変わり、新しい日時でお知らせするため", en: "the session moved, and the new date has messages of its own" },
  "session-cancelled": { ja: "日程が中止になったため", en: "the session was cancelled" },
  "seat-lapsed": { ja: "ご案内した席の期限が過ぎたため", en: "the time of the offered seat had passed" },
  "left-the-list": { ja: "キャンセル待ちから外れたため", en: "the lead left the waiting list" },
};

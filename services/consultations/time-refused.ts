import { AppError } from "../../domain/app-error.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { ConsultationRefusal } from "./book-consultation.ts";

const sentences: Readonly<Record<ConsultationRefusal, LocalText>> = {
  hours: { ja: "担当者が受け付けている時間ではありません。", en: "This is outside the consultant's hours." },
  holiday: { ja: "祝日のため、受け付けていません。", en: "There are no consultations on a holiday." },
  "day-off": { ja: "この日は、担当者がお休みです。", en: "The consultant is off on this day." },
  past: { ja: "もう過ぎている時刻です。", en: "This time is in the past." },
  notice: { ja: "直前のため、受け付けていない時刻です。", en: "This time is too soon to be booked." },
  horizon: { ja: "まだ受け付けていない先の日付です。", en: "This date is too far ahead to be booked." },
  busy: { ja: "ほかの予定か、その前後の空き時間と重なっています。", en: "Another entry, or the time kept free around it, is in the way." },
  "day-full": { ja: "この日の個別相談は、上限の件数に達しています。", en: "This day has as many consultations as it may have." },
  "no-consultant": { ja: "この個別相談を担当できる人がいません。", en: "Nobody gives this consultation." },
  "booked-already": {
    ja: "この方には、すでに予約があります。日時を変えるときは、その予約を移動してください。",
    en: "The lead has booked already. Move that consultation instead.",
  },
  "answers-missing": { ja: "必須の質問に、まだ答えがありません。", en: "A question that must be answered has no answer." },
};

/** The refusal as an error, for callers who have no page to show it on: conflict `time-<reason>`. */
export function timeRefused(reason: ConsultationRefusal): AppError {
  return new AppError("conflict", `time-${reason}`, sentences[reason]);
}

import { AppError } from "../../domain/app-error.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Booked } from "./book-session.ts";
import type { Joined } from "./join-wait-list.ts";

type Reason = Extract<Booked, { kind: "refused" }>["reason"] | Extract<Joined, { kind: "refused" }>["reason"];

const sentences: Readonly<Record<Reason, LocalText>> = {
  cancelled: { ja: "この日程は中止になりました。", en: "This session is cancelled." },
  "not-open": { ja: "この日程は、まだ受け付けていません。", en: "This session does not take bookings yet." },
  closed: { ja: "この日程の受付は終わりました。", en: "This session takes no more bookings." },
  full: { ja: "満席です。", en: "All seats are taken." },
  waiting: { ja: "満席で、お待ちの方がいます。", en: "All seats are taken, and others are waiting." },
  "seat-lapsed": { ja: "ご案内した席は、期限が過ぎて次の方へ移りました。", en: "The offered seat has passed on to the next person." },
  "booked-already": { ja: "すでに席があります。", en: "The lead has a seat already." },
  "no-list": { ja: "この日程にはキャンセル待ちがありません。", en: "This session has no waiting list." },
  "seats-free": { ja: "空席があります。そのまま申し込んでください。", en: "There are free seats: book one." },
};

/** The refusal as an error, for callers who need no seat page: conflict `seat-<reason>`. */
export function seatRefused(reason: Reason): AppError {
  return new AppError("conflict", reason === "seat-lapsed" ? reason : `seat-${reason}`, sentences[reason]);
}

import { z } from "zod";
import { aloneAnswers } from "../../domain/sessions/ratings.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import { defineEvent } from "../engine/modules/define-event.ts";

const ofSession = { session: z.string(), offer: z.string() };
const ofBooking = { ...ofSession, booking: z.string() };

export const sessionBooked = defineEvent({
  kind: "sessionBooked",
  by: "lead",
  data: z.object(ofBooking),
  words: { ja: "日程に申し込みました", en: "booked a session" },
});

export const sessionMoved = defineEvent({
  kind: "sessionMoved",
  by: "staff",
  data: z.object({ ...ofBooking, from: z.string().optional() }),
  words: { ja: "申し込んだ日程が変わりました", en: "the booked session moved" },
});

export const sessionCancelled = defineEvent({
  kind: "sessionCancelled",
  by: "lead",
  data: z.object(ofBooking),
  words: { ja: "日程の申し込みが取り消されました", en: "the booking of a session was cancelled" },
});

export const sessionAttended = defineEvent({
  kind: "sessionAttended",
  by: "lead",
  data: z.object(ofBooking),
  words: { ja: "会に参加しました", en: "came to a session" },
});

export const sessionMissed = defineEvent({
  kind: "sessionMissed",
  by: "staff",
  data: z.object(ofBooking),
  words: { ja: "会に来られませんでした", en: "did not come to a session" },
});

export const waitListJoined = defineEvent({
  kind: "waitListJoined",
  by: "lead",
  data: z.object(ofSession),
  words: { ja: "キャンセル待ちに入りました", en: "joined a waiting list" },
});

export const seatOffered = defineEvent({
  kind: "seatOffered",
  by: "system",
  data: z.object(ofSession),
  words: { ja: "キャンセル待ちの席をご案内しました", en: "was offered a seat from the waiting list" },
});

export const seatLapsed = defineEvent({
  kind: "seatLapsed",
  by: "system",
  data: z.object(ofSession),
  words: { ja: "ご案内した席の期限が過ぎ、次の方へ移りました", en: "let the offered seat pass to the next" },
});

/** Said once; one that changes it takes the earlier one back. What they wrote is personal and stands in the booking. */
export const satisfactionRated = defineEvent({
  kind: "satisfactionRated",
  by: "lead",
  data: z.object({ ...ofBooking, satisfaction: z.int(), alone: z.enum(aloneAnswers), takesBack: z.string().optional() }),
  words: { ja: "会の感想を答えました", en: "said how the session was" },
  detail: ({ satisfaction, alone }) =>
    typeof alone === "string" && alone in aloneWords
      ? {
          ja: `満足度${satisfaction}、${aloneWords[alone]?.ja}`,
          en: `satisfaction ${satisfaction} of 5, ${aloneWords[alone]?.en}`,
        }
      : null,
});

const aloneWords: Readonly<Record<string, LocalText>> = {
  alone: { ja: "一人で解決できそう", en: "can solve it alone" },
  partly: { ja: "一部は一人でできそう", en: "can solve a part alone" },
  "not-alone": { ja: "一人では難しい", en: "cannot solve it alone" },
};

import { z } from "zod";
import { dateKinds } from "../../domain/deals/date-kinds.ts";
import { lostReasons } from "../../domain/deals/lost-reasons.ts";
import { defineEvent } from "../engine/modules/define-event.ts";

const ofDeal = { offer: z.string(), deal: z.string() };

export const dealOpened = defineEvent({
  kind: "dealOpened",
  by: "staff",
  data: z.object(ofDeal),
  words: { ja: "商談が始まりました", en: "a deal was opened" },
});

export const dealMoved = defineEvent({
  kind: "dealMoved",
  by: "staff",
  data: z.object({ ...ofDeal, step: z.string(), phase: z.string().nullable() }),
  words: { ja: "商談が進みました", en: "the deal moved" },
});

export const dealWon = defineEvent({
  kind: "dealWon",
  by: "staff",
  data: z.object(ofDeal),
  words: { ja: "成約しました", en: "the deal was won" },
});

export const dealLost = defineEvent({
  kind: "dealLost",
  by: "staff",
  data: z.object({ ...ofDeal, reason: z.enum(lostReasons) }),
  words: { ja: "失注しました", en: "the deal was lost" },
});

export const objectionRaised = defineEvent({
  kind: "objectionRaised",
  by: "lead",
  data: z.object({ ...ofDeal, objection: z.string(), kind: z.string() }),
  words: { ja: "ご本人が、すぐには決められないと話しました", en: "the lead raised an objection" },
});

export const presentationGiven = defineEvent({
  kind: "presentationGiven",
  by: "staff",
  data: z.object({ ...ofDeal, presentation: z.string(), deck: z.string().nullable() }),
  words: { ja: "プレゼンをしました", en: "the offer was presented" },
});

export const dateReached = defineEvent({
  kind: "dateReached",
  by: "system",
  data: z.object({ ...ofDeal, kind: z.enum(dateKinds) }),
  words: { ja: "登録していた時期が来ました", en: "a date that was noted has come" },
});

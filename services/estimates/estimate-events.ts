import { z } from "zod";
import { defineEvent } from "../engine/modules/define-event.ts";

const ofEstimate = { offer: z.string(), deal: z.string(), estimate: z.string() };

export const estimateSent = defineEvent({
  kind: "estimateSent",
  by: "staff",
  data: z.object(ofEstimate),
  words: { ja: "見積もりを送りました", en: "an estimate was sent" },
});

export const estimateOpened = defineEvent({
  kind: "estimateOpened",
  by: "lead",
  data: z.object(ofEstimate),
  words: { ja: "ご本人が見積もりを開きました", en: "the lead opened the estimate" },
});

export const estimateChosen = defineEvent({
  kind: "estimateChosen",
  by: "lead",
  data: z.object({ ...ofEstimate, variant: z.string() }),
  words: { ja: "ご本人が見積もりからプランを選びました", en: "the lead chose a variant of the estimate" },
});

export const estimateExpired = defineEvent({
  kind: "estimateExpired",
  by: "system",
  data: z.object(ofEstimate),
  words: { ja: "見積もりの期限が過ぎました", en: "the estimate expired" },
});

export const priceAsked = defineEvent({
  kind: "priceAsked",
  by: "lead",
  data: z.object({ offer: z.string() }),
  words: { ja: "ご本人が金額を尋ねました", en: "the lead asked for the price" },
});

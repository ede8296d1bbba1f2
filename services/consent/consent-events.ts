import { z } from "zod";
import { defineEvent } from "../engine/modules/define-event.ts";

export const formSubmitted = defineEvent({
  kind: "formSubmitted",
  by: "lead",
  data: z.object({ form: z.string(), topics: z.array(z.string()) }),
  words: { ja: "ご本人がフォームを送信しました", en: "the lead sent a form" },
});

export const subscriptionConfirmed = defineEvent({
  kind: "subscriptionConfirmed",
  by: "lead",
  data: z.object({ topic: z.string(), form: z.string() }),
  words: { ja: "ご本人が登録を確認しました", en: "the lead confirmed the subscription" },
});

export const optInExpired = defineEvent({
  kind: "optInExpired",
  by: "system",
  data: z.object({ optIn: z.string() }),
  words: { ja: "確認がないまま期限が切れました", en: "the confirmation was not given in time" },
});

const change = z.object({ topic: z.string(), channel: z.string(), method: z.string() });

export const unsubscribed = defineEvent({
  kind: "unsubscribed",
  by: "lead",
  data: change,
  words: { ja: "ご本人が配信を停止しました", en: "the lead unsubscribed" },
});

export const resubscribed = defineEvent({
  kind: "resubscribed",
  by: "lead",
  data: change,
  words: { ja: "ご本人が配信を再開しました", en: "the lead subscribed again" },
});

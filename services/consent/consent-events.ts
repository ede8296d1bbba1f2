import { z } from "zod";
import { defineEvent } from "../engine/modules/define-event.ts";

export const formSubmitted = defineEvent({
  kind: "formSubmitted",
  by: "lead",
  data: z.object({ form: z.string(), topics: z.array(z.string()) }),
  words: { ja: "フォームを送信した", en: "the lead sent a form" },
});

export const subscriptionConfirmed = defineEvent({
  kind: "subscriptionConfirmed",
  by: "lead",
  data: z.object({ topic: z.string(), form: z.string() }),
  words: { ja: "登録を確認した", en: "the lead confirmed the subscription" },
});

export const optInExpired = defineEvent({
  kind: "optInExpired",
  by: "system",
  data: z.object({ optIn: z.string() }),
  words: { ja: "確認されないまま期限が切れた", en: "the confirmation was not given in time" },
});

const change = z.object({ topic: z.string(), channel: z.string(), method: z.string() });

export const unsubscribed = defineEvent({
  kind: "unsubscribed",
  by: "lead",
  data: change,
  words: { ja: "配信を停止した", en: "the lead unsubscribed" },
});

export const resubscribed = defineEvent({
  kind: "resubscribed",
  by: "lead",
  data: change,
  words: { ja: "配信を再開した", en: "the lead subscribed again" },
});

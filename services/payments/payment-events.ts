import { z } from "zod";
import { defineEvent } from "../engine/modules/define-event.ts";

export const paymentReversed = defineEvent({
  kind: "paymentReversed",
  by: "system",
  data: z.object({ payment: z.string(), line: z.string() }),
  words: { ja: "銀行が入金を取り消しました", en: "the bank took a payment back" },
});

export const paymentRefunded = defineEvent({
  kind: "paymentRefunded",
  by: "system",
  data: z.object({ payment: z.string(), refund: z.string() }),
  words: { ja: "代金をお返ししました", en: "money was given back" },
});

import { z } from "zod";
import { defineEvent } from "../modules/define-event.ts";

/** The provider's cause and code, and the touch. */
const refusal = z.object({ cause: z.string(), code: z.string(), touch: z.string() });

export const emailRejected = defineEvent({
  kind: "emailRejected",
  by: "provider",
  data: refusal,
  words: { ja: "メールが相手側のサーバーに拒否されました", en: "the mail server refused the mail" },
});

export const lineRejected = defineEvent({
  kind: "lineRejected",
  by: "provider",
  data: refusal,
  words: { ja: "LINEのメッセージが拒否されました", en: "LINE refused the message" },
});

import { z } from "zod";
import { defineEvent } from "../engine/modules/define-event.ts";

const account = z.object({ account: z.string() });

export const lineFollowed = defineEvent({
  kind: "lineFollowed",
  by: "lead",
  data: account.extend({ returned: z.boolean() }),
  words: { ja: "ご本人がLINEで友だち追加をしました", en: "the lead added the LINE account" },
});

export const lineBlocked = defineEvent({
  kind: "lineBlocked",
  by: "lead",
  data: account,
  words: { ja: "ご本人がLINEアカウントをブロックしました", en: "the lead blocked the LINE account" },
});

export const lineStopped = defineEvent({
  kind: "lineStopped",
  by: "lead",
  data: account,
  words: { ja: "ご本人がLINEで配信の停止を申し出ました", en: "the lead wrote the stop word on LINE" },
});

export const lineMessageReceived = defineEvent({
  kind: "lineMessageReceived",
  by: "lead",
  data: account.extend({ type: z.string() }),
  words: { ja: "ご本人がLINEでメッセージを送りました", en: "the lead wrote on LINE" },
});

/** `data` is what the template says of the button: a code, at most 300 characters. */
export const linePostback = defineEvent({
  kind: "linePostback",
  by: "lead",
  data: account.extend({ data: z.string() }),
  words: { ja: "ご本人がLINEのボタンを押しました", en: "the lead pressed a button on LINE" },
});

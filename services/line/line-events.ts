import { z } from "zod";
import { defineEvent } from "../engine/modules/define-event.ts";

const account = z.object({ account: z.string() });

export const lineFollowed = defineEvent({
  kind: "lineFollowed",
  by: "lead",
  data: account.extend({ returned: z.boolean() }),
  words: { ja: "LINEで友だち追加した", en: "the lead added the LINE account" },
});

export const lineBlocked = defineEvent({
  kind: "lineBlocked",
  by: "lead",
  data: account,
  words: { ja: "LINEアカウントをブロックした", en: "the lead blocked the LINE account" },
});

export const lineStopped = defineEvent({
  kind: "lineStopped",
  by: "lead",
  data: account,
  words: { ja: "LINEで配信停止を申し出た", en: "the lead wrote the stop word on LINE" },
});

export const lineMessageReceived = defineEvent({
  kind: "lineMessageReceived",
  by: "lead",
  data: account.extend({ type: z.string() }),
  words: { ja: "LINEでメッセージを送った", en: "the lead wrote on LINE" },
});

export const linePostback = defineEvent({
  kind: "linePostback",
  by: "lead",
  data: account,
  words: { ja: "LINEのボタンを押した", en: "the lead pressed a button on LINE" },
});

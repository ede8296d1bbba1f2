import { z } from "zod";
import { defineEvent } from "../engine/modules/define-event.ts";

export const emailOpened = defineEvent({
  kind: "emailOpened",
  by: "lead",
  data: z.object({ touch: z.string() }),
  words: { ja: "メールを開いた", en: "the lead opened the mail" },
});

export const linkClicked = defineEvent({
  kind: "linkClicked",
  by: "lead",
  data: z.object({ touch: z.string(), link: z.number() }),
  words: { ja: "リンクを開いた", en: "the lead followed a link" },
});

export const documentOpened = defineEvent({
  kind: "documentOpened",
  by: "lead",
  data: z.object({ document: z.string() }),
  words: { ja: "資料を開いた", en: "the lead opened the document" },
});

import { z } from "zod";
import { defineEvent } from "../engine/modules/define-event.ts";

export const emailOpened = defineEvent({
  kind: "emailOpened",
  by: "lead",
  data: z.object({ touch: z.string() }),
  words: { ja: "ご本人がメールを開きました", en: "the lead opened the mail" },
});

export const linkClicked = defineEvent({
  kind: "linkClicked",
  by: "lead",
  data: z.object({ touch: z.string(), link: z.union([z.number(), z.string()]) }),
  words: { ja: "ご本人がリンクを開きました", en: "the lead followed a link" },
});

export const documentOpened = defineEvent({
  kind: "documentOpened",
  by: "lead",
  data: z.object({ document: z.string() }),
  words: { ja: "ご本人が資料を開きました", en: "the lead opened the document" },
});

export const visitTakenBack = defineEvent({
  kind: "visitTakenBack",
  by: "system",
  data: z.object({ takesBack: z.string(), visit: z.string() }),
  words: {
    ja: "先の開封またはクリックは機械によるものと分かったため、点数とあわせて取り消しました",
    en: "an earlier open or click turned out to be a machine's; it was taken back with its score",
  },
});

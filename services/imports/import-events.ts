import { z } from "zod";
import { defineEvent } from "../engine/modules/define-event.ts";

const data = z.object({ importId: z.string(), source: z.string(), basis: z.string(), topic: z.string() });

export const relationshipRecorded = defineEvent({
  kind: "relationshipRecorded",
  by: "staff",
  data,
  words: { ja: "取引のあることを登録しました", en: "an existing relationship was recorded" },
});

export const addressPublished = defineEvent({
  kind: "addressPublished",
  by: "staff",
  data,
  words: { ja: "公開されているアドレスを登録しました", en: "a published address was recorded" },
});

export const optInImported = defineEvent({
  kind: "optInImported",
  by: "staff",
  data,
  words: { ja: "以前に得た同意を取り込みました", en: "an earlier opt-in was imported" },
});

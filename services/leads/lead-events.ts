import { z } from "zod";
import { defineEvent } from "../engine/modules/define-event.ts";

export const cardReceived = defineEvent({
  kind: "cardReceived",
  by: "staff",
  data: z.looseObject({ source: z.string().nullable() }),
  words: { ja: "名刺を受け取りました", en: "a business card was received" },
});

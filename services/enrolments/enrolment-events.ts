import { z } from "zod";
import { SEQUENCE_COMPLETED } from "../../domain/sequences/entry.ts";
import { defineEvent } from "../engine/modules/define-event.ts";

export const sequenceCompleted = defineEvent({
  kind: SEQUENCE_COMPLETED,
  by: "system",
  data: z.object({ sequence: z.string() }),
  words: { ja: "シーケンスが最後まで終わりました", en: "the sequence came to its end" },
});

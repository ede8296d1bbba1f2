import { z } from "zod";
import { outcomes, presences } from "../../domain/consultations/outcome.ts";
import { defineEvent } from "../engine/modules/define-event.ts";

const ofConsultation = { offer: z.string(), consultation: z.string(), consultant: z.string() };

export const consultationBooked = defineEvent({
  kind: "consultationBooked",
  by: "lead",
  data: z.object(ofConsultation),
  words: { ja: "個別相談を予約しました", en: "booked a consultation" },
});

export const consultationMoved = defineEvent({
  kind: "consultationMoved",
  by: "lead",
  data: z.object(ofConsultation),
  words: { ja: "個別相談の日時が変わりました", en: "the consultation moved to another time" },
});

export const consultationCancelled = defineEvent({
  kind: "consultationCancelled",
  by: "lead",
  data: z.object(ofConsultation),
  words: { ja: "個別相談が取り消されました", en: "the consultation was cancelled" },
});

export const consultationHeld = defineEvent({
  kind: "consultationHeld",
  by: "lead",
  data: z.object({ ...ofConsultation, presence: z.enum(presences), outcome: z.enum(outcomes), consensus: z.enum(["open", "closed"]) }),
  words: { ja: "個別相談を受けました", en: "had a consultation" },
});

export const consultationMissed = defineEvent({
  kind: "consultationMissed",
  by: "staff",
  /** `times`: how many of their consultations they have missed, this one included. */
  data: z.object({ ...ofConsultation, times: z.int() }),
  words: { ja: "個別相談に来られませんでした", en: "did not come to the consultation" },
});

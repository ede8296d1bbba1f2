import { z } from "zod";
import { outcomes, presences } from "../../domain/consultations/outcome.ts";
import { say } from "../field-words.ts";
import { boundInput, leadNameSchema, pageQuery } from "./listing.ts";

const localSchema = z.object({ ja: z.string().optional(), en: z.string().optional() });
const presence = z.enum(presences);
const outcome = z.enum(outcomes);

export const consultationSchema = z
  .object({
    id: z.uuid(),
    leadId: z.uuid(),
    leadName: leadNameSchema,
    offerKey: z.string(),
    title: localSchema.describe("Of the offer"),
    consultantKey: z.string(),
    consultantName: z.string(),
    zone: z.string().describe("The consultant's"),
    startsAt: z.date(),
    endsAt: z.date(),
    state: z.enum(["held", "booked", "done", "absent", "cancelled", "expired"]),
    heldUntil: z.date().nullable().describe("Of `held`: the time is kept until then, while the guest answers the questions"),
    moves: z.int().describe("How often it moved"),
    revision: z.int().describe("Increases with every change. `ETag` has it, too"),
    unmarked: z.boolean().describe("It has ended, and nobody has said what became of it"),
    presence: presence.nullable().describe("Who came"),
    outcome: outcome.nullable().describe("What came of the closing question"),
  })
  .meta({ id: "Consultation" });

const messageSchema = z.object({
  id: z.uuid(),
  what: z.object({ ja: z.string(), en: z.string() }),
  channel: z.string(),
  state: z.enum(["planned", "sent", "failed", "unknown", "cancelled"]),
  at: z.date().describe("When it went, goes, or was given up"),
  why: z.object({ ja: z.string(), en: z.string() }).nullable().describe("Why it was given up"),
  sendId: z.uuid().nullable(),
});

export const consultationDetailSchema = consultationSchema
  .extend({
    leadZone: z.string(),
    place: z.string(),
    joinUrl: z.string(),
    changeUntil: z.date().nullable().describe("Until then the guest may move or cancel it by themselves; staff always may"),
    asked: z
      .array(z.object({ key: z.string(), label: localSchema, answer: z.string() }))
      .describe("What the guest was asked before; an empty answer: none"),
    createdAt: z.date(),
    bookedAt: z.date().nullable(),
    endedAt: z.date().nullable(),
    consensus: z.enum(["open", "closed"]).nullable().describe("`open`: somebody else still has to agree"),
    rootIssue: z.string(),
    worries: z.string(),
    notes: z.string(),
    closingAnswer: z.string().describe("What they answered to the closing question, in their words"),
    listened: z.int().nullable().describe("Percent of the time that the consultant listened"),
    messages: z.array(messageSchema).describe("Sent, planned, and given up"),
  })
  .meta({ id: "ConsultationDetail" });

export const consultationQuery = pageQuery.extend({
  consultant: z.string().max(100).optional().describe("Key"),
  offer: z.string().max(100).optional().describe("Key"),
  lead: z.uuid().optional(),
  state: consultationSchema.shape.state.optional(),
  from: boundInput.optional().describe("Starting from this instant on"),
  before: boundInput.optional(),
  unmarked: z
    .enum(["true"])
    .transform(() => true)
    .optional()
    .describe("Only those that have ended and of which nobody has said what became"),
});

const MOST_DAYS = 62;

/** What was no instant is refused by its own field already. */
function isShort(from: unknown, to: unknown): boolean {
  if (!(from instanceof Date) || !(to instanceof Date)) return true;
  return to > from && to.getTime() - from.getTime() <= MOST_DAYS * 86_400_000;
}

export const slotsQuery = z
  .strictObject({
    offer: z.string().max(100),
    from: boundInput,
    to: boundInput.describe(`At most ${MOST_DAYS} days after \`from\``),
    consultant: z.string().max(100).optional().describe("Key"),
    asStaff: z
      .enum(["true"])
      .transform(() => true)
      .optional()
      .describe("As staff may book: without notice and horizon"),
    besides: z.uuid().optional().describe("A consultation that is about to move: it is not in its own way"),
  })
  .refine(({ from, to }) => isShort(from, to), {
    path: ["to"],
    error: say({
      ja: `from より後で、${MOST_DAYS}日以内にしてください。`,
      en: `must be after \`from\`, by at most ${MOST_DAYS} days`,
    }),
  });

export const slotsSchema = z
  .object({
    consultant: z.string().describe("Key"),
    name: z.string(),
    zone: z.string(),
    slots: z.array(
      z.object({
        start: z.date(),
        end: z.date(),
        refusal: z
          .object({
            reason: z.enum(["hours", "holiday", "day-off", "past", "notice", "horizon", "busy", "day-full"]),
            id: z.string().optional().describe("Of `busy`: what is in the way"),
          })
          .nullable()
          .describe("Why it is not offered; null when it is"),
      }),
    ),
    closed: z
      .array(z.object({ date: z.string(), reason: z.enum(["hours", "holiday", "day-off"]) }))
      .describe("Days of their zone on which they receive nobody, and why"),
  })
  .meta({ id: "ConsultantSlots" });

const consultant = z.string().max(100).optional();

export const newConsultationSchema = z.strictObject({
  leadId: z.uuid(),
  offer: z.string().max(100),
  startsAt: boundInput,
  consultant: consultant.describe("Key. Left out: whoever is free, first of all the one whom they have met"),
  answers: z
    .array(z.strictObject({ key: z.string().max(100), answer: z.string().trim().max(5_000) }))
    .max(10)
    .optional()
    .describe("To the offer's questions, as far as staff know"),
});

export const moveSchema = z.strictObject({
  startsAt: boundInput,
  consultant: consultant.describe("Key. Left out: the same one if they are free, else another"),
  reason: z.string().trim().max(500).optional(),
});

export const cameSchema = z.strictObject({ presence: presence.describe("Who came"), outcome });

const heard = z.string().max(20_000).optional();

export const consultationNotesSchema = z.strictObject({
  rootIssue: heard.describe("What is really behind it"),
  worries: heard,
  notes: heard,
  closingAnswer: heard.describe('Their words at "I can solve this; are you interested?"'),
  listened: z.int().min(0).max(100).nullable().optional().describe("Percent of the time that the consultant listened"),
});

import { z } from "zod";
import { checkInKinds } from "../../domain/care/care-plan.ts";
import { careOutcomes, checkInAnswers, checkInStates, leavingReasons } from "../../domain/care/care-states.ts";
import { type LeavingGround, leavingGrounds } from "../../domain/care/leavings.ts";
import { careNeeds } from "../../services/care/list-cares.ts";
import { boundInput, leadNameSchema, pageQuery } from "./listing.ts";

const title = z.object({ ja: z.string().optional(), en: z.string().optional() });
const note = z.string().trim().max(4_000);

export const careQuery = pageQuery.extend({
  state: z
    .enum(["live", "gone", ...careOutcomes])
    .optional()
    .describe("`live`: those that are not over; `gone`: `left` or `ceased`"),
  need: z
    .enum(careNeeds)
    .optional()
    .describe("`word`: a check-in waits for a person; `dormant`: no sign of life for long; `quiet`: they woke, and nothing is offered yet"),
  reason: z.enum(leavingGrounds).optional().describe("Why they went, of those who are gone; `none`: nobody noted why"),
  endedFrom: boundInput.optional().describe("The care ended at this instant or later"),
  endedBefore: boundInput.optional(),
  lead: z.uuid().optional(),
});

export const careRowSchema = z
  .object({
    id: z.uuid(),
    leadId: z.uuid(),
    leadName: leadNameSchema,
    need: z.enum(careNeeds).nullable().describe("null when the care is over"),
    wordOn: z.string().nullable().describe("Date of the oldest check-in that waits for a person"),
    purchaseId: z.uuid().nullable(),
    anchorOn: z.string().describe("Date of the contract, from which all check-ins count"),
    createdAt: z.date(),
    beganAt: z.date().nullable().describe("When nothing was to be delivered any more; null: something is"),
    lastSignAt: z.date().describe("The last click, reply, booking, visit or payment; never an open"),
    lastSignKind: z.string().describe("Kind of that event"),
    dormantSince: z.date().nullable(),
    dormancies: z.int().describe("How often they have been dormant"),
    asked: z.int().describe("Letters that only ask, in this dormancy"),
    revivedAt: z.date().nullable(),
    revivedBy: z.string().nullable().describe("Kind of the event by which they woke"),
    offersFrom: z.date().nullable().describe("Before it nothing is offered"),
    referralAskedAt: z.date().nullable(),
    endedAt: z.date().nullable(),
    outcome: z.enum(careOutcomes).nullable(),
    leftReason: z.enum(leavingReasons).nullable(),
    leftWords: z.string(),
    revision: z.int(),
  })
  .meta({ id: "Care" });

export const careDetailSchema = careRowSchema
  .extend({
    leadZone: z.string(),
    dormantFrom: z.date().nullable().describe("When they count as dormant if no sign of life comes"),
    checkIns: z
      .array(
        z.object({
          id: z.uuid(),
          key: z.string(),
          kind: z.enum(checkInKinds),
          title,
          occurrence: z.int().describe("0 is the first"),
          dueOn: z.string(),
          state: z.enum(checkInStates),
          givenAt: z.date().nullable(),
          taskId: z.uuid().nullable(),
          answer: z.enum(checkInAnswers).nullable(),
          words: z.string(),
          answeredAt: z.date().nullable(),
          answeredBy: z.string().nullable(),
        }),
      )
      .describe("The newest first"),
    next: z
      .array(z.object({ key: z.string(), kind: z.enum(checkInKinds), title, dueOn: z.string() }))
      .describe("The next of each check-in"),
    anniversary: z
      .object({ on: z.string(), years: z.int() })
      .nullable()
      .describe("Of the contract: today's, or the next; null when the care is over"),
    referrals: z.array(
      z.object({
        id: z.uuid(),
        referredId: z.uuid(),
        referredName: leadNameSchema,
        source: z.string().nullable(),
        at: z.date(),
        by: z.string(),
      }),
    ),
  })
  .meta({ id: "CareDetail" });

export const checkInAnswerSchema = z.strictObject({
  answer: z.enum(checkInAnswers).describe("`worried` gives the owner a task; `no-answer` is no sign of life"),
  words: note.optional(),
});
export const leavingSchema = z.strictObject({
  reason: z.enum(leavingReasons).describe("`forgot`: nobody was in touch; `drifted`: they went on to somebody else"),
  words: note.optional(),
});
export const referralSchema = z.strictObject({ referredId: z.uuid().describe("The lead whom the customer brought") });

export const leavingsQuery = z.strictObject({
  until: z
    .string()
    .regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])$/)
    .optional()
    .describe("The last month, such as `2027-08`; left out: this month, in the zone of the installation"),
  months: z.coerce.number().int().min(1).max(60).default(12),
});

const figures = {
  from: z.date(),
  before: z.date(),
  all: z.int().describe("The sum of the others"),
  ...(Object.fromEntries(leavingGrounds.map((ground) => [ground, z.int()])) as Record<LeavingGround, z.ZodInt>),
};

export const leavingsSchema = z
  .object({
    months: z.array(z.object({ month: z.string(), ...figures })).describe("The newest first, without gaps"),
    total: z.object(figures).describe("The sum of the months"),
  })
  .meta({ id: "Leavings" });

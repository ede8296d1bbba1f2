import { z } from "zod";
import { incidentStates, outcomes, ratings } from "../../domain/incidents/recovery.ts";
import { answers } from "../../services/incidents/list-incidents.ts";
import { boundInput, instantInput, leadNameSchema, pageQuery } from "./listing.ts";

const title = z.object({ ja: z.string().optional(), en: z.string().optional() });
const key = z.string().min(1).max(100);
const words = z.string().trim().min(1).max(4_000);
const note = z.string().trim().max(4_000);

export const incidentQuery = pageQuery.extend({
  state: z
    .enum([...incidentStates, "live"])
    .optional()
    .describe("`live`: all that are not closed"),
  severity: key.optional(),
  outcome: z.enum(outcomes).optional(),
  answer: z
    .enum(answers)
    .optional()
    .describe("`missed` stays when the answer comes after the deadline. `unanswered`: it can still come in time, or none was needed"),
  lead: z.uuid().optional(),
  from: boundInput.optional().describe("Told from this instant on"),
  before: boundInput.optional(),
});

export const incidentSchema = z
  .object({
    id: z.uuid(),
    leadId: z.uuid(),
    leadName: leadNameSchema,
    severity: z.string().describe("Key"),
    title: title.describe("Of the severity; empty when the playbook no longer has it"),
    fatal: z.boolean().describe("The customer falls back to an earlier stage"),
    state: z.enum(incidentStates),
    what: z.string(),
    expectation: z.string().describe("What the customer expected; the next delivery must exceed it"),
    expectationConfirmedAt: z.date().nullable(),
    toldAt: z.date().describe("When the customer told it; the deadline counts from here"),
    openedAt: z.date(),
    openedBy: z.string(),
    respondBy: z.date().describe("Counted in open hours"),
    answer: z.enum(answers),
    deadline: z.date().nullable().describe("Of what is to be done next, the answer or the fix; null when nothing has one"),
    missedAt: z.date().nullable(),
    answeredAt: z.date().nullable().describe("The first answer, also of an earlier round"),
    apologisedAt: z.date().nullable(),
    apology: z.string(),
    fixBy: z.date().nullable(),
    fixedAt: z.date().nullable(),
    fix: z.string(),
    deliveredAt: z.date().nullable().describe("The first delivery after the fix"),
    deliveredKind: z.string().nullable().describe("Kind of its event; null when staff said so"),
    rating: z.enum(ratings).nullable().describe("How the next delivery compared with the expectation"),
    ratedAt: z.date().nullable(),
    closedAt: z.date().nullable(),
    outcome: z.enum(outcomes).nullable(),
    round: z.int().describe("How often it was opened again"),
    revision: z.int(),
  })
  .meta({ id: "Incident" });

export const incidentDetailSchema = incidentSchema
  .extend({
    leadZone: z.string(),
    notedExpectation: z.string().describe("What was noted when they bought, for staff to confirm; empty when nothing was"),
    heldSince: z.date().nullable().describe("Since when nothing is sold because of this incident; null: it holds nothing"),
    held: z.array(
      z.object({
        id: z.uuid(),
        category: z.string(),
        originKind: z.string(),
        origin: z.string().describe("Of the sequence or whatever planned it"),
        dueAt: z.date(),
      }),
    ),
    hasLetters: z.boolean().describe("The playbook has letters for it"),
    log: z.array(
      z.object({
        id: z.uuid(),
        at: z.date(),
        actor: z.string(),
        what: z
          .string()
          .describe(
            "opened · missed · expectation · apologised · fixed · delivered:<event> · rated:<rating> · closed:<outcome> · reopened",
          ),
        words: z.string(),
      }),
    ),
  })
  .meta({ id: "IncidentDetail" });

const figures = {
  opened: z.int(),
  inTime: z.int(),
  missed: z.int(),
  unanswered: z.int().describe("`inTime`, `missed` and `unanswered` add up to `opened`"),
  live: z.int(),
  fan: z.int(),
  kept: z.int(),
  lost: z.int(),
  void: z.int().describe("`live` and the outcomes add up to `opened`"),
};

export const incidentReportQuery = z.strictObject({
  from: boundInput.optional().describe("Told from this instant on"),
  before: boundInput.optional(),
});

export const incidentReportSchema = z
  .object({
    total: z.object(figures),
    bySeverity: z.array(z.object({ severity: z.string().describe("Key"), title, fatal: z.boolean(), ...figures })),
  })
  .meta({ id: "IncidentReport" });

export const severitiesSchema = z.object({
  items: z.array(
    z
      .object({
        key: z.string(),
        title,
        respondWithin: z.int().describe("Open hours"),
        fixWithin: z.int().describe("Open hours"),
        fatal: z.boolean(),
      })
      .meta({ id: "Severity" }),
  ),
});

export const newIncidentSchema = z.strictObject({
  leadId: z.uuid().describe("Of a merged lead: it is opened on the one that they were merged into"),
  severity: key,
  what: words.describe("What went wrong, in your words or the customer's"),
  expectation: note.optional().describe("What they expected. Left out: what was noted when they bought"),
  toldAt: instantInput.optional().describe("When they told it, at most 31 days ago. Left out: now"),
});

const letter = z.boolean().default(false).describe("Send it as the letter of the playbook");

export const answerSchema = z.strictObject({ words: words.describe("What was said to the customer"), letter });
export const fixSchema = z.strictObject({ words: words.describe("What was done"), letter });
export const ratingSchema = z.strictObject({ rating: z.enum(ratings), words: note.optional() });
export const expectationSchema = z.strictObject({ expectation: words });
export const closingSchema = z.strictObject({
  outcome: z.enum(outcomes).describe("`fan` and `kept` need the fix; `void`: it was no failure of ours"),
  words: note.optional(),
});
export const reopeningSchema = z.strictObject({ words: words.describe("Why") });

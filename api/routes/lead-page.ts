import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { listConsents } from "../../services/consent/list-consents.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { readPaths } from "../../services/enrolments/read-paths.ts";
import { readTimeline } from "../../services/explain/read-timeline.ts";
import { readFields } from "../../services/leads/read-fields.ts";
import { readLead } from "../../services/leads/read-lead.ts";
import { readScoreReasons } from "../../services/scoring/read-score-reasons.ts";
import { listTasks } from "../../services/tasks/list-tasks.ts";
import { readInterests } from "../../services/tracking/read-interests.ts";
import { staff } from "../access.ts";
import { languageOf } from "../pages/language.ts";
import { leadSchema } from "./leads.ts";
import { idParams, problems, sentenceLanguage } from "./listing.ts";
import { entrySchema } from "./timeline.ts";

const pathSchema = z
  .object({
    id: z.uuid(),
    sequence: z.string(),
    title: z.string(),
    version: z.int(),
    state: z.string(),
    outcome: z.string().nullable(),
    enteredAt: z.date(),
    steps: z
      .array(z.object({ id: z.string(), kind: z.string(), state: z.enum(["passed", "skipped", "now", "ahead"]), at: z.date().nullable() }))
      .describe("In the order of the file, with those inside of branches"),
    waitUntil: z.date().nullable().describe("When it goes on by itself"),
    next: z
      .object({ step: z.string(), channels: z.array(z.string()) })
      .nullable()
      .describe("The next message"),
    messages: z.array(z.string()).describe("Ids of all messages in the order of the file; a step with several has one for each touch"),
    planned: z
      .array(
        z.object({
          id: z.uuid(),
          step: z.string(),
          channel: z.string(),
          at: z.string().nullable().describe("ISO 8601; null while a hold, a pause or a fault stops it"),
        }),
      )
      .describe("Messages that are planned and that no sender has taken yet: POST /sends/planned/{id}/cancel"),
    obstacle: z
      .object({ step: z.string(), verdict: z.enum(["defer", "skip"]), reason: z.string(), text: z.string() })
      .nullable()
      .describe("What would keep the next message back if it were due now"),
  })
  .meta({ id: "EnrolmentPath" });

const consentSchema = z
  .object({
    id: z.uuid(),
    at: z.date(),
    kind: z.string().describe("given · withdrawn"),
    topic: z.string(),
    title: z.record(z.string(), z.string()),
    channel: z.string(),
    basis: z.string().nullable(),
    method: z.string(),
    how: z.string().nullable().describe("How the lead told staff, such as phone; null where they did it themselves"),
    recordedBy: z.string().nullable().describe("staff:<name>; null where the lead did it themselves"),
    wording: z
      .object({ key: z.string(), language: z.string(), version: z.int(), text: z.string(), hash: z.string() })
      .nullable()
      .describe("The text that was shown"),
    networkAddress: z.string().nullable().describe("Its last part is hidden"),
  })
  .meta({ id: "ConsentEntry" });

const scoresSchema = z
  .object({
    scores: z.array(z.object({ dimension: z.string(), value: z.int(), at: z.date() })),
    reasons: z.array(
      z.object({ dimension: z.string(), event: z.string(), text: z.string(), points: z.int(), count: z.int(), lastAt: z.date() }),
    ),
    notCounted: z
      .array(z.object({ kind: z.string(), count: z.int(), lastAt: z.date() }))
      .describe("Visits of programs that check mail; they give no points"),
  })
  .meta({ id: "ScoreReasons" });

const interestsSchema = z
  .object({
    tags: z.array(z.object({ tag: z.string(), at: z.date() })),
    links: z.array(z.object({ url: z.string(), count: z.int(), lastAt: z.date() })).describe("Those opened most; programs do not count"),
    documents: z.array(z.object({ key: z.string(), title: z.string(), count: z.int(), lastAt: z.date() })),
  })
  .meta({ id: "Interests" });

const fieldSchema = z
  .object({
    key: z.string(),
    title: z.string(),
    type: z.string().nullable().describe("text · number · date · boolean; null: no definition names it"),
    value: z.unknown().describe("Null where the lead has none"),
  })
  .meta({ id: "FieldValue" });

const pageSchema = z
  .object({
    lead: leadSchema.extend({
      holds: z.array(z.object({ cause: z.string(), ref: z.string(), reason: z.string(), since: z.string() })),
    }),
    paths: z.array(pathSchema),
    notSent: z.array(entrySchema).describe("What did not go out lately, and why"),
    consents: z.array(consentSchema).describe("The newest five"),
    scores: scoresSchema,
    tasks: z
      .array(z.object({ id: z.uuid(), kind: z.string(), role: z.string(), script: z.string(), dueAt: z.date() }))
      .describe("Open ones"),
    fields: z.array(fieldSchema).describe("Every field that is defined, with the lead's value"),
    interests: interestsSchema,
  })
  .meta({ id: "LeadPage" });

const tags = ["leads"];
const SHOWN = { notSent: 10, consents: 5, tasks: 20 };

/** One lead as the console's page shows them, and the evidence of their consents. */
export async function leadPageRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/leads/:id/page",
    {
      config: staff("people:read"),
      schema: {
        tags,
        summary: "A lead's page in one call: where they are, what was not sent and why, consents, scores with reasons, open tasks",
        params: idParams,
        querystring: z.strictObject({ language: sentenceLanguage }),
        response: { 200: pageSchema, ...problems },
      },
    },
    async (request) => {
      const leadId = request.params.id;
      const language = request.query.language ?? languageOf(request);
      const lead = await readLead(context, leadId);
      const [paths, notSent, consents, scores, tasks, fields, interests] = await Promise.all([
        readPaths(context, leadId, language),
        readTimeline(context, { leadId, kind: "notSent", unsent: true, language, limit: SHOWN.notSent }),
        listConsents(context, leadId),
        readScoreReasons(context, leadId, language),
        listTasks(context, { leadId, state: "open", limit: SHOWN.tasks }),
        readFields(context, leadId),
        readInterests(context, leadId),
      ]);
      return {
        lead,
        paths,
        notSent: notSent.items,
        consents: consents.slice(0, SHOWN.consents),
        scores,
        tasks: tasks.items,
        fields,
        interests,
      };
    },
  );

  app.get(
    "/leads/:id/consents",
    {
      config: staff("people:read"),
      schema: {
        tags,
        summary: "Every consent of a lead and its withdrawal, with the wording that was shown",
        params: idParams,
        response: { 200: z.object({ items: z.array(consentSchema) }), ...problems },
      },
    },
    async (request) => ({ items: await listConsents(context, request.params.id) }),
  );
}

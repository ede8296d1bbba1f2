import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { AppError } from "../../domain/app-error.ts";
import { fixOf } from "../../domain/sequences/fix.ts";
import { problemIn } from "../../domain/sequences/problem.ts";
import { simulatedSentence } from "../../domain/sequences/simulated-sentence.ts";
import { stepTree } from "../../domain/sequences/step-tree.ts";
import { capSchema } from "../../domain/touches/caps.ts";
import { categories } from "../../domain/touches/category.ts";
import { quietHoursSchema } from "../../domain/touches/sending-times.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { retireSequence } from "../../services/enrolments/retire-sequence.ts";
import { simulateSequence } from "../../services/enrolments/simulate-sequence.ts";
import { lintSequence } from "../../services/sequences/lint-sequence.ts";
import { listSequences } from "../../services/sequences/list-sequences.ts";
import { publishSequence } from "../../services/sequences/publish-sequence.ts";
import { actorOf, staff } from "../access.ts";
import { say } from "../field-words.ts";
import { instantInput, problems, reasonInput } from "./listing.ts";
import { localTextSchema } from "./local-text.ts";
import { sourceLimit as bodyLimit, draftStateSchema, publishedSchema, sourceInput as source, stepNodeSchema } from "./sequence-parts.ts";

const sequenceSchema = z
  .object({
    key: z.string(),
    title: z.string(),
    version: z.int().nullable().describe("The version that leads enter now; null if nothing was published, or it is retired"),
    retired: z.boolean(),
    publishedAt: z.date().nullable(),
    author: z.string().nullable(),
    note: z.string().nullable(),
    category: z.enum(categories).nullable(),
    topic: z.string().nullable(),
    enterOn: z.string().nullable().describe("The event that enters a lead; null if leads enter only by hand, import or API"),
    counts: z.object({
      running: z.int(),
      waiting: z.int().describe("Those of `running` whose next instant has not come"),
      paused: z.int(),
      parked: z.int(),
      over: z.int(),
    }),
    goals: z.int().describe("How many of `over` reached the goal"),
    draft: draftStateSchema.nullable(),
  })
  .meta({ id: "Sequence" });

const problemSchema = z
  .object({
    line: z.int(),
    column: z.int(),
    severity: z.enum(["error", "warning"]),
    code: z.string(),
    message: z.string(),
    hint: z.string().nullable(),
    texts: z.object({ message: localTextSchema, hint: localTextSchema.nullable() }).describe("`message` and `hint` in each language"),
    fix: z
      .object({ line: z.int(), column: z.int(), length: z.int(), text: z.string() })
      .nullable()
      .describe("From there on, `length` characters become `text`; null when a person must decide"),
  })
  .meta({ id: "SequenceProblem" });

const retiredSchema = z
  .object({
    sequence: z.string(),
    underway: z.int().describe("People who were on their way"),
    ended: z.int().describe("How many of them were moved out"),
  })
  .meta({ id: "RetiredSequence" });

const scalar = z.union([z.string().max(1_000), z.number(), z.boolean()]);

const simulateInput = z
  .strictObject({
    sequence: z.string().min(1).max(100).optional().describe("Key of a published sequence"),
    source: source.optional(),
    leadId: z
      .uuid()
      .optional()
      .describe("Simulate this lead with their real data. If omitted, an invented lead who is subscribed and reachable."),
    from: instantInput.optional().describe("When the lead enters; now if omitted"),
    until: instantInput.optional().describe("End of the simulation; two years after the entry if omitted"),
    supposed: z
      .array(z.string().max(500))
      .max(100)
      .optional()
      .describe("What the lead does: `documentOpened{document=gift} 2h after hello`, `seminarBooked 3 days`"),
    channels: z.array(z.enum(["email", "line"])).optional(),
    zone: z.string().max(100).optional(),
    tags: z.array(z.string().max(100)).max(100).optional(),
    scores: z.record(z.string(), z.number()).optional(),
    fields: z.record(z.string(), scalar).optional(),
    stage: z.string().max(40).optional(),
    relation: z.string().max(40).optional(),
    orders: z.int().min(0).max(1_000).optional().describe("How often they have bought"),
  })
  .refine(
    ({ sequence, source }) => (sequence === undefined) !== (source === undefined),
    say({ ja: "`sequence` か `source` のどちらか一方を指定してください。", en: "give either `sequence` or `source`" }),
  );

const simulationSchema = z
  .object({
    sequence: z.string(),
    title: z.string(),
    version: z.int().nullable().describe("Null for an unpublished `source`"),
    zone: z.string(),
    enteredBy: z.string().nullable(),
    from: z.date(),
    until: z.date(),
    times: z
      .object({ daysOff: z.array(z.string()).readonly(), quietHours: quietHoursSchema, caps: z.array(capSchema).readonly() })
      .describe("The days off, quiet hours and caps that it counts with, as in `/calendar`"),
    steps: z
      .array(
        z.looseObject({
          kind: z.enum(["touch", "skipped", "held", "chosen", "task", "update", "event", "fault", "end"]),
          at: z.date(),
          sentence: localTextSchema.describe("What happens and why, without a full stop"),
        }),
      )
      .describe("What happens and why, in order of time"),
  })
  .meta({ id: "Simulation" });

/** A simulation blocks the event loop while it runs, so its length is limited. */
const LONGEST_SIMULATION_MS = 5 * 366 * 86_400_000;

const tags = ["sequences"];

export async function sequenceRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/sequences",
    {
      config: staff("definitions:read"),
      schema: {
        tags,
        summary: "List sequences with the number of enrolments in each state",
        description: "All of them in one answer: an installation has few. The caller narrows and sorts them.",
        response: { 200: z.object({ items: z.array(sequenceSchema) }), ...problems },
      },
    },
    async () => ({ items: await listSequences(context) }),
  );

  app.post(
    "/sequences/lint",
    {
      config: staff("definitions:read"),
      bodyLimit,
      schema: {
        tags,
        summary: "Check a sequence. Returns its problems with line and column.",
        body: z.strictObject({ source }),
        response: {
          200: z.object({
            problems: z.array(problemSchema),
            steps: z
              .array(stepNodeSchema)
              .readonly()
              .nullable()
              .describe("Its steps as a tree, as of a version; null if it cannot be read"),
          }),
          ...problems,
        },
      },
    },
    async (request) => {
      const { problems: found, definition } = await lintSequence(context, request.body.source);
      return {
        problems: found.map((problem) => ({
          ...problemIn(problem, "en"),
          texts: { message: problem.message, hint: problem.hint },
          fix: fixOf(request.body.source, problem),
        })),
        steps: definition && stepTree(definition),
      };
    },
  );

  app.post(
    "/sequences/publish",
    {
      config: staff("definitions:write"),
      bodyLimit,
      schema: {
        tags,
        summary: "Publish a sequence as a new, immutable version",
        description: "Leads who enter from now on use the new version. Publishing the same source again changes nothing.",
        body: z.strictObject({ source }),
        response: { 200: publishedSchema, 201: publishedSchema, ...problems },
      },
    },
    async (request, reply) => {
      const published = await publishSequence(context, { source: request.body.source, author: actorOf(request), fromConsole: true });
      return reply.code(published.changed ? 201 : 200).send(published);
    },
  );

  app.post(
    "/sequences/:key/retire",
    {
      config: staff("definitions:write"),
      schema: {
        tags,
        summary: "Retire a sequence: nobody enters it any more",
        description: "Publishing it again brings it back as a new version.",
        params: z.object({ key: z.string().max(100) }),
        body: z.strictObject({
          underway: z.enum(["finish", "out"]).default("finish").describe("Those on their way finish, or are moved out at once"),
          reason: reasonInput,
        }),
        response: { 200: retiredSchema, ...problems },
      },
    },
    async (request) =>
      retireSequence(context, { sequence: request.params.key, ...request.body, actor: actorOf(request), fromConsole: true }),
  );

  app.post(
    "/sequences/simulate",
    {
      config: staff("definitions:read"),
      bodyLimit,
      schema: {
        tags,
        summary: "Simulate what one lead would get. Uses the production rules and writes nothing.",
        body: simulateInput,
        response: { 200: simulationSchema, ...problems },
      },
    },
    async (request) => {
      const { from = context.clock.now(), ...rest } = request.body;
      if (rest.until && rest.until.getTime() - from.getTime() > LONGEST_SIMULATION_MS) {
        throw new AppError("invalid", "until-too-late", {
          ja: "シミュレーションは五年先までです。`until` を早めてください。",
          en: "A simulation covers five years at most: choose an earlier `until`.",
        });
      }
      const { sequence = "", source: unpublished, ...supposing } = rest;
      const simulation = await simulateSequence(
        context,
        unpublished === undefined ? { ...supposing, sequenceKey: sequence, from } : { ...supposing, source: unpublished, from },
      );
      const { sentences } = simulation;
      return {
        ...simulation,
        steps: simulation.steps.map((step) => ({ ...step, sentence: simulatedSentence(step, context.registry, sentences) })),
      };
    },
  );
}

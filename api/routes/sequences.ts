import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { lintSequence } from "../../services/sequences/lint-sequence.ts";
import { listSequences } from "../../services/sequences/list-sequences.ts";
import { publishSequence } from "../../services/sequences/publish-sequence.ts";
import { simulateSequence } from "../../services/sequences/simulate-sequence.ts";
import { actorOf } from "../access.ts";
import { instantInput, problems } from "./listing.ts";

const sequenceSchema = z
  .object({
    key: z.string(),
    title: z.string(),
    version: z.int().nullable().describe("Null when nothing was published"),
    publishedAt: z.date().nullable(),
    author: z.string().nullable(),
    enterOn: z.string().nullable().describe("The event that enters"),
    counts: z.object({ running: z.int(), paused: z.int(), parked: z.int(), over: z.int() }),
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
  })
  .meta({ id: "SequenceProblem" });

const publishedSchema = z
  .object({ key: z.string(), version: z.int(), changed: z.boolean().describe("False: the newest version is the same already") })
  .meta({ id: "PublishedSequence" });

const source = z.object({ source: z.string().min(1).max(500_000).describe("YAML in the sequence language") });

const scalar = z.union([z.string().max(1_000), z.number(), z.boolean()]);

const suppositions = z.object({
  leadId: z.uuid().optional().describe("A lead with her real facts; without one she is invented, subscribed and reachable"),
  from: instantInput.optional().describe("Entry; now when left out"),
  until: instantInput.optional().describe("Two years after the entry when left out"),
  supposed: z
    .array(z.string().max(500))
    .max(100)
    .optional()
    .describe("What she does: `documentOpened{document=gift} 2h after hello`, `seminarBooked 3 days`"),
  channels: z.array(z.enum(["email", "line"])).optional(),
  zone: z.string().max(100).optional(),
  tags: z.array(z.string().max(100)).max(100).optional(),
  scores: z.record(z.string(), z.number()).optional(),
  fields: z.record(z.string(), scalar).optional(),
  stage: z.string().max(40).optional(),
  relation: z.string().max(40).optional(),
});

const simulateInput = z.union([suppositions.extend({ sequence: z.string().min(1).max(100) }), suppositions.extend(source.shape)]);

const simulationSchema = z
  .object({
    sequence: z.string(),
    title: z.string(),
    version: z.int().nullable().describe("Null for a source that is not published"),
    zone: z.string(),
    enteredBy: z.string().nullable(),
    from: z.date(),
    until: z.date(),
    steps: z
      .array(z.looseObject({ kind: z.enum(["touch", "skipped", "chosen", "task", "update", "event", "fault", "end"]), at: z.date() }))
      .describe("What happens and why, in the order of time"),
  })
  .meta({ id: "Simulation" });

/** A simulation computes while nobody else is served, so it is bounded. */
const LONGEST_SIMULATION_MS = 5 * 366 * 86_400_000;

const tags = ["sequences"];
const config = { access: "staff" } as const;

export async function sequenceRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/sequences",
    {
      config,
      schema: {
        tags,
        summary: "Sequences with the people in them",
        response: { 200: z.object({ items: z.array(sequenceSchema) }), ...problems },
      },
    },
    async () => ({ items: await listSequences(context) }),
  );

  app.post(
    "/sequences/lint",
    {
      config,
      schema: {
        tags,
        summary: "What is wrong with a sequence, by line and column",
        body: source,
        response: { 200: z.object({ problems: z.array(problemSchema) }), ...problems },
      },
    },
    async (request) => ({ problems: await lintSequence(context, request.body.source) }),
  );

  app.post(
    "/sequences/publish",
    {
      config,
      schema: {
        tags,
        summary: "Make an immutable version, by which people enter from now on; the same again changes nothing",
        body: source,
        response: { 200: publishedSchema, 201: publishedSchema, ...problems },
      },
    },
    async (request, reply) => {
      const published = await publishSequence(context, { source: request.body.source, author: actorOf(request) });
      return reply.code(published.changed ? 201 : 200).send(published);
    },
  );

  app.post(
    "/sequences/simulate",
    {
      config,
      schema: {
        tags,
        summary: "What one lead would get, by the production rules; writes nothing",
        body: simulateInput,
        response: { 200: simulationSchema, ...problems },
      },
    },
    async (request) => {
      const { from = context.clock.now(), ...rest } = request.body;
      if (rest.until && rest.until.getTime() - from.getTime() > LONGEST_SIMULATION_MS) {
        throw new AppError("invalid", "until-too-late", "A simulation covers five years at most: choose an earlier `until`.");
      }
      if ("source" in rest) return simulateSequence(context, { ...rest, from });
      const { sequence, ...supposing } = rest;
      return simulateSequence(context, { ...supposing, sequenceKey: sequence, from });
    },
  );
}

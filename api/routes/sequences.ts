import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/context.ts";
import { lintSequence } from "../../services/sequences/lint-sequence.ts";
import { listSequences } from "../../services/sequences/list-sequences.ts";
import { publishSequence } from "../../services/sequences/publish-sequence.ts";
import { actorOf } from "../access.ts";
import { problems } from "./listing.ts";

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
}

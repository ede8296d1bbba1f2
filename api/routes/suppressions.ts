import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { addSuppression } from "../../services/suppressions/add-suppression.ts";
import { exportSuppressions } from "../../services/suppressions/export-suppressions.ts";
import { importSuppressions } from "../../services/suppressions/import-suppressions.ts";
import { liftSuppression } from "../../services/suppressions/lift-suppression.ts";
import { listSuppressions } from "../../services/suppressions/list-suppressions.ts";
import { actorOf, staff } from "../access.ts";
import { say } from "../field-words.ts";
import { idParams, pageOf, pageQuery, problems, reasonInput } from "./listing.ts";

const suppressionSchema = z
  .object({
    id: z.uuid(),
    channel: z.string(),
    scope: z.string(),
    reason: z.string(),
    at: z.date(),
    liftedAt: z.date().nullable(),
    final: z.boolean().describe('True after an erasure with "never again": it cannot be lifted'),
    leads: z.array(z.object({ id: z.uuid(), name: z.string().nullable() })).describe("Who has this address now"),
  })
  .meta({ id: "Suppression" });

const importReport = z
  .object({
    dryRun: z.boolean(),
    lines: z.int().describe("Lines that hold something"),
    added: z.int(),
    known: z.int().describe("Suppressed before, or named by an earlier line"),
    badLines: z.array(z.int()).describe("Numbers of the first lines without an address or hash"),
    bad: z.int(),
  })
  .meta({ id: "SuppressionReport" });

const MOST_LINES = 5_000;
const tags = ["suppressions"];
const added = z.object({ id: z.uuid(), added: z.boolean().describe("False if the address was already suppressed") });

export async function suppressionRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/suppressions",
    {
      config: staff("suppressions:read"),
      schema: {
        tags,
        summary: "List suppressions. The addresses themselves are not stored, only hashes.",
        querystring: pageQuery.extend({
          address: z.string().min(1).max(254).optional().describe("Mail address or LINE user id: only its suppressions"),
        }),
        response: { 200: pageOf(suppressionSchema), ...problems },
      },
    },
    async (request) => listSuppressions(context, request.query),
  );

  app.post(
    "/suppressions",
    {
      config: staff("suppressions:write"),
      schema: {
        tags,
        summary: "Suppress an address: it is never contacted again. Repeating this changes nothing.",
        body: z.strictObject({
          channel: z.enum(["email", "line"]),
          address: z.string().min(1).max(254),
          scope: z.enum(["all", "advertising"]).default("all"),
          reason: reasonInput,
        }),
        response: { 200: added, 201: added, ...problems },
      },
    },
    async (request, reply) => {
      const result = await addSuppression(context, { ...request.body, actor: actorOf(request) });
      return reply.code(result.added ? 201 : 200).send(result);
    },
  );

  app.post(
    "/suppressions/import",
    {
      config: staff("suppressions:write"),
      bodyLimit: 1024 * 1024,
      schema: {
        tags,
        summary: "Suppress the addresses of a list. Repeating this changes nothing.",
        description:
          "One address a line, or a CSV file with one in each row; also a file that this installation exported, whose lines keep their own channel and scope. A header counts as a bad line and does no harm.",
        body: z.strictObject({
          channel: z.enum(["email", "line"]),
          text: z
            .string()
            .min(1)
            .max(500_000)
            .refine(
              (text) => text.split("\n", MOST_LINES + 1).length <= MOST_LINES,
              say({ ja: `${MOST_LINES}行までです。分けて送ってください。`, en: `must have at most ${MOST_LINES} lines: split it` }),
            ),
          scope: z.enum(["all", "advertising"]).default("all"),
          dryRun: z.boolean().default(false).describe("true: say what would happen, and change nothing"),
          reason: reasonInput,
        }),
        response: { 200: importReport, ...problems },
      },
    },
    async (request) => importSuppressions(context, { ...request.body, actor: actorOf(request) }),
  );

  app.get(
    "/suppressions.csv",
    {
      config: staff("suppressions:read"),
      schema: {
        tags,
        summary: "The suppressions that stand as a CSV file: hashes, since the addresses are not stored",
        querystring: z.strictObject({}),
      },
    },
    async (request, reply) => {
      const text = await exportSuppressions(context, actorOf(request));
      return reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", 'attachment; filename="suppressions.csv"')
        .send(Readable.from(text));
    },
  );

  app.post(
    "/suppressions/:id/lift",
    {
      config: staff("suppressions:write"),
      schema: {
        tags,
        summary: "Lift a suppression, with a reason. What the person opted out of stays so.",
        params: idParams,
        body: z.strictObject({ reason: reasonInput }),
        response: { 200: z.object({ id: z.uuid(), liftedAt: z.date() }), ...problems },
      },
    },
    async (request) => liftSuppression(context, { id: request.params.id, reason: request.body.reason, actor: actorOf(request) }),
  );
}

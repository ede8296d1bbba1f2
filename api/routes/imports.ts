import { tmpdir } from "node:os";
import { Readable } from "node:stream";
import multipart from "@fastify/multipart";
import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { badRowsCsv } from "../../services/imports/bad-rows-csv.ts";
import { defaultLimits } from "../../services/imports/csv-file.ts";
import { listImports } from "../../services/imports/list-imports.ts";
import { readImport } from "../../services/imports/read-import.ts";
import { actorOf, staff } from "../access.ts";
import { boundInput, idParams, pageOf, pageQuery, problems } from "./listing.ts";
import { runUploads } from "./run-uploads.ts";
import { sweepUploads } from "./sweep-uploads.ts";
import { takeUpload } from "./take-upload.ts";

const unreadColumns = z.array(z.string()).describe("Headers of the columns that are not read; `#7` for the seventh, if it has none");

const importSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    state: z.string().describe("running · done"),
    rows: z.int().describe("Rows committed so far"),
    added: z.int(),
    merged: z.int(),
    unchanged: z.int(),
    bad: z.int(),
    warnings: z.int(),
    startedAt: z.date(),
    finishedAt: z.date().nullable(),
    author: z.string(),
    unreadColumns,
  })
  .meta({ id: "Import" });

const reportSchema = z
  .object({
    importId: z.uuid().nullable().describe("Null for a dry run"),
    outcome: z.enum(["imported", "already-imported", "dry-run"]),
    rows: z.int(),
    added: z.int(),
    merged: z.int(),
    unchanged: z.int(),
    bad: z.int(),
    warnings: z.int(),
    mailable: z.int().describe("Leads that can be sent mail"),
    suppressed: z.int().describe("Rows whose address is on the suppression list"),
    optedOut: z.int().describe("Rows that a column of the file marks as opted out: kept, suppressed for advertising"),
    flagged: z.int().describe("Rows whose address breaks the standard and is never mailed"),
    resumedFrom: z.int().nullable().describe("Rows that an earlier, interrupted upload had committed; null if it started at the first row"),
    unreadColumns,
  })
  .meta({ id: "ImportReport" });

const tags = ["imports"];
/** CSV files of leads (A3). An import that takes longer than its request continues in the background. */
export async function importRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  await scope.register(multipart, { limits: { fileSize: defaultLimits.bytes, files: 1, fields: 20, fieldSize: 16 * 1024, parts: 30 } });
  await sweepUploads(tmpdir());
  const uploads = runUploads(context);
  scope.addHook("preClose", () => uploads.close());
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.post(
    "/imports",
    {
      config: staff("imports:write"),
      handlerTimeout: 120_000,
      schema: {
        tags,
        summary: "Import a CSV file. Importing the same file again changes nothing.",
        description:
          "multipart/form-data with `file` (CSV in UTF-8 or Shift_JIS) and the fields `basis` (card, relationship, published, opt-in), `topic` and `source`. Optional fields: " +
          "`evidence`, `mapping`, `columns` (JSON), `zone`, `enterEvent`, `dryRun` (true). Returns 200 with the report, or 202 if the import continues in the background.",
        consumes: ["multipart/form-data"],
        response: { 200: reportSchema, 202: importSchema, ...problems },
      },
    },
    async (request, reply) => {
      const upload = await takeUpload(request, actorOf(request).slice("staff:".length));
      const result = await uploads.run(upload);
      if (result.kind === "done") return reply.code(200).send(result.report);
      return reply.code(202).header("location", `/api/v1/imports/${result.progress.id}`).send(result.progress);
    },
  );

  app.get(
    "/imports",
    {
      config: staff("imports:read"),
      schema: {
        tags,
        summary: "List imports, newest first",
        querystring: pageQuery.extend({
          badRows: z.stringbool().optional().describe("true: only those with rows that were not imported"),
          from: boundInput.optional().describe("Only those that began from then on"),
        }),
        response: { 200: pageOf(importSchema), ...problems },
      },
    },
    async (request) => listImports(context, request.query),
  );

  app.get(
    "/imports/:id",
    {
      config: staff("imports:read"),
      schema: { tags, summary: "Read the progress of an import", params: idParams, response: { 200: importSchema, ...problems } },
    },
    async (request) => readImport(context, request.params.id),
  );

  app.get(
    "/imports/:id/bad-rows",
    {
      config: staff("imports:read"),
      schema: { tags, summary: "Download the rows that were not imported, as CSV with line and reason", params: idParams },
    },
    async (request, reply) => {
      await readImport(context, request.params.id);
      return reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", `attachment; filename="bad-rows-${request.params.id}.csv"`)
        .send(Readable.from(badRowsCsv(context, request.params.id)));
    },
  );
}

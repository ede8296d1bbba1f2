import { tmpdir } from "node:os";
import { Readable } from "node:stream";
import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { rowOutcomes } from "../../domain/imports/merge-rows.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { badRowsCsv } from "../../services/imports/bad-rows-csv.ts";
import { cancelImport } from "../../services/imports/cancel-import.ts";
import { defaultLimits } from "../../services/imports/csv-file.ts";
import { listImports } from "../../services/imports/list-imports.ts";
import { listIssues } from "../../services/imports/list-issues.ts";
import { listRows } from "../../services/imports/list-rows.ts";
import { previewImport } from "../../services/imports/preview-import.ts";
import { readImport } from "../../services/imports/read-import.ts";
import { actorOf, staff } from "../access.ts";
import { detailSchema, importRowSchema, importSchema, previewSchema, reportSchema, rowIssuesSchema } from "./import-schemas.ts";
import { boundInput, directionInput, idParams, pageOf, pageQuery, problems, reasonInput } from "./listing.ts";
import { runUploads } from "./run-uploads.ts";
import { sweepUploads } from "./sweep-uploads.ts";
import { takeFile, takeUpload } from "./take-upload.ts";

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
          "`evidence`, `mapping`, `columns` (JSON), `zone`, `enterEvent` (none: no event, so nobody enters a sequence), `dryRun` (true). Returns 200 with the report, or 202 if the import continues in the background.",
        consumes: ["multipart/form-data"],
        response: { 200: reportSchema, 202: importSchema, ...problems },
      },
    },
    async (request, reply) => {
      const upload = await takeUpload(request, actorOf(request).slice("staff:".length));
      const result = await uploads.run(upload, whileItWaits(reply));
      if (result.kind === "done") return reply.code(200).send(result.report);
      return reply.code(202).header("location", `/api/v1/imports/${result.progress.id}`).send(result.progress);
    },
  );

  app.post(
    "/imports/preview",
    {
      config: staff("imports:write"),
      handlerTimeout: 120_000,
      schema: {
        tags,
        summary: "Read a file before its import: encoding, columns with samples, and what each most likely is. Nothing is kept.",
        description: "multipart/form-data with `file` alone.",
        consumes: ["multipart/form-data"],
        response: { 200: previewSchema, ...problems },
      },
    },
    async (request) => {
      const { path, name, discard } = await takeFile(request);
      try {
        return await previewImport(context, { source: path, name });
      } finally {
        await discard();
      }
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
          direction: directionInput("from the oldest on"),
          state: z.enum(["running", "done", "cancelled"]).optional(),
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
      schema: {
        tags,
        summary: "Read the progress of an import, and what came of it",
        params: idParams,
        response: { 200: detailSchema, ...problems },
      },
    },
    async (request) => readImport(context, request.params.id),
  );

  app.post(
    "/imports/:id/cancel",
    {
      config: staff("imports:write"),
      schema: {
        tags,
        summary: "Stop a running import. What is imported stays; the same file goes on from there.",
        params: idParams,
        body: z.strictObject({ reason: reasonInput.optional() }),
        response: { 200: detailSchema, ...problems },
      },
    },
    async (request) => {
      const importId = request.params.id;
      await cancelImport(context, { importId, reason: request.body.reason, actor: actorOf(request) });
      return readImport(context, importId);
    },
  );

  app.get(
    "/imports/:id/issues",
    {
      config: staff("imports:read"),
      schema: {
        tags,
        summary: "List the rows that were not imported, or those with warnings",
        params: idParams,
        querystring: pageQuery.extend({ severity: z.enum(["bad", "warning"]).default("bad") }),
        response: { 200: pageOf(rowIssuesSchema), ...problems },
      },
    },
    async (request) => listIssues(context, request.params.id, request.query),
  );

  app.get(
    "/imports/:id/rows",
    {
      config: staff("imports:read"),
      schema: {
        tags,
        summary: "List the rows that were read with one outcome, and whom each is about: as many as the import's count",
        description: "None for an import whose `hasRows` is false. The people whom it added are also `/leads` with `importId`.",
        params: idParams,
        querystring: pageQuery.extend({
          outcome: z.enum(rowOutcomes).describe("added: a new lead. merged: filled in what a lead had not. unchanged: all was known."),
        }),
        response: { 200: pageOf(importRowSchema), ...problems },
      },
    },
    async (request) => listRows(context, request.params.id, request.query),
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

/** Aborted when the client goes away before its answer. */
function whileItWaits({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once("close", () => {
    if (!raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

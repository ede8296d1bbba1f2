import { readFile } from "node:fs/promises";
import multipart from "@fastify/multipart";
import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { bankFileLimits } from "../../domain/bank/bank-line.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { acceptSuggestion } from "../../services/payments/accept-suggestion.ts";
import { ignoreLine } from "../../services/payments/ignore-line.ts";
import { importBankFile } from "../../services/payments/import-bank-file.ts";
import { joinRecorded } from "../../services/payments/join-recorded.ts";
import { listBankFiles } from "../../services/payments/list-bank-files.ts";
import { listBankLines, readBankLine } from "../../services/payments/list-bank-lines.ts";
import { readBankFileDetail } from "../../services/payments/read-bank-file.ts";
import { splitLine } from "../../services/payments/split-line.ts";
import { undoAllocation } from "../../services/payments/undo-allocation.ts";
import { actorOf, staff } from "../access.ts";
import { idParams, pageOf, pageQuery, problems, reasonInput } from "./listing.ts";
import {
  acceptSchema,
  bankFileDetailSchema,
  bankFileReportSchema,
  bankFileSchema,
  bankLineQuery,
  bankLineSchema,
  joinSchema,
  splitSchema,
} from "./payment-schemas.ts";
import { takeFile } from "./take-upload.ts";

const tags = ["payments"];
const reads = staff("billing:read");
const writes = staff("billing:write");
const statement = {
  file: { ja: "銀行のファイル", en: "the bank's file" },
  tooLarge: {
    ja: "ファイルが大きすぎます（25MBまで）。期間を分けて書き出してください。",
    en: "The file is larger than 25 MB. Export shorter periods.",
  },
};
const line = { 200: bankLineSchema, ...problems };

/** The bank's statements, and whose money their lines are. */
export async function bankRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  await scope.register(multipart, { limits: { fileSize: bankFileLimits.bytes, files: 1, fields: 2, fieldSize: 1_024, parts: 4 } });
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.post(
    "/bank-files",
    {
      config: writes,
      handlerTimeout: 120_000,
      schema: {
        tags,
        summary: "Import a bank's statement. Lines that an earlier file showed add nothing",
        description:
          "multipart/form-data with `file` (a Zengin file 01 or 03, or the bank's CSV, up to 25 MB) and optionally `ownAccount`, our account that a CSV " +
          "is of. All of it is allocated in one transaction, or, if any part cannot be read, nothing: 422 `bank-file-…` says which line.",
        consumes: ["multipart/form-data"],
        response: { 200: bankFileReportSchema, ...problems },
      },
    },
    async (request) => {
      const { path, name, fields, discard } = await takeFile(request, { known: ["ownAccount"], words: statement });
      try {
        const bytes = await readFile(path);
        return await importBankFile(context, { bytes, name, ownAccount: (fields.ownAccount ?? "").slice(0, 100), actor: actorOf(request) });
      } finally {
        await discard();
      }
    },
  );

  app.get(
    "/bank-files",
    {
      config: reads,
      schema: {
        tags,
        summary: "List imported statements, newest first",
        querystring: pageQuery,
        response: { 200: pageOf(bankFileSchema), ...problems },
      },
    },
    async (request) => listBankFiles(context, request.query),
  );

  app.get(
    "/bank-files/:id",
    {
      config: reads,
      schema: {
        tags,
        summary: "Read an imported statement with what became of its money",
        params: idParams,
        response: { 200: bankFileDetailSchema, ...problems },
      },
    },
    async (request) => readBankFileDetail(context, request.params.id),
  );

  app.get(
    "/bank-lines/:id",
    { config: reads, schema: { tags, summary: "Read a line of the bank", params: idParams, response: line } },
    async (request) => readBankLine(context, request.params.id),
  );

  app.get(
    "/bank-lines",
    {
      config: reads,
      schema: {
        tags,
        summary: "List the bank's lines, newest first, each with whose it may be and why",
        querystring: bankLineQuery,
        response: { 200: pageOf(bankLineSchema), ...problems },
      },
    },
    async (request) => {
      const { file, lead, ...query } = request.query;
      return listBankLines(context, { ...query, fileId: file, leadId: lead });
    },
  );

  app.post(
    "/bank-lines/:id/accept",
    {
      config: writes,
      schema: {
        tags,
        summary: "Accept a candidate: books money and fee, and remembers the payer",
        description: "409 `suggestion-changed` when something was paid or voided meanwhile: the line then has the new suggestion.",
        params: idParams,
        body: acceptSchema,
        response: line,
      },
    },
    async (request) => {
      await acceptSuggestion(context, { id: request.params.id, ...request.body, actor: actorOf(request) });
      return readBankLine(context, request.params.id);
    },
  );

  app.post(
    "/bank-lines/:id/join",
    {
      config: writes,
      schema: {
        tags,
        summary: "Say that a line shows a payment that was recorded by hand: its money counts once",
        params: idParams,
        body: joinSchema,
        response: line,
      },
    },
    async (request) => {
      await joinRecorded(context, { id: request.params.id, ...request.body, actor: actorOf(request) });
      return readBankLine(context, request.params.id);
    },
  );

  app.post(
    "/bank-lines/:id/split",
    {
      config: writes,
      schema: {
        tags,
        summary: "Distribute a line over instalments, also of several invoices or leads",
        params: idParams,
        body: splitSchema,
        response: line,
      },
    },
    async (request) => {
      await splitLine(context, { id: request.params.id, ...request.body, actor: actorOf(request) });
      return readBankLine(context, request.params.id);
    },
  );

  app.post(
    "/bank-lines/:id/undo",
    {
      config: writes,
      schema: {
        tags,
        summary: "Take back what a line was booked for, or that it was set aside. The payer whom it taught is forgotten",
        params: idParams,
        response: line,
      },
    },
    async (request) => {
      await undoAllocation(context, { id: request.params.id, actor: actorOf(request) });
      return readBankLine(context, request.params.id);
    },
  );

  app.post(
    "/bank-lines/:id/ignore",
    {
      config: writes,
      schema: {
        tags,
        summary: "Set aside a line that is no payment of anybody here, such as interest",
        params: idParams,
        body: z.strictObject({ reason: reasonInput }),
        response: line,
      },
    },
    async (request) => {
      await ignoreLine(context, { id: request.params.id, reason: request.body.reason, actor: actorOf(request) });
      return readBankLine(context, request.params.id);
    },
  );
}

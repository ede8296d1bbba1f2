import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { paperKinds } from "../../domain/papers/paper.ts";
import { languages } from "../../domain/words/local-text.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { listPapers } from "../../services/papers/list-papers.ts";
import { readPaper } from "../../services/papers/read-paper.ts";
import { staff } from "../access.ts";
import { sendPaper } from "../pages/send-paper.ts";
import { idParams, pageOf, pageQuery, problems } from "./listing.ts";

const paperView = z
  .object({
    id: z.uuid(),
    kind: z.enum(paperKinds),
    subjectId: z.uuid().describe("The estimate, contract, invoice, payment or credit note that it shows"),
    revision: z.int(),
    leadId: z.uuid(),
    number: z.string().nullable().describe("As printed"),
    language: z.enum(languages),
    sha256: z.string().describe("Of the PDF, in hexadecimal"),
    bytes: z.int(),
    madeAt: z.date(),
  })
  .meta({ id: "Paper" });

const tags = ["papers"];

/** What was issued to a lead, as PDF. */
export async function paperRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/leads/:id/papers",
    {
      config: staff("papers:read"),
      schema: {
        tags,
        summary: "List the estimates, contracts, invoices, receipts and credit notes of a lead, newest first",
        params: idParams,
        querystring: pageQuery,
        response: { 200: pageOf(paperView), ...problems },
      },
    },
    async (request) => listPapers(context, { ...request.query, leadId: request.params.id }),
  );

  app.get(
    "/papers/:id",
    {
      config: staff("papers:read"),
      schema: {
        tags,
        summary: "Read a paper as PDF, as it was issued",
        description:
          "`ETag` is its SHA-256. Papers of an erased lead are gone; `hagukumi evidence` opens those that the law makes us keep.",
        params: idParams,
        querystring: z.strictObject({ disposition: z.enum(["inline", "attachment"]).default("inline") }),
      },
    },
    async (request, reply) => sendPaper(reply, await readPaper(context, request.params.id), request.query.disposition),
  );
}

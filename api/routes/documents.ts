import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { documentTypes } from "../../domain/playbooks/sections/tracking.ts";
import { key, text } from "../../domain/playbooks/values.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { readDocumentContent } from "../../services/tracking/read-document-content.ts";
import { LARGEST_DOCUMENT, listDocuments, setDocument } from "../../services/tracking/set-document.ts";
import { actorOf, staff } from "../access.ts";
import { sendDocument } from "../pages/send-document.ts";
import { problems } from "./listing.ts";
import { definitionHeaders, etagIn, etagSchema, settingProblems } from "./setting-answer.ts";

const view = z
  .object({
    key: z.string(),
    title: z.string(),
    contentType: z.string(),
    bytes: z.int(),
    forms: z.array(z.string()).describe("Keys of the forms that give it"),
    templates: z.array(z.string()).describe("Keys of the templates whose newest version links to it"),
    opened: z
      .object({ count: z.int(), more: z.boolean().describe("They were not counted further") })
      .describe("Leads who opened it, as far as machines can be told from people: those of GET /leads by `opened`"),
    etag: etagSchema,
  })
  .meta({ id: "Document" });

/** As base64, four characters for three bytes. */
const LONGEST_CONTENT = Math.ceil(LARGEST_DOCUMENT / 3) * 4;
const tags = ["definitions"];

export async function documentRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/documents",
    {
      config: staff("definitions:read"),
      schema: {
        tags,
        summary: "List the documents that leads get, with what gives them",
        response: { 200: z.object({ items: z.array(view) }), ...problems },
      },
    },
    async () => ({ items: await listDocuments(context) }),
  );

  app.get(
    "/documents/:key/content",
    {
      config: staff("definitions:read"),
      schema: {
        tags,
        summary: "Read the file of a document, as leads get it. It does not count as opened.",
        params: z.strictObject({ key: key.max(100) }),
      },
    },
    async (request, reply) => sendDocument(reply, await readDocumentContent(context, request.params.key)),
  );

  app.put(
    "/documents/:key",
    {
      config: staff("definitions:write"),
      bodyLimit: LONGEST_CONTENT + 10_000,
      schema: {
        tags,
        summary: "Make a document, or replace it",
        description: "Links that leads have already open the new one. Scripts in HTML do not run.",
        params: z.strictObject({ key: key.max(100) }),
        headers: definitionHeaders,
        body: z.strictObject({
          title: text.max(200),
          contentType: z.enum(documentTypes),
          content: z.base64().min(1).max(LONGEST_CONTENT).describe("10 MB at most"),
        }),
        response: { 200: view, ...settingProblems, ...problems },
      },
    },
    async (request) => {
      const { content, ...own } = request.body;
      const document = { ...request.params, ...own, content: Buffer.from(content, "base64") };
      await setDocument(context, document, { actor: actorOf(request), ifMatch: etagIn(request) });
      const written = (await listDocuments(context)).find((one) => one.key === document.key);
      if (!written) throw new Error("the document was not written");
      return written;
    },
  );
}

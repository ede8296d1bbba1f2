import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { formSketchSchema, trimSketch } from "../../domain/playbooks/form-sketch.ts";
import { formDefinitionSchema } from "../../domain/playbooks/sections/consent.ts";
import { key } from "../../domain/playbooks/values.ts";
import { judgeForm, listFormSaves, publishFormDraft, readFormDraft, saveFormDraft } from "../../services/consent/form-draft.ts";
import { formUrl, listForms, listFormVersions, readFormDefinition } from "../../services/consent/list-forms.ts";
import { formPageOf } from "../../services/consent/read-form-page.ts";
import { discardDraft } from "../../services/drafts/discard-draft.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { readBusiness } from "../../services/engine/settings/business.ts";
import { formPage } from "../../templates/pages/form/view.ts";
import { renderPage } from "../../templates/pages/render-page.ts";
import { actorOf, staff } from "../access.ts";
import { formSnippet } from "../pages/form-snippet.ts";
import { answerDraft, draftProblems, draftSchema, ifMatchHeaders, requiredRevision, revisionOf } from "./draft-answer.ts";
import { pageOf, pageQuery, problems } from "./listing.ts";
import { draftStateSchema, versionNumber } from "./sequence-parts.ts";
import { localText } from "./template-schemas.ts";

const title = z.object({ ja: z.string().optional(), en: z.string().optional() });
const definitionSchema = formDefinitionSchema.meta({ id: "FormDefinition" });

const listed = z
  .object({
    key: z.string(),
    title: title.describe("Of the draft if it was never published"),
    url: z.string().nullable().describe("Page that shows it; null before it is published"),
    topics: z.array(z.string()),
    document: z.string().nullable().describe("Key of the document that it gives"),
    signUps: z.object({ sent: z.int(), confirmed: z.int() }).describe("Sent in the last 30 days, and of these the confirmed"),
    draft: draftStateSchema.nullable(),
  })
  .meta({ id: "ListedForm" });

const view = z
  .object({
    definition: definitionSchema,
    version: z.int().describe("`baseVersion` of a draft that begins from it"),
    url: z.string(),
    snippet: z.object({ ja: z.string(), en: z.string() }).describe("HTML for another site, which leads to the page in that language"),
  })
  .meta({ id: "Form" });

const versionSchema = z
  .object({
    version: z.int(),
    definition: definitionSchema,
    author: z.string().nullable().describe("staff:<name>; null: a playbook's folder"),
    at: z.date(),
  })
  .meta({ id: "FormVersion" });

const sketchSchema = formSketchSchema.meta({ id: "FormSketch" });

const publishedSchema = z
  .object({ key: z.string(), version: z.int(), changed: z.boolean().describe("False if the newest version is already the same") })
  .meta({ id: "PublishedForm" });

const formDraftSchema = draftSchema
  .omit({ text: true })
  .extend({ definition: sketchSchema.describe("It may be unfinished") })
  .meta({ id: "FormDraft" });

const keyParams = z.strictObject({ key: key.max(100) });
const tags = ["forms"];

export async function formRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/forms",
    {
      config: staff("definitions:read"),
      schema: {
        tags,
        summary: "List the sign-up forms, also those that are drafts only",
        response: { 200: z.object({ items: z.array(listed) }), ...problems },
      },
    },
    async () => ({ items: await listForms(context) }),
  );

  app.get(
    "/forms/:key",
    {
      config: staff("definitions:read"),
      schema: {
        tags,
        summary: "Read a published form, its page and its HTML for other sites",
        params: keyParams,
        response: { 200: view, ...problems },
      },
    },
    async ({ params }) => {
      const { definition, version } = await readFormDefinition(context, params.key);
      const url = formUrl(context, params.key);
      const [ja, en] = await Promise.all([formPageOf(context, definition, "ja"), formPageOf(context, definition, "en")]);
      return { definition, version, url, snippet: { ja: formSnippet(url, ja, "ja"), en: formSnippet(url, en, "en") } };
    },
  );

  app.get(
    "/forms/:key/versions",
    {
      config: staff("definitions:read"),
      schema: {
        tags,
        summary: "List what was published of a form, the newest first",
        params: keyParams,
        querystring: pageQuery.extend({ cursor: versionNumber.optional().describe("`next` of the previous page") }),
        response: { 200: pageOf(versionSchema), ...problems },
      },
    },
    async ({ params, query }) => listFormVersions(context, { key: params.key, limit: query.limit, before: query.cursor }),
  );

  app.post(
    "/forms/preview",
    {
      config: staff("definitions:read"),
      schema: {
        tags,
        summary: "Show the page of a form that is being written, with its problems. Writes nothing.",
        body: z.strictObject({ definition: formSketchSchema, language: z.enum(["ja", "en"]).default("ja") }),
        response: {
          200: z
            .object({
              html: z.string().describe("Show it in a frame with `sandbox` and without scripts only. It posts to nothing."),
              problems: z.array(z.object({ path: z.string(), message: localText })).describe("Each prevents publishing"),
            })
            .meta({ id: "FormPreview" }),
          ...problems,
        },
      },
    },
    async ({ body: { definition, language } }) => {
      const form = await formPageOf(context, trimSketch(definition), language);
      const html = renderPage(
        formPage,
        language,
        {
          action: "#",
          form: {
            ...form,
            topics: form.topics.map((topic) => ({ ...topic, checked: false })),
            fields: form.fields.map((field) => ({ ...field, value: "" })),
          },
          email: "",
          faults: [],
          trap: "",
          stamp: { name: "", value: "" },
        },
        await readBusiness(context.database.pool),
      );
      return { html, problems: await judgeForm(context.database.pool, definition) };
    },
  );

  app.get(
    "/drafts/forms/:key",
    {
      config: staff("definitions:read"),
      schema: { tags, summary: "The draft of a form", params: keyParams, response: { 200: formDraftSchema, ...problems } },
    },
    async ({ params }, reply) => answerDraft(reply, await readFormDraft(context, params.key)),
  );

  app.get(
    "/drafts/forms/:key/saves",
    {
      config: staff("definitions:read"),
      schema: {
        tags,
        summary: "The last saves of the draft of a form, the newest first, at most 50",
        description: "Also of a draft that was discarded or published, so that it can be taken back.",
        params: keyParams,
        response: { 200: z.object({ items: z.array(formDraftSchema) }), ...problems },
      },
    },
    async ({ params }) => ({ items: await listFormSaves(context, params.key) }),
  );

  app.put(
    "/drafts/forms/:key",
    {
      config: staff("definitions:write"),
      schema: {
        tags,
        summary: "Save the draft of a form",
        description: "Over another person's save it is refused (412) with their text, the JSON of `definition`.",
        params: keyParams,
        headers: ifMatchHeaders,
        body: z.strictObject({
          definition: formSketchSchema.omit({ key: true }).describe("It may be unfinished, and name what does not exist yet"),
          baseVersion: z.int().min(1).nullable().describe("The published version that it began from; null for a new one"),
        }),
        response: { 200: formDraftSchema, ...draftProblems, ...problems },
      },
    },
    async (request, reply) => {
      const { definition, baseVersion } = request.body;
      const content = { definition: { key: request.params.key, ...definition }, baseVersion };
      const saved = await saveFormDraft(context, content, { revision: revisionOf(request.headers["if-match"]), author: actorOf(request) });
      return answerDraft(reply, saved);
    },
  );

  app.delete(
    "/drafts/forms/:key",
    {
      config: staff("definitions:write"),
      schema: {
        tags,
        summary: "Discard the draft of a form. Its saves stay.",
        params: keyParams,
        headers: ifMatchHeaders,
        response: { 204: z.null(), ...draftProblems, ...problems },
      },
    },
    async (request, reply) => {
      const revision = requiredRevision(request.headers["if-match"]);
      await discardDraft(context, { kind: "form", key: request.params.key, revision, actor: actorOf(request) });
      return reply.code(204).send(null);
    },
  );

  app.post(
    "/forms/:key/publish",
    {
      config: staff("definitions:write"),
      schema: {
        tags,
        summary: "Publish the draft of a form",
        description: "Its page shows it from now on. Sign-ups that wait for their confirmation stay as they were.",
        params: keyParams,
        headers: ifMatchHeaders,
        response: { 200: publishedSchema, ...draftProblems, ...problems },
      },
    },
    async (request) => {
      const revision = requiredRevision(request.headers["if-match"]);
      const { key: form } = request.params;
      return { key: form, ...(await publishFormDraft(context, { key: form, revision, author: actorOf(request) })) };
    },
  );
}

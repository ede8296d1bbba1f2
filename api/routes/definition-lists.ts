import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { fieldSchema, sourceSchema } from "../../domain/playbooks/sections/leads.ts";
import { key, localText } from "../../domain/playbooks/values.ts";
import { listTopics, listWordings, listWordingVersions, setTopic, setWording } from "../../services/consent/set-topic.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { listFields, listSources, setField, setSource } from "../../services/leads/set-definition.ts";
import { actorOf, staff } from "../access.ts";
import { problems } from "./listing.ts";
import { definitionHeaders, etagIn, etagSchema, settingProblems } from "./setting-answer.ts";

const topicView = z
  .object({
    key: z.string(),
    title: z.object({ ja: z.string().optional(), en: z.string().optional() }),
    customersOnly: z.boolean().describe("Customers get it when they become one; it ends with the relation"),
    etag: etagSchema,
  })
  .meta({ id: "Topic" });
const wordingView = z
  .object({
    key: z.string(),
    text: z.object({ ja: z.string().optional(), en: z.string().optional() }),
    versions: z
      .array(z.object({ language: z.string(), version: z.int(), since: z.date() }))
      .describe("Of each language: the newest version, and since when forms show it"),
    etag: etagSchema,
  })
  .meta({ id: "Wording" });
const wordingVersionView = z
  .object({ language: z.string(), version: z.int(), text: z.string(), since: z.date().describe("Forms showed it from then on") })
  .meta({ id: "WordingVersion" });
const sourceView = z
  .object({
    key: z.string(),
    kind: z.string(),
    title: z.string(),
    cost: z.number().nullable().describe("Smallest unit of the currency"),
    budget: z.number().nullable(),
    etag: etagSchema,
  })
  .meta({ id: "Source" });
const fieldView = z
  .object({ key: z.string(), type: fieldSchema.shape.type, title: z.string(), etag: etagSchema })
  .meta({ id: "FieldDefinition" });

const listOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });
const keyParams = z.strictObject({ key: key.max(100) });
const written = { ...settingProblems, ...problems };
const tags = ["definitions"];

/** The short lists that sequences, forms and templates name. Nothing is deleted from them: consents, leads and versions name their keys. */
export async function definitionListRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/topics",
    { config: staff("definitions:read"), schema: { tags, summary: "List the topics", response: { 200: listOf(topicView), ...problems } } },
    async () => ({ items: await listTopics(context) }),
  );

  app.put(
    "/topics/:key",
    {
      config: staff("definitions:write"),
      schema: {
        tags,
        summary: "Make a topic, or change its title and for whom it is",
        params: keyParams,
        headers: definitionHeaders,
        body: z.strictObject({ title: localText, customersOnly: z.boolean().default(false) }),
        response: { 200: topicView, ...written },
      },
    },
    async (request) => {
      const { key: topic } = request.params;
      await setTopic(context, { key: topic, ...request.body }, { actor: actorOf(request), ifMatch: etagIn(request) });
      return found(await listTopics(context), topic);
    },
  );

  app.get(
    "/wordings",
    {
      config: staff("definitions:read"),
      schema: { tags, summary: "List the newest wordings of consent", response: { 200: listOf(wordingView), ...problems } },
    },
    async () => ({ items: await listWordings(context) }),
  );

  app.put(
    "/wordings/:key",
    {
      config: staff("definitions:write"),
      schema: {
        tags,
        summary: "Make a wording of consent, or a new version of it",
        description: "Forms show it from now on. Consents keep the version that was shown (LAW2). A language that is left out stays.",
        params: keyParams,
        headers: definitionHeaders,
        body: z.strictObject({ text: localText }),
        response: { 200: wordingView, ...written },
      },
    },
    async (request) => {
      const { key: wording } = request.params;
      await setWording(context, { key: wording, ...request.body }, { actor: actorOf(request), ifMatch: etagIn(request) });
      return found(await listWordings(context), wording);
    },
  );

  app.get(
    "/wordings/:key/versions",
    {
      config: staff("definitions:read"),
      schema: {
        tags,
        summary: "List every text of a wording of consent, the newest first, at most 200",
        params: keyParams,
        response: { 200: listOf(wordingVersionView), ...problems },
      },
    },
    async ({ params }) => ({ items: await listWordingVersions(context, params.key) }),
  );

  app.get(
    "/sources",
    {
      config: staff("definitions:read"),
      schema: { tags, summary: "List the sources of leads", response: { 200: listOf(sourceView), ...problems } },
    },
    async () => ({ items: await listSources(context) }),
  );

  app.put(
    "/sources/:key",
    {
      config: staff("definitions:write"),
      schema: {
        tags,
        summary: "Make a source of leads, or change it",
        params: keyParams,
        headers: definitionHeaders,
        body: sourceSchema.omit({ key: true }),
        response: { 200: sourceView, ...written },
      },
    },
    async (request) => {
      const { key: source } = request.params;
      await setSource(context, { key: source, ...request.body }, { actor: actorOf(request), ifMatch: etagIn(request) });
      return found(await listSources(context), source);
    },
  );

  app.get(
    "/fields",
    {
      config: staff("definitions:read"),
      schema: { tags, summary: "List the fields that are kept of leads", response: { 200: listOf(fieldView), ...problems } },
    },
    async () => ({ items: await listFields(context) }),
  );

  app.put(
    "/fields/:key",
    {
      config: staff("definitions:write"),
      schema: {
        tags,
        summary: "Make a field of leads, or change its title",
        description: "The type of a field that exists cannot change (409): leads hold values of it.",
        params: z.strictObject({ key: fieldSchema.shape.key.max(100) }),
        headers: definitionHeaders,
        body: fieldSchema.omit({ key: true }),
        response: { 200: fieldView, ...written },
      },
    },
    async (request) => {
      const { key: field } = request.params;
      await setField(context, { key: field, ...request.body }, { actor: actorOf(request), ifMatch: etagIn(request) });
      return found(await listFields(context), field);
    },
  );
}

function found<Thing extends { key: string }>(things: readonly Thing[], name: string): Thing {
  const thing = things.find((one) => one.key === name);
  if (!thing) throw new Error("what was written is not there");
  return thing;
}

import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { categories } from "../../domain/touches/category.ts";
import { channels } from "../../domain/touches/channel.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { listMergeFields } from "../../services/templates/merge-fields.ts";
import { type Preview, previewTemplate } from "../../services/templates/preview-template.ts";
import { readSupposedLead } from "../../services/templates/read-supposed-lead.ts";
import { staff } from "../access.ts";
import { say } from "../field-words.ts";
import { idParams, problems } from "./listing.ts";
import {
  channel,
  contentSchema,
  language,
  localText,
  problemOfTemplate,
  shownProblem,
  supposedLead,
  templateKey,
} from "./template-schemas.ts";

export const previewed = {
  key: templateKey.optional().describe("Published, or the name of what is written. Its category comes from what sends it."),
  channel: channel.default("email").describe("Which template of the key, if `content` is omitted"),
  language: language.default("ja"),
  version: z.int().min(1).max(2_147_483_647).optional().describe("Of the published template; the newest if omitted"),
  content: contentSchema.optional().describe("As it is being written; the published template if omitted"),
  category: z.enum(categories).optional().describe("In place of that of what sends it; `nurture` if nothing does"),
};

export const contentOrKey = ({ key, content }: { key?: unknown; content?: unknown }): boolean => key !== undefined || content !== undefined;
export const needsContentOrKey = say({
  ja: "`key` か `content`、または両方を指定してください。",
  en: "give a `key`, a `content`, or both",
});

const previewInput = z
  .strictObject({ ...previewed, lead: supposedLead.optional().describe("A made-up lead with sample values if omitted") })
  .refine(contentOrKey, needsContentOrKey);
const previewForLead = z.strictObject(previewed).refine(contentOrKey, needsContentOrKey);

const rendering = z
  .discriminatedUnion("channel", [
    z.object({
      channel: z.literal("email"),
      subject: z.string(),
      preheader: z.string().describe("What a list of mails shows after the subject"),
      html: z
        .string()
        .describe("Show it in a frame with `sandbox` and without scripts only. Its links belong to no lead, and it has no pixel."),
      text: z.string(),
      textIsOwn: z.boolean().describe("False if the text part is made from the HTML"),
      bytes: z.int().describe("Of the HTML; Gmail hides what comes after 102,000"),
    }),
    z.object({ channel: z.literal("line"), messages: z.array(z.looseObject({ type: z.string() })) }),
    z.object({ channel: z.literal("person"), script: z.string().describe("Markdown") }),
  ])
  .meta({ id: "TemplateRendering" });

const previewSchema = z
  .object({
    category: z.enum(categories),
    sender: z
      .object({ key: z.string(), name: z.string(), address: z.string(), replyTo: z.string().nullable() })
      .nullable()
      .describe("Null if the channel has no sender yet"),
    rendering: rendering.nullable().describe("Null if it cannot be made; `problems` say why"),
    problems: z.array(problemOfTemplate).describe("What publishing would say, warnings too"),
    legal: z
      .array(z.object({ item: z.enum(["legalName", "postalAddress", "complaints", "unsubscribe"]), shown: z.boolean() }))
      .describe("What the law asks of this mail, and whether it shows it"),
  })
  .meta({ id: "TemplatePreview" });

const mergeField = z
  .object({
    path: z.string(),
    insert: z.string().describe("What to write into the template"),
    label: localText,
    sample: z.string(),
    origin: z.string().nullable().describe("Only messages of this origin have it; null if all have it"),
    channels: z.array(z.enum(channels)).nullable().describe("Null for every channel"),
  })
  .meta({ id: "MergeField" });

const tags = ["templates"];
/** Holds the longest content, in any script. Bytes. */
const bodyLimit = 1024 * 1024;

export async function templatePreviewRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/templates/merge-fields",
    {
      config: staff("definitions:read"),
      schema: {
        tags,
        summary: "List the variables that templates may use",
        querystring: z.strictObject({ language: language.default("ja") }),
        response: { 200: z.object({ items: z.array(mergeField) }), ...problems },
      },
    },
    async (request) => ({
      items: (await listMergeFields(context, request.query.language)).map((one) => ({
        ...one,
        channels: one.channels && [...one.channels],
      })),
    }),
  );

  app.post(
    "/templates/preview",
    {
      config: staff("definitions:read"),
      bodyLimit,
      schema: {
        tags,
        summary: "Show a template as a made-up lead would get it, with its problems. Writes nothing.",
        body: previewInput,
        response: { 200: previewSchema, ...problems },
      },
    },
    async ({ body: { key = null, lead = null, ...rest } }) => shown(await previewTemplate(context, { key, lead, ...rest })),
  );

  app.post(
    "/leads/:id/template-preview",
    {
      config: staff("people:read"),
      bodyLimit,
      schema: {
        tags,
        summary: "Show a template as this lead would get it. Writes nothing; its links belong to nobody.",
        params: idParams,
        body: previewForLead,
        response: { 200: previewSchema, ...problems },
      },
    },
    async ({ params, body: { key = null, ...rest } }) => {
      const lead = await readSupposedLead(context, params.id);
      return shown(await previewTemplate(context, { key, lead, ...rest }));
    },
  );
}

function shown({ problems: found, rendering: made, ...rest }: Preview) {
  const messages = made?.channel === "line" ? { ...made, messages: made.messages.map((message) => ({ ...message })) } : made;
  return { ...rest, rendering: messages, problems: found.map(shownProblem) };
}

import { z } from "zod";
import { isZone } from "../../domain/time/zoned.ts";
import { categories } from "../../domain/touches/category.ts";
import { channels } from "../../domain/touches/channel.ts";
import type { Preview } from "../../services/templates/preview-template.ts";
import { say } from "../field-words.ts";

/** In characters; the judge refuses more than 256 kB. */
const longest = 300_000;
const text = z.string().max(longest);

export const channel = z.enum(channels);
export const language = z.enum(["ja", "en"]);

/** Such as `welcome/hello`. */
const part = z.string().regex(/^[a-z][a-z0-9-]{0,99}$/);
export const keyParams = z.strictObject({ folder: part, name: part });
export const keyOf = ({ folder, name }: z.infer<typeof keyParams>): string => `${folder}/${name}`;
export const templateKey = z
  .string()
  .max(201)
  .regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/)
  .describe("`folder/name`");

/** Which of the templates of a key. */
export const variant = {
  channel,
  language: language.default("ja"),
};

export const contentSchema = z
  .discriminatedUnion("channel", [
    z.strictObject({
      channel: z.literal("email"),
      source: z.strictObject({
        subject: z.string().max(2_000).describe("Liquid"),
        mjml: text.describe("MJML with Liquid, the whole mail. `{{ legal_footer }}` marks the place of the footer."),
        text: text.optional().describe("Text part; made from the HTML if left out"),
      }),
    }),
    z.strictObject({
      channel: z.literal("line"),
      source: z.strictObject({ messages: text.describe("YAML or JSON: `messages:`, a list of LINE messages with Liquid in their texts") }),
    }),
    z.strictObject({ channel: z.literal("person"), source: z.strictObject({ script: text.describe("Markdown with Liquid") }) }),
  ])
  .meta({ id: "TemplateContent" });

export const localText = z.object({ ja: z.string(), en: z.string() });

export const userSchema = z
  .object({
    origin: z.string().describe("`enrolment` for a step of a sequence, else what sends it by itself, such as `opt-in`"),
    category: z.enum(categories),
    sequence: z.string().nullable().describe("Key of the sequence; null if no sequence sends it"),
    step: z.string().nullable(),
    title: localText,
  })
  .meta({ id: "TemplateUser" });

export const problemOfTemplate = z
  .object({
    code: z.string(),
    severity: z.enum(["error", "warning"]).describe("An error prevents publishing"),
    where: z.string().describe("Part of the template: `subject`, `mjml`, `text`, `messages[2].text`, `script`, `sender`"),
    line: z.int().nullable().describe("From 1, in that part; null if it is not known"),
    column: z.int().nullable(),
    message: localText,
    suggestion: z.string().nullable().describe("The name that was probably meant"),
  })
  .meta({ id: "TemplateProblem" });

export const versionSchema = z.object({ version: z.int(), publishedAt: z.date(), author: z.string() }).meta({ id: "TemplateVersion" });

/** Only warnings say so themselves. */
type FoundProblem = Omit<Preview["problems"][number], "severity"> & { severity?: "error" | "warning" };

const name = z.string().max(200).nullable().default(null);

/** What merge fields are filled with. */
export const supposedLead = z
  .strictObject({
    familyName: name,
    givenName: name,
    displayName: name,
    honorific: z.string().max(20).optional(),
    company: name,
    fields: z.record(z.string().max(100), z.union([z.string().max(1_000), z.number(), z.boolean(), z.null()])).optional(),
    zone: z
      .string()
      .max(100)
      .refine(isZone, say({ ja: "タイムゾーンは Asia/Tokyo のように入力してください。", en: "no IANA time zone" }))
      .optional()
      .describe("IANA zone, for `today`"),
  })
  .meta({ id: "SupposedLead" });

export function shownProblem({ severity = "error", ...problem }: FoundProblem): z.infer<typeof problemOfTemplate> {
  const { line, column, suggestion, ...rest } = problem;
  return { ...rest, severity, line: line ?? null, column: column ?? null, suggestion: suggestion ?? null };
}

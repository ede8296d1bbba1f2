import { z } from "zod";
import { checkKeysOnce, defineSection } from "../section.ts";
import { key, playbookTexts, text } from "../values.ts";

const sourceKinds = [
  "website",
  "blog",
  "sns",
  "ad",
  "direct-mail",
  "trade-show",
  "shop",
  "direct-sales",
  "email",
  "line",
  "referral",
] as const;

export const sourceSchema = z.strictObject({
  key,
  kind: z.enum(sourceKinds),
  title: text,
  cost: z.int().min(0).optional().describe("Smallest unit of the currency"),
  budget: z.int().min(0).optional(),
});
export type SourceDefinition = z.infer<typeof sourceSchema>;

export const fieldSchema = z.strictObject({
  key: z.string().regex(
    /^[a-z][a-zA-Z0-9_]*$/,
    playbookTexts.message({
      ja: "英字、数字、下線（_）で書いてください。最初の文字は英小文字です。",
      en: "This must be letters, digits and underscores, beginning with a lower-case letter.",
    }),
  ),
  type: z.enum(["text", "number", "date", "boolean"]),
  title: text,
});
export type FieldDefinition = z.infer<typeof fieldSchema>;

export const leadsShape = {
  sources: z.array(sourceSchema).default([]),
  fields: z.array(fieldSchema).default([]),
};

/** Sources of leads, and the fields that are kept of them. */
export const leadsSection = defineSection({
  shape: leadsShape,
  check({ sources, fields }, report) {
    checkKeysOnce(report, "sources", sources);
    checkKeysOnce(report, "fields", fields);
  },
});

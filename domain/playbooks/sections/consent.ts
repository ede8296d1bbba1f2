import { z } from "zod";
import { checkKeysOnce, checkKnown, defineSection, things } from "../section.ts";
import { key, localText, templateKey, text } from "../values.ts";

const days = z.int().min(1).max(60);

export const formDefinitionSchema = z.strictObject({
  key,
  title: localText,
  lead: localText.optional().describe("One or two sentences under the title"),
  button: localText.optional(),
  purpose: key.describe("Wording that says what the data is for (LAW6)"),
  topics: z
    .array(z.strictObject({ topic: key, wording: key.describe("Wording beside the checkbox"), required: z.boolean().default(false) }))
    .min(1)
    .describe("One unticked checkbox each (LAW6)"),
  fields: z
    .array(
      z.strictObject({
        key: text.describe("familyName, givenName, company, phone, or the key of a field definition"),
        label: localText,
        required: z.boolean().default(false),
      }),
    )
    .default([])
    .describe("Fields besides the mail address, which every form has; ask for as few as possible"),
  source: key.optional(),
  document: key.optional().describe("Free document that the lead gets after confirming"),
});
export type FormDefinition = z.infer<typeof formDefinitionSchema>;

/** Fields of a form that need no definition. */
const ownFields = ["familyName", "givenName", "familyKana", "givenKana", "company", "phone"].map((name) => ({ key: name }));

/** A description is for the readers of the file: nothing shows it. */
const topicSchema = z.strictObject({ key, title: localText, description: localText.optional() });
export type TopicDefinition = z.infer<typeof topicSchema>;

export const consentShape = {
  topics: z.array(topicSchema).min(1),
  wordings: z
    .array(z.strictObject({ key, text: localText }))
    .min(1)
    .describe("Text shown where consent is asked; each change creates a new version (LAW2)"),
  forms: z.array(formDefinitionSchema).default([]),
  optIn: z.strictObject({
    verification: templateKey,
    reminder: templateKey,
    remindAfterDays: days.default(2),
    expireAfterDays: days.default(7),
  }),
};

/** Consent: topics, wordings, forms, and the double opt-in. */
export const consentSection = defineSection({
  shape: consentShape,
  check({ topics, wordings, forms, optIn, sources, documents, fields }, report) {
    checkKeysOnce(report, "topics", topics);
    checkKeysOnce(report, "wordings", wordings);
    checkKeysOnce(report, "forms", forms);
    forms.forEach((form, index) => {
      checkKnown(report, wordings, form.purpose, things.wording, ["forms", index, "purpose"]);
      checkKnown(report, sources, form.source, things.source, ["forms", index, "source"]);
      checkKnown(report, documents, form.document, things.document, ["forms", index, "document"]);
      form.topics.forEach((item, place) => {
        checkKnown(report, topics, item.topic, things.topic, ["forms", index, "topics", place, "topic"]);
        checkKnown(report, wordings, item.wording, things.wording, ["forms", index, "topics", place, "wording"]);
      });
      form.fields.forEach((field, place) => {
        checkKnown(report, [...ownFields, ...fields], field.key, things.field, ["forms", index, "fields", place, "key"]);
      });
    });
    if (optIn.remindAfterDays >= optIn.expireAfterDays) {
      report(["optIn", "remindAfterDays"], {
        ja: "再度のご案内は、期限（expireAfterDays）より前にしてください。",
        en: "The reminder must come before the expiry.",
      });
    }
  },
});

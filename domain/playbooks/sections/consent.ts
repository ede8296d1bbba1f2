import { z } from "zod";
import type { LocalText } from "../../words/local-text.ts";
import { checkKeysOnce, checkKnown, defineSection, type Report, things } from "../section.ts";
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
const topicSchema = z.strictObject({
  key,
  title: localText,
  description: localText.optional(),
  customersOnly: z
    .boolean()
    .default(false)
    .describe(
      "For customers: they are subscribed when they become one, on the basis of the business relationship (LAW1), and it ends with it",
    ),
});
export type TopicDefinition = z.infer<typeof topicSchema>;

const wordingSchema = z.strictObject({ key, text: localText });
export type WordingDefinition = z.infer<typeof wordingSchema>;

/** What there is of the things that a form names. */
export interface FormNames extends Record<"wordings" | "sources" | "documents" | "fields", readonly { key: string }[]> {
  topics: readonly { key: string; customersOnly: boolean }[];
}

/** Reports what a form names and is not known. */
export function checkForm(form: FormDefinition, known: FormNames, report: Report): void {
  checkKnown(report, known.wordings, form.purpose, things.wording, ["purpose"]);
  checkKnown(report, known.sources, form.source, things.source, ["source"]);
  checkKnown(report, known.documents, form.document, things.document, ["document"]);
  form.topics.forEach(({ topic, wording }, place) => {
    checkKnown(report, known.topics, topic, things.topic, ["topics", place, "topic"]);
    if (known.topics.some(({ key, customersOnly }) => key === topic && customersOnly)) report(["topics", place, "topic"], forCustomers);
    checkKnown(report, known.wordings, wording, things.wording, ["topics", place, "wording"]);
  });
  form.fields.forEach((field, place) => {
    checkKnown(report, [...ownFields, ...known.fields], field.key, things.field, ["fields", place, "key"]);
  });
}

/** Nobody signs up for what is for customers: neither by a form nor by following the LINE account. */
export const forCustomers: LocalText = {
  ja: "お客様だけのトピックは、登録を受け付ける場所には置けません。お客様になった方に、自動で届きます。",
  en: "A topic for customers cannot be signed up for. Customers get it when they become one.",
};

export const consentShape = {
  topics: z.array(topicSchema).min(1),
  wordings: z.array(wordingSchema).min(1).describe("Text shown where consent is asked; each change creates a new version (LAW2)"),
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
    const known = { topics, wordings, sources, documents, fields };
    forms.forEach((form, index) => {
      checkForm(form, known, (path, message) => report(["forms", index, ...path], message));
    });
    if (optIn.remindAfterDays >= optIn.expireAfterDays) {
      report(["optIn", "remindAfterDays"], {
        ja: "再度のご案内は、期限（expireAfterDays）より前にしてください。",
        en: "The reminder must come before the expiry.",
      });
    }
  },
});

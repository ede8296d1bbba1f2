import { z } from "zod";
import type { LocalText } from "../words/local-text.ts";
import { checkForm, type FormDefinition, type FormNames } from "./sections/consent.ts";

const name = z.string().max(100);
const words = (longest: number) => z.strictObject({ ja: z.string().max(longest).optional(), en: z.string().max(longest).optional() });

/** A form that is being written: anything may be missing or empty, and what it names need not exist. */
export const formSketchSchema = z.strictObject({
  key: name,
  title: words(300),
  lead: words(2_000).optional(),
  button: words(100).optional(),
  purpose: name,
  topics: z.array(z.strictObject({ topic: name, wording: name, required: z.boolean().default(false) })).max(30),
  fields: z
    .array(z.strictObject({ key: name, label: words(300), required: z.boolean().default(false) }))
    .max(50)
    .default([]),
  source: name.optional(),
  document: name.optional(),
});
export type FormSketch = z.infer<typeof formSketchSchema>;

export interface FormProblem {
  /** Such as `topics.0.wording`. */
  path: string;
  message: LocalText;
}

/** Without what is empty: a language that was not written, a choice that was not made. */
export function trimSketch({ lead, button, source, document, ...sketch }: FormSketch): FormDefinition {
  const leadWords = lead && written(lead);
  const buttonWords = button && written(button);
  return {
    ...sketch,
    title: written(sketch.title),
    ...(leadWords && isThere(leadWords) && { lead: leadWords }),
    ...(buttonWords && isThere(buttonWords) && { button: buttonWords }),
    fields: sketch.fields.map((field) => ({ ...field, label: written(field.label) })),
    ...(source && { source }),
    ...(document && { document }),
  };
}

/** What must be mended before it can be published; one problem for each place. */
export function judgeSketch(form: FormDefinition, known: FormNames): FormProblem[] {
  const problems = new Map<string, FormProblem>();
  const report = (path: readonly (string | number)[], message: LocalText) => {
    const place = path.join(".");
    if (!problems.has(place)) problems.set(place, { path: place, message });
  };
  if (!isThere(form.title)) report(["title"], { ja: "題名を入力してください。", en: "Enter a title." });
  if (form.purpose === "") report(["purpose"], { ja: "利用目的の文言を選んでください。", en: "Choose the wording of the purpose." });
  if (form.topics.length === 0) {
    report(["topics"], { ja: "同意を尋ねるトピックを1つ以上加えてください。", en: "Add at least one topic that the lead can agree to." });
  }
  form.topics.forEach(({ topic, wording }, place) => {
    if (topic === "") report(["topics", place, "topic"], { ja: "トピックを選んでください。", en: "Choose a topic." });
    if (wording === "") report(["topics", place, "wording"], { ja: "同意の文言を選んでください。", en: "Choose the wording of consent." });
    if (form.topics.findIndex((other) => other.topic === topic) < place) {
      report(["topics", place, "topic"], { ja: "このトピックは上にもあります。", en: "This topic is there twice." });
    }
  });
  form.fields.forEach(({ key, label }, place) => {
    if (key === "") report(["fields", place, "key"], { ja: "項目を選んでください。", en: "Choose a field." });
    if (!isThere(label)) report(["fields", place, "label"], { ja: "表示名を入力してください。", en: "Enter a label." });
    if (form.fields.findIndex((other) => other.key === key) < place) {
      report(["fields", place, "key"], { ja: "この項目は上にもあります。", en: "This field is there twice." });
    }
  });
  checkForm(form, known, report);
  return [...problems.values()];
}

function written({ ja = "", en = "" }: { ja?: string | undefined; en?: string | undefined }): { ja?: string; en?: string } {
  const [jaWords, enWords] = [ja.trim(), en.trim()];
  return { ...(jaWords !== "" && { ja: jaWords }), ...(enWords !== "" && { en: enWords }) };
}

function isThere(text: { ja?: string | undefined; en?: string | undefined }): boolean {
  return (text.ja ?? text.en) !== undefined;
}

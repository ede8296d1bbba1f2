import { parse, stringify } from "yaml";
import type { FormDefinition, FormSketch } from "../../api/generated/routes.schemas.ts";

/** What is written of a form; its key stands in the address. */
export type FormBody = Omit<FormSketch, "key">;
type Words = { ja?: string; en?: string };

export const emptyForm: FormBody = { title: {}, purpose: "", topics: [], fields: [] };

/** A form as the text of its draft: the same form is always the same text, whatever order its parts came in. */
export function writeForm(form: FormBody | FormDefinition): string {
  return JSON.stringify(tidy(form));
}

export function readForm(text: string): FormBody {
  return text === "" ? emptyForm : (JSON.parse(text) as FormBody);
}

/** As it stands in a playbook. */
export function formAsYaml(text: string): string {
  return stringify(readForm(text), { lineWidth: 0 });
}

/** The text of a draft from what a person has mended; null when that cannot be read as a form. */
export function formFromYaml(yaml: string): string | null {
  try {
    const form: unknown = parse(yaml);
    return isForm(form) ? writeForm(form) : null;
  } catch {
    return null;
  }
}

/** The list with one of its items before `index` of the list as it is. */
export function moveTo<Item>(list: readonly Item[], from: number, index: number): Item[] {
  const item = list[from];
  if (item === undefined) return [...list];
  const others = list.filter((_, place) => place !== from);
  others.splice(index > from ? index - 1 : index, 0, item);
  return others;
}

/** In this language, or in the other one where it is not written. */
export function inLanguage(words: Words | undefined, language: "ja" | "en"): string {
  const other = language === "ja" ? "en" : "ja";
  return words?.[language] || words?.[other] || "";
}

function tidy({ title, lead, button, purpose, topics, fields = [], source, document }: FormBody | FormDefinition): FormBody {
  const [leadWords, buttonWords] = [written(lead), written(button)];
  return {
    title: written(title),
    ...(Object.keys(leadWords).length > 0 && { lead: leadWords }),
    ...(Object.keys(buttonWords).length > 0 && { button: buttonWords }),
    purpose,
    topics: topics.map(({ topic, wording, required = false }) => ({ topic, wording, required })),
    fields: fields.map(({ key, label, required = false }) => ({ key, label: written(label), required })),
    ...(source && { source }),
    ...(document && { document }),
  };
}

function written({ ja, en }: Words = {}): Words {
  return { ...(ja && { ja }), ...(en && { en }) };
}

function isForm(value: unknown): value is FormBody {
  if (typeof value !== "object" || value === null) return false;
  const { title, purpose, topics, fields } = value as Partial<FormBody>;
  return typeof title === "object" && title !== null && typeof purpose === "string" && Array.isArray(topics) && Array.isArray(fields);
}

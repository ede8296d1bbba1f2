import type { FormDefinition } from "../../domain/playbooks/sections/consent.ts";
import type { Context } from "../engine/context/context.ts";
import { readOptInRules } from "./opt-in-rules.ts";
import { readForm } from "./read-form.ts";
import { readWordings } from "./read-wordings.ts";

export interface FormPage {
  key: string;
  title: string;
  lead: string;
  button: string;
  /** What the data is for (LAW6). */
  purpose: string;
  topics: { key: string; text: string; required: boolean }[];
  fields: { key: string; label: string; type: "text" | "number" | "date" | "boolean"; required: boolean }[];
  /** How long the link of the verification mail works. */
  expireAfterDays: number;
}

/** A sign-up form for its page, in this language or, for a text that lacks it, in the other one. Throws AppError not-found. */
export async function readFormPage(context: Context, formKey: string, language: "ja" | "en"): Promise<FormPage> {
  return formPageOf(context, await readForm(context.database.pool, formKey), language);
}

/** The page of a definition, which need not be published. */
export async function formPageOf(context: Context, definition: FormDefinition, language: "ja" | "en"): Promise<FormPage> {
  const { pool } = context.database;
  const keys = [definition.purpose, ...definition.topics.map((topic) => topic.wording)];
  const wordings = await readWordings(pool, keys, language);
  const types = await readFieldTypes(context, definition);
  const localise = (text: FormDefinition["title"] | undefined): string => text?.[language] ?? text?.ja ?? text?.en ?? "";
  return {
    key: definition.key,
    title: localise(definition.title),
    lead: localise(definition.lead),
    button: localise(definition.button),
    purpose: wordings.get(definition.purpose)?.text ?? "",
    topics: definition.topics.map(({ topic, wording, required }) => ({ key: topic, text: wordings.get(wording)?.text ?? "", required })),
    fields: definition.fields.map(({ key, label, required }) => ({
      key,
      label: localise(label),
      type: types.get(key) ?? "text",
      required,
    })),
    expireAfterDays: (await readOptInRules(pool)).expireAfterDays,
  };
}

type FieldType = FormPage["fields"][number]["type"];

async function readFieldTypes(context: Context, definition: FormDefinition): Promise<Map<string, FieldType>> {
  const keys = definition.fields.map((field) => field.key);
  const rows = await context.database.prisma.fieldDefinition.findMany({ where: { key: { in: keys } } });
  return new Map(rows.map(({ key, type }) => [key, type === "number" || type === "date" || type === "boolean" ? type : "text"]));
}

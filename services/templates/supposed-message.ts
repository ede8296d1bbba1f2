import type { NameParts } from "../../domain/names/polite-name.ts";
import type { Category } from "../../domain/touches/category.ts";
import type { Transaction } from "../../prisma/client.ts";
import { messageVariables, type SampleLinks, sampleMessage, type Variables, withBlock } from "../../templates/variables.ts";
import type { Context } from "../engine/context/context.ts";
import { readBusiness } from "../engine/settings/business.ts";
import { originVariables, type Surroundings } from "./judge-template.ts";

/** What the merge fields are filled with, of a lead who exists or is made up. What is left out has a sample value. */
export interface SupposedLead extends NameParts {
  fields?: Variables["lead"]["fields"] | undefined;
  zone?: string | undefined;
}

export interface SupposedMessage {
  around: Surroundings;
  category: Category;
  lead: SupposedLead | null;
}

/**
 * The variables of a message that goes to no lead: a preview or a test. Its links belong to nobody: those that are made for each lead open
 * the start page (`/#unsubscribe`), the others their targets. Nothing of it is tracked.
 */
export async function supposedVariables(
  tx: Transaction,
  context: Context,
  { around: { known, language, use }, category, lead }: SupposedMessage,
): Promise<Variables> {
  const { lineUrl, ...business } = await readBusiness(tx);
  const sample = sampleMessage(known, language, category);
  const { zone = context.zone, fields, ...names } = lead ?? {};
  const person =
    lead === null
      ? { familyName: "鈴木", givenName: "美紀", displayName: "みき", company: "鈴木商店", fields: sampleFields(known) }
      : { ...names, fields: fields ?? {} };
  const inert = (name: string) => `${context.publicUrl}/#${name}`;
  const common = messageVariables({
    lead: person,
    business,
    urls: { ...inertLinks(known.links ?? {}, inert), line: lineUrl || inert("line") },
    now: context.clock.now(),
    zone,
    language,
    category,
  });
  const block = originVariables(context.registry, use)?.own ?? {};
  const { urls = {} } = block as { urls?: Readonly<Record<string, string>> };
  return withBlock({ ...sample, ...common }, { ...block, urls: inertLinks(urls, inert) });
}

function sampleFields({ fields = [], fieldTypes = {} }: Surroundings["known"]): Variables["lead"]["fields"] {
  return Object.fromEntries(fields.map((name) => [name, sampleOf(fieldTypes[name])]));
}

export function sampleOf(type: string | undefined): string | number | boolean {
  if (type === "number") return 3;
  if (type === "boolean") return true;
  return type === "date" ? "2027-01-12" : "（例）";
}

function inertLinks(links: SampleLinks, inert: (name: string) => string): Variables["urls"] {
  return Object.fromEntries(
    Object.entries(links).map(([name, link]) => [
      name,
      typeof link === "string" ? inert(name) : Object.fromEntries(Object.keys(link ?? {}).map((key) => [key, inert(name)])),
    ]),
  );
}

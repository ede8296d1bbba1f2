import { DateTime } from "luxon";
import { z } from "zod";
import { type NameParts, politeName, usableName } from "../domain/names/polite-name.ts";
import { type Category, categories } from "../domain/touches/category.ts";

import type { ForeignVariables } from "./liquid.ts";

export type { Category } from "../domain/touches/category.ts";

/** What every message template may use. Absent texts are empty, never undefined. */
export const variablesSchema = z.object({
  lead: z.object({
    /** Polite and whole: 「鈴木様」, "Anna"; 「お客様」 or "there" when there is no usable name. */
    name: z.string(),
    familyName: z.string(),
    givenName: z.string(),
    displayName: z.string(),
    company: z.string(),
    /** Typed fields of the lead; dates as ISO, `| date: "M月d日"` writes them. */
    fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  }),
  business: z.object({
    /** As people know it; `legalName` is who is responsible by law (LAW3). */
    name: z.string(),
    legalName: z.string(),
    postalAddress: z.string(),
    /** Mail address, telephone or URL for complaints. */
    complaints: z.string(),
    website: z.string(),
  }),
  urls: z.object({
    /** Only in verification mail. */
    confirm: z.string(),
    unsubscribe: z.string(),
    preferences: z.string(),
    /** LINE account to befriend; empty when the business has none. */
    line: z.string(),
    /** By form key. */
    form: z.record(z.string(), z.string()),
    /** By document key; opens are tracked. */
    document: z.record(z.string(), z.string()),
  }),
  /** Date of the message in the lead's zone and language: 2027年1月12日 / 12 January 2027. */
  today: z.string(),
  category: z.enum(categories),
  language: z.string(),
  /** Absent: links lead to their targets directly, and there is neither pixel nor trap. */
  track: z
    .object({
      /** One tracked URL for each of the template's `links`, in their order. */
      links: z.array(z.string()),
      pixel: z.string().optional(),
      /** Followed by machines only: nobody sees it (TRK1). */
      trap: z.string().optional(),
    })
    .optional(),
});

export type Variables = z.infer<typeof variablesSchema>;

export interface VariablesInput {
  lead: NameParts & { fields?: Variables["lead"]["fields"] };
  business: Variables["business"];
  urls: Partial<Variables["urls"]>;
  now: Date;
  /** IANA zone of the lead. */
  zone: string;
  language: string;
  category: Category;
  track?: Variables["track"];
}

/** Everything a message of one lead may say, complete. */
export function messageVariables(input: VariablesInput): Variables {
  const { lead, language } = input;
  return {
    lead: {
      name: politeName(lead, language),
      familyName: usableName(lead.familyName) ?? "",
      givenName: usableName(lead.givenName) ?? "",
      displayName: usableName(lead.displayName) ?? "",
      company: lead.company?.trim() ?? "",
      fields: lead.fields ?? {},
    },
    business: input.business,
    urls: {
      confirm: "",
      unsubscribe: "",
      preferences: "",
      line: "",
      form: {},
      document: {},
      ...input.urls,
    },
    today: DateTime.fromJSDate(input.now, { zone: input.zone }).toFormat(language === "ja" ? "yyyy年M月d日" : "d MMMM yyyy", {
      locale: language,
    }),
    category: input.category,
    language,
    ...(input.track ? { track: input.track } : {}),
  };
}

/** Keys that exist in this installation, for the check at publishing. Undefined: any key passes. */
export interface KnownKeys {
  fields?: readonly string[];
  forms?: readonly string[];
  documents?: readonly string[];
}

/** A made-up lead to render a template for, with every key that exists here. */
export function sampleMessage(keys: Required<KnownKeys>, language: string, category: Category): Variables {
  const urls = (names: readonly string[], url: (name: string) => string) => Object.fromEntries(names.map((name) => [name, url(name)]));
  return messageVariables({
    lead: {
      familyName: "鈴木",
      givenName: "美紀",
      displayName: "みき",
      company: "鈴木商店",
      fields: Object.fromEntries(keys.fields.map((name) => [name, "2027-01-12"])),
    },
    business: {
      name: "Example",
      legalName: "Example Inc.",
      postalAddress: "1-1 Example, Tokyo",
      complaints: "help@example.com",
      website: "https://example.com/",
    },
    urls: {
      confirm: "https://example.com/c/token",
      unsubscribe: "https://example.com/u/token",
      preferences: "https://example.com/p/token",
      line: "https://line.me/R/ti/p/@example",
      form: urls(keys.forms, (key) => `https://example.com/f/${key}`),
      document: urls(keys.documents, () => "https://example.com/d/token"),
    },
    now: new Date("2027-01-12T00:00:00Z"),
    zone: "Asia/Tokyo",
    language,
    category,
  });
}

/** What the origin of a template's messages adds to the variables of every message, and what only other origins have. */
export interface OriginVariables {
  /** Made-up values, merged into the sample. */
  readonly own: object;
  readonly foreign: ForeignVariables;
}

/** Variables as the check at publishing supposes them; `null` stands for "any name". */
export function sampleVariables(keys: KnownKeys, language: string, category: Category, origin?: OriginVariables): object {
  const { fields = [], forms = [], documents = [] } = keys;
  const sample = sampleMessage({ fields, forms, documents }, language, category);
  const { confirm, ...urls } = sample.urls;
  const common = {
    ...sample,
    lead: { ...sample.lead, fields: keys.fields ? sample.lead.fields : null },
    urls: {
      ...urls,
      // Without an origin every variable passes.
      ...(origin === undefined ? { confirm } : {}),
      form: keys.forms ? urls.form : null,
      document: keys.documents ? urls.document : null,
    },
    track: { links: [], pixel: "", trap: "" },
  };
  return origin === undefined ? common : withBlock(common, origin.own);
}

/** The variables of every message with those of its origin; both may have names below `urls`. */
export function withBlock<Common extends { urls: object }>(common: Common, block: object): Common {
  const urls = "urls" in block && typeof block.urls === "object" ? block.urls : {};
  return { ...common, ...block, urls: { ...common.urls, ...urls } };
}

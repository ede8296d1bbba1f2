import { DateTime } from "luxon";
import { z } from "zod";
import { type NameParts, politeName, usableName } from "../domain/names/polite-name.ts";
import { type Category, categories } from "../domain/touches/category.ts";

import type { ForeignVariables } from "./liquid.ts";

export type { Category } from "../domain/touches/category.ts";

/** The variables of every message template. Missing texts are empty, never undefined. */
export const variablesSchema = z.object({
  lead: z.object({
    /** Polite form of address: 「鈴木様」, "Anna"; 「お客様」 or "there" if there is no usable name. */
    name: z.string(),
    familyName: z.string(),
    givenName: z.string(),
    displayName: z.string(),
    company: z.string(),
    /** Typed fields of the lead. Dates are ISO dates; `| date: "M月d日"` formats them. */
    fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  }),
  business: z.object({
    /** Name that people know. `legalName` is the legally responsible sender (LAW3). */
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
    /** Page that adds the LINE account as a friend; empty if the business has none. */
    line: z.string(),
    /** By form key. */
    form: z.record(z.string(), z.string()),
    /** By document key. Opening the document is tracked. */
    document: z.record(z.string(), z.string()),
  }),
  /** Date of the message in the lead's zone and language: 2027年1月12日 / 12 January 2027. */
  today: z.string(),
  category: z.enum(categories),
  language: z.string(),
  /** If absent, links go directly to their targets, and there is no pixel and no trap. */
  track: z
    .object({
      /** One tracked URL for each of the template's `links`, in the same order. */
      links: z.array(z.string()),
      pixel: z.string().optional(),
      /** An invisible link that only machines follow (TRK1). */
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

/** All variables of a message for one lead. */
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

/** Keys that exist in this installation, for the check at publishing. Undefined: any key is allowed. */
export interface KnownKeys {
  fields?: readonly string[];
  forms?: readonly string[];
  documents?: readonly string[];
}

/** Sample variables to render a template with, for an invented lead and with every existing key. */
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

/** Variables that the origin of a template's messages adds, and variables that only other origins have. */
export interface OriginVariables {
  /** Sample values, merged into the sample variables. */
  readonly own: object;
  readonly foreign: ForeignVariables;
}

/** The sample variables of the check at publishing. `null` allows any name. */
export function sampleVariables(keys: KnownKeys, language: string, category: Category, origin?: OriginVariables): object {
  const { fields = [], forms = [], documents = [] } = keys;
  const sample = sampleMessage({ fields, forms, documents }, language, category);
  const { confirm, ...urls } = sample.urls;
  const common = {
    ...sample,
    lead: { ...sample.lead, fields: keys.fields ? sample.lead.fields : null },
    urls: {
      ...urls,
      // Without an origin every variable is allowed.
      ...(origin === undefined ? { confirm } : {}),
      form: keys.forms ? urls.form : null,
      document: keys.documents ? urls.document : null,
    },
    track: { links: [], pixel: "", trap: "" },
  };
  return origin === undefined ? common : withBlock(common, origin.own);
}

/** Merges the common variables with those of the origin. Both may have names below `urls`. */
export function withBlock<Common extends { urls: object }>(common: Common, block: object): Common {
  const urls = "urls" in block && typeof block.urls === "object" ? block.urls : {};
  return { ...common, ...block, urls: { ...common.urls, ...urls } };
}

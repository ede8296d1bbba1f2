import { DateTime } from "luxon";
import { z } from "zod";
import { type NameParts, politeName, usableCompany, usableName } from "../domain/names/polite-name.ts";
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
  /** By name: `line`, which adds the LINE account as a friend, and the links that modules bring. One URL, or one by key. */
  urls: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])),
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
  urls: Variables["urls"];
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
      company: usableCompany(lead.company),
      fields: harmlessFields(lead.fields ?? {}, input.category),
    },
    business: input.business,
    urls: input.urls,
    today: DateTime.fromJSDate(input.now, { zone: input.zone }).toFormat(language === "ja" ? "yyyy年M月d日" : "d MMMM yyyy", {
      locale: language,
    }),
    category: input.category,
    language,
    ...(input.track ? { track: input.track } : {}),
  };
}

/**
 * Texts that a form brought, without what a mail program would obey. A verification mail goes to an address that nobody has proved yet, so
 * what a stranger typed may not bring a link there.
 */
function harmlessFields(fields: Variables["lead"]["fields"], category: Category): Variables["lead"]["fields"] {
  const clean = (text: string) => text.replace(/[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/gu, "");
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => {
      if (typeof value !== "string") return [key, value];
      return [key, category === "verification" ? usableCompany(value) : clean(value)];
    }),
  );
}

/** Sample URLs of the links that exist, by name: one URL, or one by key. `null` allows any key. */
export type SampleLinks = Readonly<Record<string, string | Readonly<Record<string, string>> | null>>;

/** Sample values of the variables that modules offer to all messages, by name and key: `offers.<key>`. */
export type KeyedSamples = Readonly<Record<string, Readonly<Record<string, object>>>>;

/** Tracked URLs as long as real ones, for checks of sizes. */
export function longTracking(links: number): NonNullable<Variables["track"]> {
  const url = (kind: string) => `https://mail.example.com/${kind}/${"x".repeat(160)}`;
  return { links: Array.from({ length: links }, () => url("r")), pixel: url("o"), trap: url("r") };
}

/** Names that exist in this installation, for the check at publishing. Undefined: any name is allowed. */
export interface KnownNames {
  fields?: readonly string[];
  /** By field: `text`, `number`, `date` or `boolean`. One that is not named counts as a text. */
  fieldTypes?: Readonly<Record<string, string>>;
  links?: SampleLinks;
  keyed?: KeyedSamples;
}

/** Sample variables to render a template with, for an invented lead and with every existing name. */
export function sampleMessage({ fields = [], links = {}, keyed = {} }: KnownNames, language: string, category: Category): Variables {
  const common = messageVariables({
    lead: {
      familyName: "鈴木",
      givenName: "美紀",
      displayName: "みき",
      company: "鈴木商店",
      fields: Object.fromEntries(fields.map((name) => [name, "2027-01-12"])),
    },
    business: {
      name: "Example",
      legalName: "Example Inc.",
      postalAddress: "1-1 Example, Tokyo",
      complaints: "help@example.com",
      website: "https://example.com/",
    },
    urls: {
      line: "https://line.me/R/ti/p/@example",
      ...Object.fromEntries(Object.entries(links).map(([name, sample]) => [name, sample ?? {}])),
    },
    now: new Date("2027-01-12T00:00:00Z"),
    zone: "Asia/Tokyo",
    language,
    category,
  });
  return { ...common, ...keyed };
}

/** As `sampleMessage`, with the longest values that are plausible: what is too long with them will be too long for somebody. */
export function longestMessage(known: KnownNames, language: string, category: Category): Variables {
  const sample = sampleMessage(known, language, category);
  const { fieldTypes = {} } = known;
  const longest: Readonly<Record<string, string | number | boolean>> = { number: 1_000_000, boolean: false, date: "2027-12-31" };
  const lead = { familyName: "勅使河原", givenName: "龍之介", displayName: "みき".repeat(10) };
  return {
    ...sample,
    lead: {
      ...sample.lead,
      ...lead,
      name: politeName(lead, language),
      company: `株式会社${"あ".repeat(26)}`,
      fields: Object.fromEntries((known.fields ?? []).map((name) => [name, longest[fieldTypes[name] ?? "text"] ?? "あ".repeat(40)])),
    },
  };
}

/** Variables that the origin of a template's messages adds, and variables that only other origins have. */
export interface OriginVariables {
  /** Sample values, merged into the sample variables. */
  readonly own: object;
  readonly foreign: ForeignVariables;
}

/** The sample variables of the check at publishing. `null` allows any name. */
export function sampleVariables(known: KnownNames, language: string, category: Category, origin?: OriginVariables): object {
  const sample = sampleMessage(known, language, category);
  const common = {
    ...sample,
    lead: { ...sample.lead, fields: known.fields ? sample.lead.fields : null },
    track: { links: [], pixel: "", trap: "" },
  };
  if (known.links === undefined) return { ...common, urls: null };
  return withBlock({ ...common, urls: { ...sample.urls, ...known.links } }, origin?.own ?? {});
}

/** Merges the common variables with those of the origin. Both may have names below `urls`. */
export function withBlock<Common extends { urls: object }>(common: Common, block: object): Common {
  const urls = "urls" in block && typeof block.urls === "object" ? block.urls : {};
  return { ...common, ...block, urls: { ...common.urls, ...urls } };
}

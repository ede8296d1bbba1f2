import { readFileSync } from "node:fs";
import { DateTime } from "luxon";
import { parseLiquid, renderLiquid } from "../liquid.ts";
import type { PageBusiness, PageLanguage, PageName, PageVariables } from "./page-variables.ts";
import { en } from "./strings.en.ts";
import { ja, type Strings } from "./strings.ja.ts";

export type { FaultCode, PageBusiness, PageLanguage, PageName, PageVariables } from "./page-variables.ts";

const strings: Record<PageLanguage, Strings> = { ja, en };
const sources = new Map<string, string>();

/** A whole public page: no scripts, style inside, everything escaped. `business` names who stands behind it. */
export function renderPage<Name extends PageName>(
  name: Name,
  language: PageLanguage,
  variables: PageVariables[Name],
  business?: Partial<PageBusiness>,
): string {
  const view = viewOf({ name, variables } as PageRequest, strings[language], language);
  const scope = { ...variables, ...view, language, business: business ?? {}, t: strings[language] };
  return renderLiquid(parseLiquid(pageSource(name), "html"), scope, "html");
}

type PageRequest = { [Name in PageName]: { name: Name; variables: PageVariables[Name] } }[PageName];

/** What a template cannot work out itself: its title, and lists in the shape that it prints. */
function viewOf(page: PageRequest, words: Strings, language: PageLanguage): { pageTitle: string } & Record<string, unknown> {
  switch (page.name) {
    case "form":
      return { pageTitle: page.variables.form.title, ...formView(page.variables, words) };
    case "form-sent":
      return { pageTitle: words.formSent.title };
    case "confirm": {
      const titles = { waiting: words.confirm.title, confirmed: words.confirmed.alreadyTitle, expired: words.expired.title };
      return { pageTitle: titles[page.variables.state] };
    }
    case "confirmed": {
      const titles = { confirmed: words.confirmed.title, already: words.confirmed.alreadyTitle, expired: words.expired.title };
      return { pageTitle: titles[page.variables.kind] };
    }
    case "unsubscribe":
      return { pageTitle: page.variables.subscribed ? words.unsubscribe.title : words.unsubscribe.alreadyTitle };
    case "unsubscribed": {
      const zone = page.variables.zone ?? "Asia/Tokyo";
      const due = (at: Date) => DateTime.fromJSDate(at, { zone }).toFormat(language === "ja" ? "M月d日" : "d MMMM", { locale: language });
      const receipt = page.variables.cancelled.map(({ title, dueAt }) => ({ title, due: due(dueAt) }));
      return { pageTitle: words.unsubscribed.title, receipt };
    }
    case "preferences":
      return { pageTitle: words.preferences.title, groups: groupsOf(page.variables.choices, words) };
    case "document":
      return { pageTitle: page.variables.title };
    case "error": {
      const error = errorWords(page.variables.status, words);
      return { pageTitle: error.title, error };
    }
    case "home":
      return { pageTitle: "Hagukumi" };
  }
}

const autocomplete: Record<string, string> = {
  familyName: "family-name",
  givenName: "given-name",
  displayName: "nickname",
  company: "organization",
  phone: "tel",
};

function formView({ form, faults }: PageVariables["form"], words: Strings): Record<string, unknown> {
  const faultOf: Record<string, string> = {};
  for (const fault of faults) faultOf[fault.field ?? fault.code] ??= words.faults[fault.code];
  const fields = form.fields.map((field) => ({
    ...field,
    inputType: field.key === "phone" ? "tel" : field.type,
    autocomplete: autocomplete[field.key] ?? "",
    fault: faultOf[field.key] ?? "",
  }));
  return { fields, faultOf, faultCount: faults.length };
}

function groupsOf(choices: PageVariables["preferences"]["choices"], words: Strings): object[] {
  const groups = new Map<string, { title: string; choices: { value: string; label: string; on: boolean }[] }>();
  for (const { topic, title, channel, on } of choices) {
    const group = groups.get(topic) ?? { title, choices: [] };
    group.choices.push({ value: `${topic}:${channel}`, label: words.preferences.channels[channel], on });
    groups.set(topic, group);
  }
  return [...groups.values()];
}

/** The nearest status that has words of its own. */
function errorWords(status: number, words: Strings): { title: string; body: string } {
  const own = Object.entries(words.errors).find(([key]) => key === String(status));
  if (own) return own[1];
  if (status === 502 || status === 504) return words.errors["503"];
  if (status === 401) return words.errors["403"];
  return status >= 500 ? words.errors["500"] : words.errors["400"];
}

function pageSource(name: PageName): string {
  const known = sources.get(name);
  if (known) return known;
  const read = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");
  const source = read("layout.liquid")
    .replace("<!-- style -->", () => read("page.css").trim())
    .replace("<!-- content -->", () => read(`${name}.liquid`).trim());
  sources.set(name, source);
  return source;
}

import { titleWords } from "./content.ts";

/** By channel: each key and what it is called, in the order of the keys. */
export type TemplateTitles = Readonly<Record<string, readonly { value: string; name: string }[]>>;

/** A key may stand in several languages; its name is that of `language`, if there is one. */
export function titlesOf(
  templates: readonly { channel: string; key: string; language: string; title: string }[],
  language: string,
): TemplateTitles {
  const named: Record<string, { value: string; name: string }[]> = {};
  const ownFirst = [...templates].sort((a, b) => Number(b.language === language) - Number(a.language === language));
  for (const { channel, key, title } of ownFirst) {
    const own = (named[channel] ??= []);
    if (!own.some(({ value }) => value === key)) own.push({ value: key, name: titleWords(title) || key });
  }
  for (const own of Object.values(named)) own.sort((a, b) => a.value.localeCompare(b.value));
  return named;
}

/** What a template is called; its key while that is not known. */
export function titleOf(titles: TemplateTitles, channel: string, key: string): string {
  return titles[channel]?.find(({ value }) => value === key)?.name ?? key;
}

/** A template as one of many to choose from: a mail and a LINE message with one key are one of them. */
export interface TemplateChoice {
  value: string;
  label: string;
  /** All that it is called in its channels. */
  titles: readonly string[];
}

export function templateChoices(titles: TemplateTitles): TemplateChoice[] {
  const channels = ["email", "line", "person"];
  const all = channels.flatMap((channel) => titles[channel] ?? []);
  const byKey = Map.groupBy(all, ({ value }) => value);
  return [...byKey]
    .map(([value, own]) => ({ value, label: own[0]?.name ?? value, titles: [...new Set(own.map(({ name }) => name))] }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** Those whose key or whose title in any channel has the words. */
export function searchTemplates(choices: readonly TemplateChoice[], words: string): TemplateChoice[] {
  const sought = words.normalize("NFKC").trim().toLowerCase();
  return choices.filter(({ value, titles }) => [value, ...titles].join(" ").normalize("NFKC").toLowerCase().includes(sought));
}

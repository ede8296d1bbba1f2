import type { Language } from "../domain/words/local-text.ts";
import type { LoadedPlaybook } from "../services/playbooks/load-playbook.ts";
import { publishWords as words } from "./words/publish.ts";

const LONGEST = 80;
/** Characters that are shown before the first that differs. */
const LEAD_IN = 20;

/** True if publishing replaces what is published now, or retires a sequence. */
export function replaces({ changes, sequences, templates }: LoadedPlaybook, retiring: readonly string[]): boolean {
  return (
    retiring.length > 0 ||
    changes.some(({ before }) => before !== undefined) ||
    [...sequences, ...templates].some(({ changed, version }) => changed && version > 1)
  );
}

/** Everything that publishing would change, a line each. */
export function planLines(plan: LoadedPlaybook, retiring: readonly string[], language: Language): string[] {
  const version = (kind: "sequence" | "template", { key, version: number }: { key: string; version: number }) =>
    `  ${words[kind][language]} ${key}: ${number > 1 ? `${words.version(number - 1)[language]} → ` : ""}${words.version(number)[language]}`;
  return [
    words.willChange[language],
    ...changeLines(plan.changes, language),
    ...plan.sequences.filter(({ changed }) => changed).map((one) => version("sequence", one)),
    ...plan.templates.filter(({ changed }) => changed).map((one) => version("template", one)),
    ...retiring.map((sequence) => `  ${words.willRetire(sequence)[language]}`),
    ...leftLines(
      plan.left.filter((place) => !retiring.some((sequence) => place === `sequences.${sequence}`)),
      language,
    ),
    ...plan.effects.map((effect) => `  ${effect[language]}`),
  ];
}

/** `  senders.mail.ratePerSecond: 20 → 5`, a line for each change. Of long texts, the place where they begin to differ. */
export function changeLines(changes: LoadedPlaybook["changes"], language: Language): string[] {
  return changes.map(({ place, before, after }) => {
    const [old, present] = [charactersOf(before, language), charactersOf(after, language)];
    const differs = present.findIndex((character, index) => character !== old[index]);
    const from = Math.max(old.length, present.length) > LONGEST ? Math.max(0, (differs < 0 ? present.length : differs) - LEAD_IN) : 0;
    return `  ${place}: ${excerpt(old, from)} → ${excerpt(present, from)}`;
  });
}

function charactersOf(value: unknown, language: Language): string[] {
  if (value === undefined) return [...words.none[language]];
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return [...text.replace(/\s+/g, " ")];
}

/** From there on, but nothing is left out of a text that ends before. */
function excerpt(text: readonly string[], from: number): string {
  const start = text.length <= LONGEST && text.length <= from ? 0 : from;
  const end = start + LONGEST;
  return `${start > 0 ? "…" : ""}${text.slice(start, end).join("")}${text.length > end ? "…" : ""}`;
}

/** What is published and no longer in the folder. */
export function leftLines(left: readonly string[], language: Language): string[] {
  if (left.length === 0) return [];
  const hint = left.some((place) => place.startsWith("sequences.")) ? [words.retireHint[language]] : [];
  return [words.left[language], ...left.map((place) => `  ${place}`), ...hint];
}

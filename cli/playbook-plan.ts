import type { Language } from "../domain/words/local-text.ts";
import type { LoadedPlaybook } from "../services/playbooks/load-playbook.ts";
import { publishWords as words } from "./words/publish.ts";

const LONGEST = 80;

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
  ];
}

/** `  senders.mail.ratePerSecond: 20 → 5`, a line for each change. */
export function changeLines(changes: LoadedPlaybook["changes"], language: Language): string[] {
  const shown = (value: unknown) => {
    if (value === undefined) return words.none[language];
    const text = typeof value === "string" ? value : JSON.stringify(value);
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  };
  return changes.map(({ place, before, after }) => `  ${place}: ${shown(before)} → ${shown(after)}`);
}

/** What is published and no longer in the folder. */
export function leftLines(left: readonly string[], language: Language): string[] {
  if (left.length === 0) return [];
  const hint = left.some((place) => place.startsWith("sequences.")) ? [words.retireHint[language]] : [];
  return [words.left[language], ...left.map((place) => `  ${place}`), ...hint];
}

import type { WrittenStep } from "./step-source.ts";

/** A value of the YAML, and what people call it. */
export interface Named {
  value: string;
  name: string;
}

/** What templates, events and roles are called. One that is not known is called as it is written. */
export interface Names {
  templates: Readonly<Record<string, readonly Named[]>>;
  events: readonly Named[];
  roles: readonly Named[];
}

export function nameIn(named: readonly Named[] | undefined, value: string): string {
  return named?.find((one) => one.value === value)?.name ?? value;
}

/** The choices of a field; what is written stays one of them even where it is not known. */
export function withWritten(named: readonly Named[], written: string): { value: string; label: string }[] {
  const values = named.map(({ value }) => value);
  const all = written === "" || values.includes(written) ? values : [...values, written];
  return all.map((value) => ({ value, label: nameIn(named, value) }));
}

/** The API's sentence of a step, with the subject of the mail in place of its key, and the names of the event and the role. */
export function readable(sentence: string, { kind, value }: WrittenStep, names: Names): string {
  const own = kind === null ? undefined : value[kind];
  if (typeof own !== "object" || own === null) return sentence;
  const written = (key: string) => (key in own ? (own as Record<string, unknown>)[key] : undefined);
  switch (kind) {
    case "send":
      return Object.entries(names.templates).reduce((text, [channel, named]) => {
        const key = written(channel);
        if (typeof key !== "string") return text;
        return quoted(text, key, nameIn(named, key));
      }, sentence);
    case "waitFor":
      return named(sentence, written("event"), names.events);
    case "task":
      return named(sentence, written("for"), names.roles);
    default:
      return sentence;
  }
}

/** The same for a step of which only the sentence and the kind are at hand: the names that stand in the sentence tell. */
export function readableStep(sentence: string, kind: string, names: Names): string {
  switch (kind) {
    case "send":
      return Object.values(names.templates)
        .flat()
        .reduce((text, { value, name }) => quoted(text, value, name), sentence);
    case "waitFor":
      return named(sentence, inside(sentence, names.events), names.events);
    case "task":
      return named(sentence, inside(sentence, names.roles), names.roles);
    default:
      return sentence;
  }
}

/** The longest that stands there: `sales` stands in `inside-sales`, too. */
function inside(sentence: string, names: readonly Named[]): string | undefined {
  return names
    .map(({ value }) => value)
    .toSorted((a, b) => b.length - a.length)
    .find((value) => sentence.includes(value));
}

function quoted(text: string, key: string, name: string): string {
  return text.replace(`「${key}」`, () => `「${name}」`).replace(`"${key}"`, () => `“${name}”`);
}

function named(sentence: string, written: unknown, names: readonly Named[]): string {
  const known = names.find(({ value }) => value === written);
  if (known === undefined) return sentence;
  const { value, name } = known;
  // The Japanese sentence has a space behind a word in Latin letters, which the name does not need.
  return sentence.replace(`${value} が`, `${name}が`).replace(`${value} に`, `${name}に`).replace(value, name);
}

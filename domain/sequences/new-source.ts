import { isMap, isScalar, parseDocument } from "yaml";

/** What a new sequence may begin with. */
export const sequenceStarters = ["empty", "follow-up", "reminder"] as const;
export type SequenceStarter = (typeof sequenceStarters)[number];

const steps: Record<SequenceStarter, string> = {
  empty: `  - id: first-wait
    wait: 1 day
`,
  "follow-up": `  - id: thanks
    send: { email: letters/thanks }
  - id: some-days
    wait: 3 days, at 09:00
  - id: more
    send: { email: letters/more }
`,
  reminder: `  - id: letter
    send: { email: letters/offer }
  - id: answer
    waitFor: { event: linkClicked, within: 3 days }
    otherwise:
      - { id: reminder, send: { email: letters/reminder } }
`,
};

/** YAML of a new sequence, which nobody enters until its `enter` is written. */
export function newSource({ key, title, topic, starter }: { key: string; title: string; topic: string; starter: SequenceStarter }): string {
  return `sequence: ${key}
title: ${JSON.stringify(title)}
category: nurture
topic: ${topic}
enter: manual
window: { days: weekdays, from: "08:00", to: "20:00", holidays: skip }
steps:
${steps[starter]}`;
}

/** The source of another sequence with its own key and title. All else stays as written, comments too. */
export function copiedSource(source: string, { key, title }: { key: string; title: string }): string {
  return replaceValue(replaceValue(source, "sequence", key), "title", JSON.stringify(title));
}

function replaceValue(source: string, name: string, text: string): string {
  const { contents } = parseDocument(source);
  const value = isMap(contents) ? contents.get(name, true) : undefined;
  const range = isScalar(value) ? value.range : undefined;
  return range ? source.slice(0, range[0]) + text + source.slice(range[1]) : source;
}

/** The title of a source, however far it is written; null when it has none. */
export function titleOf(source: string): string | null {
  return /^title:[ \t]*(["']?)(.+?)\1[ \t]*$/m.exec(source)?.[2] ?? null;
}

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { eventKinds } from "../../../domain/sequences/decide.ts";
import type { SequenceDefinition } from "../../../domain/sequences/definition.ts";
import { simulate } from "../../../domain/sequences/simulate.ts";
import { everyKind } from "./example.ts";
import { tokyoFacts } from "./journey.ts";

/** A sequence as a release published it, with the events that it asks about and what its simulation said then. */
export interface Published {
  readonly definition: unknown;
  readonly eventKinds: readonly string[];
  readonly steps: readonly unknown[];
}

const folder = fileURLToPath(new URL(".", import.meta.url));

/** The path of a file beside this one. */
export const pathOf = (file: string) => `${folder}${file}`;

/**
 * Every frozen sequence, with its source. `published.json` is `everyKind` of the first release; a later kind of step has
 * `published.<kind>.yaml` and, made from it by freeze.ts, `published.<kind>.json`.
 */
export function publishedSequences(): { readonly name: string; readonly source: string; readonly published: Published }[] {
  return readdirSync(folder)
    .filter((name) => /^published(\..+)?\.json$/.test(name))
    .map((name) => ({
      name,
      source: name === "published.json" ? everyKind : readFileSync(pathOf(name.replace(/json$/, "yaml")), "utf8"),
      published: JSON.parse(readFileSync(pathOf(name), "utf8")),
    }));
}

/** What this release makes of a definition, as JSON. The lead opens the document `gift` 14 hours after the touch of a step `gift`. */
export function runOf(definition: SequenceDefinition): Published {
  const opened = { kind: "documentOpened", data: { document: "gift" }, afterTouch: "gift", delay: { hours: 14 } };
  const facts = { ...tokyoFacts, scores: { trust: 50 }, fields: { renewal_date: "2027-06-30" } };
  const entrance = { at: new Date("2027-01-12T21:40+09:00"), prompt: true };
  const steps = simulate(definition, facts, [opened], entrance, new Date("2029-01-12T21:40+09:00"));
  return JSON.parse(JSON.stringify({ definition, eventKinds: eventKinds(definition), steps }));
}

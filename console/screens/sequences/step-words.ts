import type { SequenceStep } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import { allSteps, readSteps, type WrittenStep } from "./step-source.ts";

/** What a step does and when each of its ways is taken, in the console's language. */
export interface StepWords {
  sentence: string;
  ways: readonly string[];
  /** What it does one after the other, each with its own counts. */
  parts: readonly { id: string; sentence: string }[];
}

/** Finds the API's sentence of a step as it is written now; undefined where the API has not read it yet. */
export type FindWords = (step: WrittenStep) => StepWords | undefined;

interface Told {
  source: string;
  steps: readonly SequenceStep[] | null | undefined;
}

/** From what the API told of some texts; a later one counts more. */
export function wordsFrom(told: readonly Told[]): FindWords {
  const language = languageNow();
  const known = new Map<string, StepWords>();
  for (const { source, steps } of told) {
    if (!steps) continue;
    const nodes = new Map(flat(steps).map((node) => [node.id, node]));
    for (const step of allSteps(readSteps(source) ?? [])) {
      const node = nodes.get(step.id);
      if (!node) continue;
      known.set(ownText(step), {
        sentence: node.sentence[language],
        ways: node.ways.map(({ label }) => label[language]),
        parts: node.parts.map(({ id, sentence }) => ({ id, sentence: sentence[language] })),
      });
    }
  }
  return (step) => known.get(ownText(step));
}

function flat(steps: readonly SequenceStep[]): SequenceStep[] {
  return steps.flatMap((step) => [step, ...step.ways.flatMap((way) => flat(way.steps))]);
}

/** What the step itself says, without the steps inside of it. */
function ownText({ value }: WrittenStep): string {
  const { then: _, otherwise: __, ...own } = value;
  if (!Array.isArray(own.branch)) return JSON.stringify(own);
  return JSON.stringify({ ...own, branch: own.branch.map((arm) => (arm as { when?: unknown } | null)?.when ?? null) });
}

/** As it is written, for a step whose sentence is not known. */
export function rawText({ kind, value }: WrittenStep): string {
  if (kind === null || kind === "branch") return "";
  const own = value[kind];
  return typeof own === "string" ? own : JSON.stringify(own).replaceAll(/["{}]/g, "").replaceAll(",", ", ").replaceAll(":", ": ");
}

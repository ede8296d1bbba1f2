import { eventsNamedIn } from "../../domain/selling/check-process.ts";
import { faultsOf } from "../../domain/selling/findings.ts";
import type { SellingProcess } from "../../domain/selling/process.ts";
import { nearest } from "../../domain/sequences/nearest.ts";
import { problemWords } from "../../domain/sequences/problem-words.ts";
import { didYouMean } from "../../domain/sequences/schema-problems.ts";
import type { SectionAdvice } from "../engine/modules/playbook-section.ts";

/** What the author of a process should look at: a step of the nine that is missing or misplaced, an event that looks like a typing error. */
export function adviseOnProcess(process: SellingProcess, known: readonly string[]): SectionAdvice[] {
  const faults = faultsOf(process).map(({ kind, step, text }): SectionAdvice => {
    const place = process.steps.findIndex((one) => one.step === step);
    return { path: ["process", "steps", ...(place < 0 ? [] : [place, "step"])], code: `step-${kind}`, message: text, hint: null };
  });
  // Other systems may send events of any name by the API, so only a name that is nearly one of ours is reported.
  const misspelt = eventsNamedIn(process).flatMap(({ event, path }): SectionAdvice[] => {
    const meant = known.includes(event) ? null : nearest(event, known);
    if (meant === null) return [];
    return [{ path: ["process", ...path], code: "unknown-event", message: problemWords.unknownEvent(event), hint: didYouMean(meant) }];
  });
  return [...faults, ...misspelt];
}

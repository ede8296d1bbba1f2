import type { Found, Path, Report } from "./problem.ts";
import { problemWords as words } from "./problem-words.ts";
import type { SequenceSource } from "./source.ts";
import { type Checking, type StepKind, type StepSource, writtenKind } from "./steps/step-kind.ts";
import { stepKinds } from "./steps/step-kinds.ts";

/** Checks that a schema cannot do: ids are unique, and parts do not contradict each other. Names are checked in names.ts. */
export function checkSequence(sequence: SequenceSource, kinds: readonly StepKind[] = stepKinds): Found[] {
  const problems: Found[] = [];
  const report: Report = (path, code, message, { severity = "error", hint = null, at = "value" } = {}) => {
    problems.push({ path, at, severity, code, message, hint });
  };
  checkEnds(sequence, report);
  if (sequence.category === "promotion" && sequence.window === undefined) {
    report(["category"], "no-window", words.noWindow, { severity: "warning", hint: words.addWindow });
  }
  checkSteps(sequence, report, kinds);
  return problems;
}

function checkEnds(sequence: SequenceSource, report: Report): void {
  const entered = sequence.enter === "manual" ? null : sequence.enter.on;
  const ends = (["goal", "leave"] as const).flatMap((key) => {
    const value = sequence[key] ?? [];
    return Array.isArray(value) ? value.map((event, place) => ({ key, event, path: [key, place] })) : [{ key, event: value, path: [key] }];
  });
  const goals = new Set(ends.filter(({ key }) => key === "goal").map(({ event }) => event));
  for (const { key, event, path } of ends) {
    if (event === entered) report(path, "ends-at-entry", words.endsAtEntry(event));
    if (key === "leave" && goals.has(event)) {
      report(path, "goal-and-leave", words.goalAndLeave(event));
    }
  }
}

function checkSteps(sequence: SequenceSource, report: Report, kinds: readonly StepKind[]): void {
  const seen = new Set<string>();

  /** True if the enrolment may continue after these steps. */
  const walk = (steps: readonly StepSource[], path: Path): boolean => {
    let goesOn = true;
    let isReported = false;
    for (const [place, step] of steps.entries()) {
      const at = [...path, place];
      if (!goesOn && !isReported) {
        isReported = true;
        report([...at, "id"], "unreachable", words.unreachable(step.id), { severity: "warning" });
      }
      if (seen.has(step.id)) report([...at, "id"], "duplicate-id", words.duplicateId(step.id));
      seen.add(step.id);
      goesOn = (writtenKind(step, kinds).check?.(step, at, checking) ?? true) && goesOn;
    }
    return goesOn;
  };
  const checking: Checking = { sequence, report, steps: (sources = [], path) => walk(sources, path) };
  walk(sequence.steps, ["steps"]);
}

import { OPEN_EVENT } from "../scoring/score-rule.ts";
import { isAdvertising } from "../touches/category.ts";
import { itemsOf, mapOf } from "./as-written.ts";
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
  if (sequence.topic !== undefined && !isAdvertising(sequence.category)) {
    report(["topic"], "topic-unasked", words.topicUnasked(sequence.category), { severity: "warning", hint: words.advertises });
  }
  checkOpens(sequence, report);
  checkSteps(sequence, report, kinds);
  return problems;
}

/** L5: points that follow from an open, with nothing between that a person must have done. */
function checkOpens({ enter, steps }: SequenceSource, report: Report): void {
  const walk = (list: unknown, at: Path, afterOpen: boolean): void => {
    for (const [place, item] of itemsOf(list).entries()) {
      const step = mapOf(item);
      const path = [...at, place];
      for (const [key, points] of Object.entries(mapOf(step.update))) {
        if (afterOpen && key.startsWith("score.") && typeof points === "number" && points > 0)
          report([...path, "update", key], "opens-score", words.opensScore);
      }
      for (const [number, arm] of itemsOf(step.branch).entries()) {
        walk(mapOf(arm).steps, [...path, "branch", number, "steps"], afterOpen);
        walk(mapOf(arm).otherwise, [...path, "branch", number, "otherwise"], afterOpen);
      }
      const awaited = mapOf(step.waitFor).event;
      walk(step.then, [...path, "then"], awaited === OPEN_EVENT);
      walk(step.otherwise, [...path, "otherwise"], afterOpen);
    }
  };
  walk(steps, ["steps"], enter !== "manual" && enter.on === OPEN_EVENT);
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

import type { Found } from "./problem.ts";
import type { SequenceSource, StepSource } from "./source.ts";
import { isWaitProblem, parseWait } from "./wait.ts";

type Path = readonly PropertyKey[];
type Report = (path: Path, code: string, message: string, more?: Partial<Pick<Found, "severity" | "hint" | "at">>) => void;

/** What a schema cannot see: ids that must be unique, and parts that contradict each other. Names that must exist: names.ts. */
export function checkSequence(sequence: SequenceSource): Found[] {
  const problems: Found[] = [];
  const report: Report = (path, code, message, { severity = "error", hint = null, at = "value" } = {}) => {
    problems.push({ path, at, severity, code, message, hint });
  };
  checkEnds(sequence, report);
  if (sequence.category === "promotion" && sequence.window === undefined) {
    report(["category"], "no-window", "Promotion without a window may reach people at night.", {
      severity: "warning",
      hint: "Add a window.",
    });
  }
  checkSteps(sequence, report);
  return problems;
}

function checkEnds(sequence: SequenceSource, report: Report): void {
  const entered = sequence.enter === "manual" ? null : sequence.enter.on;
  const ends = (["goal", "leave"] as const).flatMap((key) => {
    const value = sequence[key] ?? [];
    return Array.isArray(value) ? value.map((event, place) => ({ key, event, path: [key, place] })) : [{ key, event: value, path: [key] }];
  });
  for (const { key, event, path } of ends) {
    if (event === entered) report(path, "ends-at-entry", `"${event}" enters this sequence, so it cannot end it as well.`);
    if (key === "leave" && ends.some((other) => other.key === "goal" && other.event === event)) {
      report(path, "goal-and-leave", `"${event}" is a goal already; it can end the sequence in one way only.`);
    }
  }
}

function checkSteps(sequence: SequenceSource, report: Report): void {
  const seen = new Set<string>();

  /** Whether the journey may go on behind these steps. */
  const walk = (steps: readonly StepSource[], path: Path): boolean => {
    let goesOn = true;
    let isReported = false;
    for (const [place, step] of steps.entries()) {
      const at = [...path, place];
      if (!goesOn && !isReported) {
        isReported = true;
        report([...at, "id"], "unreachable", `Step "${step.id}" is never reached: the journey ends before it.`, { severity: "warning" });
      }
      if (seen.has(step.id)) report([...at, "id"], "duplicate-id", `Step id "${step.id}" is used twice; ids are unique in a sequence.`);
      seen.add(step.id);
      if (step.wait !== undefined) checkWait(step.wait, [...at, "wait"], sequence, report);
      goesOn = walkInto(step, at, walk) && goesOn;
    }
    return goesOn;
  };
  walk(sequence.steps, ["steps"]);
}

function walkInto(step: StepSource, at: Path, walk: (steps: readonly StepSource[], path: Path) => boolean): boolean {
  if (step.exit !== undefined) return false;
  if (step.waitFor !== undefined) {
    const came = step.then === undefined || walk(step.then, [...at, "then"]);
    const didNot = step.otherwise === undefined || walk(step.otherwise, [...at, "otherwise"]);
    return came || didNot;
  }
  if (step.branch === undefined) return true;
  const arms = step.branch.map((arm, place) => {
    const key = arm.otherwise === undefined ? "steps" : "otherwise";
    return walk(arm[key] ?? [], [...at, "branch", place, key]);
  });
  return arms.some(Boolean) || step.branch.at(-1)?.otherwise === undefined;
}

function checkWait(words: string, path: Path, { window }: SequenceSource, report: Report): void {
  const wait = parseWait(words);
  if (isWaitProblem(wait)) return;
  const at = "at" in wait ? wait.at : null;
  if (at !== null && window !== undefined && (at < window.from || at >= window.to)) {
    const hint = `Choose a time from ${window.from} to ${window.to}.`;
    report(path, "time-outside-window", `The window is closed at ${at}, so what follows waits for it to open.`, {
      severity: "warning",
      hint,
    });
  }
}

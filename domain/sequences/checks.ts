import type { Channel } from "./channel.ts";
import { nearest } from "./nearest.ts";
import type { Found, Known } from "./problem.ts";
import { didYouMean } from "./schema-problems.ts";
import type { SequenceSource, StepSource } from "./source.ts";
import { isWaitProblem, parseWait } from "./wait.ts";

type Path = readonly PropertyKey[];
type Report = (path: Path, code: string, message: string, more?: Partial<Pick<Found, "severity" | "hint" | "at">>) => void;

/** What a schema cannot see: names that must exist or be unique, and steps that contradict each other. */
export function checkSequence(sequence: SequenceSource, known: Known): Found[] {
  const problems: Found[] = [];
  const report: Report = (path, code, message, { severity = "error", hint = null, at = "value" } = {}) => {
    problems.push({ path, at, severity, code, message, hint });
  };
  const names = nameChecks(known, report);

  if (sequence.topic !== undefined) names.topic(["topic"], sequence.topic);
  if (sequence.enter !== "manual") names.event(["enter", "on"], sequence.enter.on);
  checkEnds(sequence, names, report);
  if (sequence.category === "promotion" && sequence.window === undefined) {
    report(["category"], "no-window", "Promotion without a window may reach people at night.", {
      severity: "warning",
      hint: "Add a window.",
    });
  }
  checkSteps(sequence, names, report);
  return problems;
}

function checkEnds(sequence: SequenceSource, names: Names, report: Report): void {
  const entered = sequence.enter === "manual" ? null : sequence.enter.on;
  const ends = (["goal", "leave"] as const).flatMap((key) => {
    const value = sequence[key] ?? [];
    return Array.isArray(value) ? value.map((event, place) => ({ key, event, path: [key, place] })) : [{ key, event: value, path: [key] }];
  });
  for (const { key, event, path } of ends) {
    names.event(path, event);
    if (event === entered) report(path, "ends-at-entry", `"${event}" enters this sequence, so it cannot end it as well.`);
    if (key === "leave" && ends.some((other) => other.key === "goal" && other.event === event)) {
      report(path, "goal-and-leave", `"${event}" is a goal already; it can end the sequence in one way only.`);
    }
  }
}

function checkSteps(sequence: SequenceSource, names: Names, report: Report): void {
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
      checkStep(step, at, sequence, names, report);
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

function checkStep(step: StepSource, at: Path, sequence: SequenceSource, names: Names, report: Report): void {
  for (const [channel, template] of Object.entries(step.send ?? {})) {
    if (channel !== "to") names.template([...at, "send", channel], template, channel as Channel);
  }
  if (step.wait !== undefined) checkWait(step.wait, [...at, "wait"], sequence, names, report);
  if (step.waitFor !== undefined) names.event([...at, "waitFor", "event"], step.waitFor.event);
  if (step.task !== undefined) names.template([...at, "task", "script"], step.task.script, "person");
  names.fieldKeys([...at, "update"], step.update);
  for (const [place, arm] of (step.branch ?? []).entries()) names.fieldKeys([...at, "branch", place, "when"], arm.when);
}

function checkWait(words: string, path: Path, { window }: SequenceSource, names: Names, report: Report): void {
  const wait = parseWait(words);
  if (isWaitProblem(wait)) return;
  if (wait.kind === "until") names.field(path, wait.field);
  const at = "at" in wait ? wait.at : null;
  if (at !== null && window !== undefined && (at < window.from || at >= window.to)) {
    const hint = `Choose a time from ${window.from} to ${window.to}.`;
    report(path, "time-outside-window", `The window is closed at ${at}, so what follows waits for it to open.`, {
      severity: "warning",
      hint,
    });
  }
}

type Names = ReturnType<typeof nameChecks>;

function nameChecks(known: Known, report: Report) {
  const check = (list: readonly string[] | undefined, what: string, path: Path, name: string, at: Found["at"] = "value") => {
    if (list === undefined || list.includes(name)) return;
    report(path, `unknown-${what}`, `There is no ${what} "${name}".`, { hint: didYouMean(nearest(name, list)), at });
  };
  return {
    topic: (path: Path, name: string) => check(known.topics, "topic", path, name),
    // Events of any name may come by the API, so only what looks like a slip of the pen is worth a word.
    event: (path: Path, name: string) => {
      if (known.events?.includes(name) !== false) return;
      const meant = nearest(name, known.events);
      if (meant === null) return;
      const message = `"${name}" is no event that Hagukumi records; it enters or wakes somebody only if it comes by the API.`;
      report(path, "unknown-event", message, { hint: didYouMean(meant), severity: "warning" });
    },
    field: (path: Path, name: string) => check(known.fields, "field", path, name),
    fieldKeys: (path: Path, object: object | undefined) => {
      for (const key of Object.keys(object ?? {})) {
        if (key.startsWith("fields.")) check(known.fields, "field", [...path, key], key.slice("fields.".length), "key");
      }
    },
    template: (path: Path, key: string, channel: Channel) => {
      const templates = known.templates;
      if (templates === undefined || templates.some((template) => template.key === key && template.channel === channel)) return;
      const others = templates.filter((template) => template.key === key).map((template) => template.channel);
      const keys = templates.filter((template) => template.channel === channel).map((template) => template.key);
      const message =
        others.length > 0
          ? `Template "${key}" is there for ${[...new Set(others)].join(" and ")}, not for ${channel}.`
          : `There is no template "${key}" for ${channel}.`;
      report(path, "unknown-template", message, { hint: didYouMean(nearest(key, keys)) });
    },
  };
}

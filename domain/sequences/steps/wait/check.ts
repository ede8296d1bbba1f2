import { ifText } from "../../as-written.ts";
import type { Names } from "../../names.ts";
import type { Path } from "../../problem.ts";
import { isWaitProblem, parseWait } from "../../wait.ts";
import type { Checking } from "../step-kind.ts";
import type { WaitSource } from "./shape.ts";
import { chooseTime, closedAt } from "./words.ts";

export function namesOfWait(step: Readonly<Record<string, unknown>>, at: Path, names: Names): void {
  ifText(step.wait, (words) => {
    const wait = parseWait(words);
    if (!isWaitProblem(wait) && wait.kind === "until") names.dateField([...at, "wait"], wait.field);
  });
}

/** Warns of a time of day outside the window: the next touch would wait longer than written. */
export function checkWait({ wait: words }: WaitSource, at: Path, { sequence: { window }, report }: Checking): boolean {
  const wait = parseWait(words);
  const time = !isWaitProblem(wait) && "at" in wait ? wait.at : null;
  if (time !== null && window !== undefined && (time < window.from || time >= window.to)) {
    report([...at, "wait"], "time-outside-window", closedAt(time), { severity: "warning", hint: chooseTime(window) });
  }
  return true;
}

import { ifText, mapOf } from "../../as-written.ts";
import type { Names } from "../../names.ts";
import type { Path } from "../../problem.ts";
import type { Checking } from "../step-kind.ts";
import type { WaitForSource } from "./shape.ts";

export function namesOfWaitFor(step: Readonly<Record<string, unknown>>, at: Path, names: Names): void {
  ifText(mapOf(step.waitFor).event, (event) => names.event([...at, "waitFor", "event"], event));
  names.steps(step.then, [...at, "then"]);
  names.steps(step.otherwise, [...at, "otherwise"]);
}

export function checkWaitFor({ then, otherwise }: WaitForSource, at: Path, { steps }: Checking): boolean {
  const came = steps(then, [...at, "then"]);
  const didNot = steps(otherwise, [...at, "otherwise"]);
  return came || didNot;
}

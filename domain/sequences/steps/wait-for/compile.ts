import { durationOf } from "../../compile-parts.ts";
import type { Compiling } from "../step-kind.ts";
import type { WaitForSource, WaitForStep } from "./shape.ts";

export function compileWaitFor({ id, waitFor, then, otherwise }: WaitForSource, { steps }: Compiling): WaitForStep {
  const { event, where = {}, within } = waitFor;
  return { kind: "waitFor", id, event, where, within: durationOf(within), satisfied: steps(then), otherwise: steps(otherwise) };
}

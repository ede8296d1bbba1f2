import { waitOf } from "../../compile-parts.ts";
import type { WaitSource, WaitStep } from "./shape.ts";

export function compileWait({ id, wait }: WaitSource): WaitStep {
  return { kind: "wait", id, wait: waitOf(wait) };
}

import type { ExitSource, ExitStep } from "./shape.ts";

export function compileExit({ id, exit }: ExitSource): ExitStep {
  return { kind: "exit", id, outcome: exit.outcome ?? null };
}

import type { Compiling } from "../step-kind.ts";
import type { BranchSource, BranchStep } from "./shape.ts";
import { compileConditions } from "./when.ts";

export function compileBranch({ id, branch }: BranchSource, { steps }: Compiling): BranchStep {
  const arms = branch.map((arm) => ({
    when: arm.when === undefined ? [] : compileConditions(arm.when),
    steps: steps(arm.otherwise ?? arm.steps),
  }));
  return { kind: "branch", id, arms };
}

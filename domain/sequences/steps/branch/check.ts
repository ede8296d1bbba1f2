import { itemsOf, mapOf } from "../../as-written.ts";
import type { Names } from "../../names.ts";
import type { Path } from "../../problem.ts";
import type { Checking } from "../step-kind.ts";
import type { BranchSource } from "./shape.ts";

export function namesOfBranch(step: Readonly<Record<string, unknown>>, at: Path, names: Names): void {
  for (const [number, item] of itemsOf(step.branch).entries()) {
    const arm = mapOf(item);
    const place = [...at, "branch", number];
    names.fieldKeys([...place, "when"], mapOf(arm.when));
    names.steps(arm.steps, [...place, "steps"]);
    names.steps(arm.otherwise, [...place, "otherwise"]);
  }
}

/** The enrolment may continue after the branch if it may continue after an arm, or if possibly no arm holds. */
export function checkBranch({ branch }: BranchSource, at: Path, { steps }: Checking): boolean {
  const arms = branch.map((arm, number) => {
    const key = arm.otherwise === undefined ? "steps" : "otherwise";
    return steps(arm[key], [...at, "branch", number, key]);
  });
  return arms.some(Boolean) || branch.at(-1)?.otherwise === undefined;
}

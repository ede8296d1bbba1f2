import * as z from "zod";
import type { Condition } from "../../condition.ts";
import type { Step } from "../../definition.ts";
import { problem } from "../../schema-parts.ts";
import type { Nested, SourceOf } from "../step-kind.ts";
import { when } from "./when.ts";
import { branchProblems } from "./words.ts";

export const branchShape = (nested: Nested) => ({
  branch: z
    .array(armShape(nested))
    .min(1)
    .superRefine((arms, context) => {
      for (const [place, arm] of arms.slice(0, -1).entries()) {
        if (arm.otherwise !== undefined)
          context.addIssue({ ...problem("otherwise-not-last", branchProblems.otherwiseNotLast), path: [place] });
      }
    })
    .describe("The first arm that holds is taken. If none holds, the enrolment continues after the branch."),
});

const armShape = (nested: Nested) =>
  z
    .strictObject({
      when: when.optional(),
      get steps() {
        return nested.steps().optional().describe("Steps when all of `when` holds.");
      },
      get otherwise() {
        return nested.steps().optional().describe("Steps when no other arm holds.");
      },
    })
    .superRefine((arm, context) => {
      const isWhen = arm.when !== undefined && arm.steps !== undefined && arm.otherwise === undefined;
      const isOtherwise = arm.when === undefined && arm.steps === undefined && arm.otherwise !== undefined;
      if (!isWhen && !isOtherwise) context.addIssue(problem("bad-arm", branchProblems.badArm));
    })
    .meta({ id: "arm", oneOf: [{ required: ["when", "steps"] }, { required: ["otherwise"] }] });

export type BranchSource = SourceOf<typeof branchShape>;

export interface BranchArm {
  /** All must hold. An arm without conditions always holds. */
  readonly when: readonly Condition[];
  readonly steps: readonly Step[];
}

export interface BranchStep {
  readonly kind: "branch";
  readonly id: string;
  /** The first arm that holds is taken. If none holds, the enrolment continues after the branch. */
  readonly arms: readonly BranchArm[];
}

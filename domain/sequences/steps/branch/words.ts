import type { StepWords } from "../step-kind.ts";

export const badArm = "An arm of a branch has either when and steps, or only otherwise.";
export const otherwiseNotLast = `"otherwise" must be the last arm of a branch.`;

export const branchWords: StepWords = {
  reasons: {
    condition: "all conditions of this arm hold",
    otherwise: "no other arm holds",
    none: "no arm holds, so the journey goes on behind the branch",
  },
  sections: [
    {
      title: "An arm of a branch",
      text: "An arm has `when` and `steps`; the last may have `otherwise` instead.",
      table: { keysOf: "arm" },
    },
  ],
};

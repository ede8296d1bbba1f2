import type { StepWords } from "../step-kind.ts";

export const badArm = "An arm of a branch has either when and steps, or only otherwise.";
export const otherwiseNotLast = `"otherwise" must be the last arm of a branch.`;

export const branchWords: StepWords = {
  reasons: {
    condition: { ja: "この道筋の条件がすべて当てはまりました", en: "the conditions of this way hold" },
    otherwise: { ja: "ほかの道筋の条件は当てはまりませんでした", en: "no other way fits" },
    none: {
      ja: "どの道筋の条件も当てはまらず、分かれ道の先へ進みました",
      en: "no way fits, so the enrolment continues after the branch",
    },
  },
  sections: [
    {
      title: "An arm of a branch",
      text: "An arm has `when` and `steps`; the last may have `otherwise` instead.",
      table: { keysOf: "arm" },
    },
  ],
};

import type { LocalText, Words } from "../../../words/local-text.ts";
import { conditionsText } from "../../condition-text.ts";
import type { StepWords } from "../step-kind.ts";
import type { BranchStep } from "./shape.ts";

export const branchTexts = {
  sentence: { ja: "条件で道を分ける", en: "Choose the way by conditions" },
  otherwise: { ja: "それ以外の場合", en: "Otherwise" },
} satisfies Words;

export function waysOfBranch({ arms }: BranchStep): readonly LocalText[] {
  return arms.map(({ when }) => {
    if (when.length === 0) return branchTexts.otherwise;
    const conditions = conditionsText(when);
    return { ja: `${conditions.ja}場合`, en: `If ${conditions.en}` };
  });
}

export const branchProblems = {
  badArm: {
    ja: "分かれ道（branch）の道筋には、when と steps の両方か、otherwise だけを書いてください。",
    en: "An arm of a branch has either when and steps, or only otherwise.",
  },
  otherwiseNotLast: {
    ja: "「otherwise」は分かれ道（branch）の最後の道筋にしてください。",
    en: '"otherwise" must be the last arm of a branch.',
  },
  badBound: { ja: "ここには数か日付を書いてください。", en: "Write a number or a date here." },
  noBounds: { ja: "atLeast と below の少なくとも一つを書いてください。", en: "Name atLeast, below, or both." },
  noTests: {
    ja: "is、isNot、atLeast、below、isSet の少なくとも一つを書いてください。",
    en: "Name at least one of is, isNot, atLeast, below, isSet.",
  },
} satisfies Words;

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

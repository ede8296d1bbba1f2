import type { StepKind } from "../step-kind.ts";
import { checkBranch, namesOfBranch } from "./check.ts";
import { compileBranch } from "./compile.ts";
import { type BranchSource, type BranchStep, branchShape } from "./shape.ts";
import { takeBranch } from "./take.ts";
import { branchTexts, branchWords, waysOfBranch } from "./words.ts";

/** Chooses the way by facts about the lead. */
export const branch: StepKind<BranchSource, BranchStep> = {
  kind: "branch",
  words: branchWords,
  shape: branchShape,
  compile: compileBranch,
  take: takeBranch,
  sentence: () => branchTexts.sentence,
  within: ({ arms }) => arms.map(({ steps }) => steps),
  ways: waysOfBranch,
  passage({ arms }, within) {
    const ways = new Set(arms.map(({ steps }) => within(steps)));
    if (arms.at(-1)?.when.length !== 0) ways.add("always");
    const [only = "always"] = ways;
    return ways.size === 1 ? only : "sometimes";
  },
  names: namesOfBranch,
  check: checkBranch,
};

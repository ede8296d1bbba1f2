import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "domain/sequences/steps/send/take.ts",
    find: "late > (step.late ?? defaultLateness).after * 60_000",
    replace: "late > Number.MAX_SAFE_INTEGER && step.late",
  },
  { file: "domain/touches/judge-touch.ts", find: 'late.then === "drop"', replace: 'late.then === "drop" && facts.overtaken' },
];

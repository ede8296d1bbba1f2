import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/consultations/take-time.ts",
    find: "refusal: judgeSlot(calendar.facts, startsAt)",
    replace: "refusal: (judgeSlot, null)",
  },
];

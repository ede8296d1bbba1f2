import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "services/enrolments/park-enrolment.ts", find: "outcome = 'completed'", replace: "outcome = 'goal'" },
];

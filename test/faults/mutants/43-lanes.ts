import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "services/engine/touches/plan-touch.ts", find: "laneNumber(origin.lane(touch.category)),", replace: "3," },
];

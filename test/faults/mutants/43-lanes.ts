import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "services/engine/touches/plan-touch.ts", find: "laneOf(touch.category),", replace: "Math.max(3, laneOf(touch.category))," },
];

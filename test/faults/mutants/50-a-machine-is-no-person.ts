import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/tracking/record-page-open.ts",
    find: 'const isMachine = method !== "GET" || isbot(agent)',
    replace: 'const isMachine = method !== "GET" || (agent === "" && isbot(agent))',
  },
];

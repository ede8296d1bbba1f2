import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "workflows/enrolment.ts", find: "setHandler, workflowInfo", replace: "setHandler, sleep, workflowInfo" },
  {
    file: "workflows/enrolment.ts",
    find: "isNudged = false;\n    const",
    replace: 'isNudged = false;\n    await sleep("1 second");\n    const',
  },
];

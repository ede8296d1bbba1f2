import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "workflows/loop.ts", find: "setHandler, workflowInfo", replace: "setHandler, sleep, workflowInfo" },
  {
    file: "workflows/loop.ts",
    find: "    const next = await retryUntilDone(",
    replace: '    await sleep("1 second");\n    const next = await retryUntilDone(',
  },
];

import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/engine/dispatch/reject-send.ts",
    find: "= await useNextChannel(tx, context, job);\n  return next",
    replace: "= job.attempt > 99 && (await useNextChannel(tx, context, job));\n  return next",
  },
];

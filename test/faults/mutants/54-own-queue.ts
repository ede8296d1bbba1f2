import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "worker/main.ts", find: "taskQueue: DISPATCH_QUEUE,\n      workflowId", replace: "taskQueue: TASK_QUEUE,\n      workflowId" },
  {
    file: "worker/main.ts",
    find: "activities: createActivities(context) }",
    replace:
      "activities: { ...createActivities(context), ...createDispatchActivities(context, { transportOf, bell, stopping: stopping.signal, turnMs, handover, drains }) } }",
  },
];

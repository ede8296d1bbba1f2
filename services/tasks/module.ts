import type { Module } from "../engine/modules/module.ts";
import { takeTask } from "./take-task.ts";
import { taskCompleted, taskReopened } from "./task-events.ts";
import { withdrawTasks } from "./withdraw-tasks.ts";

export { changeTask } from "./change-task.ts";
export { giveTask } from "./give-task.ts";
export { type ListedTask, listTasks } from "./list-tasks.ts";
export { withdrawTask } from "./withdraw-task.ts";

/** Things that a person must do. */
export const tasks: Module = {
  name: "tasks",
  events: [taskCompleted, taskReopened],
  onEvents: (tx, _context, events) => withdrawTasks(tx, events),
  person: takeTask,
  async erase(tx, _context, leadIds) {
    await tx.query("update task set state = 'cancelled' where lead_id = any($1::uuid[]) and state = 'open'", [leadIds]);
  },
  personalColumns: {
    personal: [{ table: "task", owner: "lead", becomes: { script: "''", note: "''", outcome: "null" } }],
    impersonal: { task: ["kind", "role", "assignee", "state", "author"] },
  },
};

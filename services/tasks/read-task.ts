import type { Context } from "../engine/context/context.ts";
import { nameLeads } from "../engine/leads/name-leads.ts";
import type { ListedTask } from "./list-tasks.ts";
import { taskUnknown } from "./lock-task.ts";

/** One task as lists show it. Throws AppError not-found. */
export async function readTask(context: Context, taskId: string): Promise<ListedTask> {
  const task = await context.database.prisma.task.findUnique({
    where: { id: taskId },
    omit: { touchId: true, createdAt: true },
  });
  if (!task) throw taskUnknown();
  const names = await nameLeads(context.database.pool, [task.leadId]);
  return { ...task, leadName: names.get(task.leadId) ?? null };
}

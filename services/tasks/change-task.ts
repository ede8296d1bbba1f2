import { ChangedMeanwhile } from "../../domain/changed-meanwhile.ts";
import { lastChange } from "../engine/audit/last-change.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { lockTask, taskClosed } from "./lock-task.ts";

export interface TaskChanges {
  /** staff:<name>; null: anybody of the role. */
  assignee?: string | null | undefined;
  role?: string | undefined;
  dueAt?: Date | undefined;
  /** Words for colleagues. */
  note?: string | undefined;
}

export interface ChangeTaskInput {
  taskId: string;
  changes: TaskChanges;
  /** The revision that the caller has read; left out, any. */
  revision?: number | undefined;
  /** staff:<name> */
  actor: string;
}

/**
 * Gives an open task to somebody, moves its date, or notes something at it. What is left out stays. Throws AppError not-found, conflict,
 * ChangedMeanwhile.
 */
export async function changeTask(context: Context, { taskId, changes, revision, actor }: ChangeTaskInput): Promise<void> {
  await context.database.transaction(async (tx) => {
    const task = await lockTask(tx, taskId);
    if (task.state !== "open") throw taskClosed(task.state);
    if (revision !== undefined && task.revision !== revision)
      throw new ChangedMeanwhile(await lastChange(tx, { target: "task", refId: taskId, now: context.clock.now() }));
    const { assignee = task.assignee, role = task.role, dueAt = task.dueAt, note = task.note } = changes;
    const before = { assignee: task.assignee, role: task.role, dueAt: task.dueAt.toISOString() };
    const after = { assignee, role, dueAt: dueAt.toISOString() };
    const noted = note !== task.note;
    if (!noted && JSON.stringify(before) === JSON.stringify(after)) return;
    await tx.query("update task set assignee = $2, role = $3, due_at = $4, note = $5 where id = $1", [taskId, assignee, role, dueAt, note]);
    await writeAudit(tx, {
      at: context.clock.now(),
      actor,
      action: "task-changed",
      target: "task",
      refId: taskId,
      data: { before, after, noted },
      // The note may name the lead.
      personal: noted ? { before: { note: task.note }, after: { note } } : undefined,
    });
  });
}

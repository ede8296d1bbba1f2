import { AppError } from "../../domain/app-error.ts";
import type { Transaction } from "../../prisma/client.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";

export interface LockedTask {
  leadId: string;
  state: string;
  kind: string;
  role: string;
  assignee: string | null;
  dueAt: Date;
  note: string;
  outcome: string | null;
  doneAt: Date | null;
  /** Increases with every change. */
  revision: number;
}

/** A task, locked after its lead. Throws AppError not-found. */
export async function lockTask(tx: Transaction, taskId: string): Promise<LockedTask> {
  const owner = await tx.query<{ leadId: string }>('select lead_id as "leadId" from task where id = $1', [taskId]);
  const leadId = owner.rows[0]?.leadId;
  if (leadId === undefined) throw taskUnknown();
  await lockLeads(tx, [leadId]);
  const { rows } = await tx.query<LockedTask>(
    `select lead_id as "leadId", state, kind, role, assignee, due_at as "dueAt", note, outcome, done_at as "doneAt",
       revision
     from task where id = $1 for update`,
    [taskId],
  );
  const [task] = rows;
  if (!task) throw taskUnknown();
  return task;
}

export function taskUnknown(): AppError {
  return new AppError("not-found", "task-unknown", { ja: "このIDのタスクはありません。", en: "There is no task with this id." });
}

export function taskClosed(state: string): AppError {
  return new AppError("conflict", "task-closed", { ja: "このタスクはすでに終わっています。", en: `This task is ${state} already.` });
}

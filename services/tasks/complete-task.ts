import { AppError } from "../../domain/app-error.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { happened } from "../engine/modules/define-event.ts";
import { taskCompleted } from "./task-events.ts";

export interface CompleteTaskInput {
  taskId: string;
  /** The result: a short code such as `reached`, `booked`, `no-answer`. */
  outcome: string;
  /** Time spent. */
  minutes?: number | undefined;
  /** staff:<name> */
  actor: string;
}

/**
 * Closes a task and records `taskCompleted` (task, kind, outcome), which may wake enrolments. Repeated with the same outcome, it changes
 * nothing. Throws AppError not-found, conflict.
 */
export async function completeTask(context: Context, input: CompleteTaskInput): Promise<void> {
  await context.database.transaction(async (tx) => {
    const owner = await tx.query<{ leadId: string }>('select lead_id as "leadId" from task where id = $1', [input.taskId]);
    const leadId = owner.rows[0]?.leadId;
    if (!leadId)
      throw new AppError("not-found", "task-unknown", { ja: "このIDの作業はありません。", en: "There is no task with this id." });
    await lockLeads(tx, [leadId]);
    const { rows } = await tx.query<{ state: string; kind: string; outcome: string | null }>(
      "select state, kind, outcome from task where id = $1 for update",
      [input.taskId],
    );
    const task = rows[0];
    if (!task) throw new AppError("not-found", "task-unknown", { ja: "このIDの作業はありません。", en: "There is no task with this id." });
    if (task.state === "done" && task.outcome === input.outcome) return;
    if (task.state !== "open")
      throw new AppError("conflict", "task-closed", {
        ja: "この作業はすでに終わっています。",
        en: `This task is ${task.state} already.`,
      });
    const at = context.clock.now();
    const { actor, outcome } = input;
    await tx.query("update task set state = 'done', outcome = $2, minutes = $3, done_at = $4 where id = $1", [
      input.taskId,
      outcome,
      input.minutes ?? null,
      at,
    ]);
    await writeAudit(tx, { at, actor, action: "task-completed", target: "task", refId: input.taskId, data: { outcome } });
    const data = { task: input.taskId, kind: task.kind, outcome };
    await recordEvents(tx, context, [happened(taskCompleted, { leadId, at, actor, data, key: `task:${input.taskId}:completed` })]);
  });
}

import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { happened } from "../engine/modules/define-event.ts";
import { lockTask, taskClosed } from "./lock-task.ts";
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
 * Closes a task and records `taskCompleted` (task, kind, outcome, step), which may wake enrolments. Repeated with the same outcome, it changes
 * nothing. Throws AppError not-found, conflict.
 */
export async function completeTask(context: Context, input: CompleteTaskInput): Promise<void> {
  await context.database.transaction(async (tx) => {
    const task = await lockTask(tx, input.taskId);
    const { leadId } = task;
    if (task.state === "done" && task.outcome === input.outcome) return;
    if (task.state !== "open") throw taskClosed(task.state);
    const at = context.clock.now();
    const { actor, outcome } = input;
    await tx.query("update task set state = 'done', outcome = $2, minutes = $3, done_at = $4 where id = $1", [
      input.taskId,
      outcome,
      input.minutes ?? null,
      at,
    ]);
    await writeAudit(tx, { at, actor, action: "task-completed", target: "task", refId: input.taskId, data: { outcome } });
    const step = await readStep(tx, input.taskId);
    const data = { task: input.taskId, kind: task.kind, outcome, ...(step !== null && { step }) };
    await recordEvents(tx, context, [happened(taskCompleted, { leadId, at, actor, data, key: completionKey(input.taskId) })]);
  });
}

/** The sequence and the step that gave the task; null when staff did. */
async function readStep(tx: Transaction, taskId: string): Promise<string | null> {
  const { rows } = await tx.query<{ step: string }>(
    `select s.key || '/' || t.slot as step from task k join touch t on t.id = k.touch_id join enrolment e on e.id = k.enrolment_id
     join sequence s on s.id = e.sequence_id where k.id = $1`,
    [taskId],
  );
  return rows[0]?.step ?? null;
}

/** Of the event: a task is completed once, until it is opened again. */
export function completionKey(taskId: string): string {
  return `task:${taskId}:completed`;
}

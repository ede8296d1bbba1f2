import { AppError } from "../../domain/app-error.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { happened } from "../engine/modules/define-event.ts";
import { completionKey } from "./complete-task.ts";
import { lockTask } from "./lock-task.ts";
import { taskReopened } from "./task-events.ts";

/** How long a completion can be taken back. Business minutes: in a sandbox whose clock runs fast they are seconds. */
const MINUTES = 10;

/**
 * Takes the completion of a task back: it is open again, its score goes, and sequences no longer see it. What an enrolment did because of it
 * stays done. Throws AppError not-found, conflict when the task is not done or it is too late.
 */
export async function reopenTask(context: Context, { taskId, actor }: { taskId: string; actor: string }): Promise<void> {
  await context.database.transaction(async (tx) => {
    const task = await lockTask(tx, taskId);
    const { leadId, outcome, doneAt } = task;
    if (task.state === "open") return;
    if (task.state !== "done" || doneAt === null)
      throw new AppError("conflict", "task-not-done", {
        ja: "取り消されたタスクは、再開できません。",
        en: "The task was cancelled, so it cannot be opened again.",
      });
    const at = context.clock.now();
    if (at.getTime() - doneAt.getTime() > MINUTES * 60_000)
      throw new AppError("conflict", "too-late-to-reopen", {
        ja: "完了してから時間がたっているため、取り消せません。新しいタスクを作ってください。",
        en: "The task was completed too long ago to take that back; create a new one.",
      });
    await tx.query("update task set state = 'open', outcome = null, minutes = null, done_at = null where id = $1", [taskId]);
    const { rows } = await tx.query<{ eventId: string }>('delete from event_key where key = $1 returning event_id as "eventId"', [
      completionKey(taskId),
    ]);
    await recordEvents(
      tx,
      context,
      rows.map(({ eventId }) => happened(taskReopened, { leadId, at, actor, data: { task: taskId, takesBack: eventId } })),
    );
    await writeAudit(tx, { at, actor, action: "task-reopened", target: "task", refId: taskId, data: { before: { outcome } } });
  });
}

import { v7 as uuidv7 } from "uuid";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";

export interface CreateTaskInput {
  leadId: string;
  kind: "phone" | "message" | "visit" | "letter" | "check";
  role: string;
  /** staff:<name>; null: anybody of the role. */
  assignee: string | null;
  /** What to do or to say. */
  script: string;
  dueAt: Date;
  /** staff:<name> */
  actor: string;
}

/** A task that staff give themselves or a colleague. Throws AppError not-found, gone. */
export async function createTask(context: Context, input: CreateTaskInput): Promise<{ taskId: string }> {
  return context.database.transaction(async (tx) => {
    const { leadId, kind, role, assignee, script, dueAt, actor } = input;
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const taskId = uuidv7();
    const at = context.clock.now();
    await tx.query(
      `insert into task (id, lead_id, kind, role, assignee, script, due_at, state, created_at, author)
       values ($1, $2, $3, $4, $5, $6, $7, 'open', $8, $9)`,
      [taskId, leadId, kind, role, assignee, script, dueAt, at, actor],
    );
    const data = { kind, role, assignee, dueAt: dueAt.toISOString() };
    await writeAudit(tx, { at, actor, action: "task-created", target: "task", refId: taskId, data });
    return { taskId };
  });
}

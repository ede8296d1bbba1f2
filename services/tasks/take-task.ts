import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import type { GivenTask } from "../engine/modules/task-taker.ts";
import { ENROLMENT } from "../enrolments/module.ts";

/** As a task step plans it; a touch that fell back to the channel `person` plans none. */
const plannedTask = z
  .object({ kind: z.string(), role: z.string(), dueAt: z.coerce.date().nullable() })
  .default({ kind: "message", role: "staff", dueAt: null });

/** Makes a task of a touch of the channel `person`. */
export async function takeTask(tx: Transaction, _context: Context, { touch, script, variables, now }: GivenTask): Promise<void> {
  const { kind, role, dueAt } = plannedTask.parse(variables.task);
  await tx.query(
    `insert into task (id, lead_id, touch_id, enrolment_id, kind, role, script, due_at, state, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'open', $9)`,
    [uuidv7(), touch.leadId, touch.id, touch.originKind === ENROLMENT ? touch.originId : null, kind, role, script, dueAt ?? now, now],
  );
}

import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Transaction } from "../../../prisma/client.ts";
import { renderPerson } from "../../../templates/person-template.ts";
import type { Context } from "../context/context.ts";
import { readCompiled } from "../templates/read-compiled.ts";
import { freezeSend } from "./freeze-send.ts";
import { parkTouch } from "./park-touch.ts";
import type { Catalogue } from "./read-catalogue.ts";
import type { JudgedTouch } from "./read-touch-facts.ts";
import { settleTouches } from "./settle-touches.ts";

const taskSchema = z
  .object({ kind: z.string(), role: z.string(), dueAt: z.coerce.date() })
  .default({ kind: "message", role: "staff", dueAt: new Date(0) });

/** The person channel: a touch becomes a task with its script, in the claim's own transaction. */
export async function giveTasks(tx: Transaction, context: Context, touches: JudgedTouch[], catalogue: Catalogue, now: Date): Promise<void> {
  for (const { row } of touches) {
    const message = row.plan.find((planned) => planned.channel === "person");
    const template = message && catalogue.template(message.template, "person", row.lead.language);
    if (!template) continue;
    const compiled = await readCompiled(tx, template.id);
    const { business, forms, documents } = catalogue;
    const frozen = freezeSend({ context, row, contact: null, sendId: row.id, template, business, forms, documents, now });
    try {
      if (compiled.kind !== "person") throw new Error("not a script");
      const task = taskSchema.parse(row.variables.task);
      await tx.query(
        `insert into task (id, lead_id, touch_id, enrolment_id, kind, role, script, due_at, state, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 'open', $9)`,
        [
          uuidv7(),
          row.leadId,
          row.id,
          row.originKind === "enrolment" ? row.originId : null,
          task.kind,
          task.role,
          renderPerson(compiled, frozen.variables),
          task.dueAt.getTime() === 0 ? now : task.dueAt,
          now,
        ],
      );
      await settleTouches(tx, [{ id: row.id, state: "sent", reason: "task-given" }], now);
    } catch (error) {
      if (isDatabaseError(error)) throw error;
      await parkTouch(tx, context, row, { code: "template-fault", step: row.slot, message: "The script of this step cannot be rendered." });
    }
  }
}

function isDatabaseError(error: unknown): boolean {
  return error instanceof Error && "severity" in error;
}

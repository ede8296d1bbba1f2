import type { Transaction } from "../../../prisma/client.ts";
import { renderPerson } from "../../../templates/person-template.ts";
import type { Context } from "../context/context.ts";
import { parkTouch } from "./park-touch.ts";
import type { ClaimLookup } from "./read-claim-lookup.ts";
import type { JudgedTouch } from "./read-touch-facts.ts";
import { settleTouches } from "./settle-touches.ts";
import { snapshotSend } from "./snapshot-send.ts";

/** Turns touches of the channel `person` into tasks with their scripts, in the claim's transaction. */
export async function giveTasks(tx: Transaction, context: Context, touches: JudgedTouch[], lookup: ClaimLookup, now: Date): Promise<void> {
  const take = context.registry.modules.find(({ person }) => person !== undefined)?.person;
  if (touches.length > 0 && take === undefined) throw new TypeError("no module takes the touches of the channel person");
  for (const { row } of touches) {
    const message = row.plan.find((planned) => planned.channel === "person");
    const template = message && lookup.template(message.template, "person", row.lead.language);
    if (!template) continue;
    const { variables } = snapshotSend(context, { row, contact: null, sendId: row.id, template, lookup, now });
    try {
      if (template.compiled.kind !== "person") throw new Error("not a script");
      await take?.(tx, context, { touch: row, script: renderPerson(template.compiled, variables), variables: row.variables, now });
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

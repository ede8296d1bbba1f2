import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { setProcess } from "../engine/processes/set-process.ts";
import { giveTask } from "../tasks/module.ts";
import { lockConsultation, ownerOf } from "./consultation.ts";
import { whatBecame } from "./words.ts";

/** Asks a person, once, what became of a consultation that nobody has marked: not marked is not absent (BOK11). */
export async function askWhatBecame(context: Context, id: string): Promise<void> {
  await context.database.transaction(async (tx) => {
    const { leadId } = await ownerOf(tx, id);
    await lockLeads(tx, [leadId]);
    const { state } = await lockConsultation(tx, id);
    const at = context.clock.now();
    const { rowCount } = await tx.query("update consultation set asked_at = $2 where id = $1 and state = 'booked' and asked_at is null", [
      id,
      at,
    ]);
    if (state !== "booked" || rowCount === 0) return;
    await giveTask(tx, { leadId, kind: "check", role: "sales", script: whatBecame, dueAt: at, at });
    await setProcess(tx, id, { state: "live", wakeAt: null });
  });
}

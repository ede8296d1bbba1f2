import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { requestDeletion } from "../engine/outbox/request-wake.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { cancelTouches } from "../engine/touches/cancel-touches.ts";
import { blankPersonalData } from "./personal-data.ts";

/**
 * Forgets leads of whom no address and no consent is left, such as those who never confirmed: ends what runs and blanks what is known. There
 * is no evidence to keep. The caller has locked them.
 */
export async function forgetLeads(tx: Transaction, context: Context, leadIds: string[]): Promise<void> {
  await endRunning(tx, context, leadIds);
  await blankPersonalData(tx, context.registry, {
    leadIds,
    lineUsers: [],
    emails: [],
    phoneDigits: [],
    addressHashes: [],
    fragments: [],
  });
  await tx.query("update lead set erased_at = coalesce(erased_at, $2), updated_at = $2 where id = any($1::uuid[])", [
    leadIds,
    context.clock.now(),
  ]);
}

/** Ends every process of these leads, cancels what is planned for them, and asks Temporal to delete the executions. */
export async function endRunning(tx: Transaction, context: Context, leadIds: readonly string[]): Promise<void> {
  // In one order, so that two transactions that ask for wakes do not wait for each other.
  const { rows: running } = await tx.query<{ kind: string; id: string }>(
    "select kind, id from process where lead_id = any($1::uuid[]) order by kind, id",
    [leadIds],
  );
  for (const [kind, rows] of Map.groupBy(running, (row) => row.kind)) {
    const ids = rows.map(({ id }) => id);
    await context.registry.processes.get(kind)?.erase(tx, context, ids);
    await endProcesses(tx, context, { kind, ended: ids.map((id) => ({ id, outcome: "erased" })), reason: "lead-erased" });
    await requestDeletion(tx, kind, ids);
  }
  await cancelTouches(tx, context, { leadIds, reason: "lead-erased" });
}

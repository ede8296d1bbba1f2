import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";

/** Deliveries to the erased stop, and nothing further is asked. The engine ends their processes. */
export async function eraseDeliveries(tx: Transaction, { clock }: Context, leadIds: readonly string[]): Promise<void> {
  await tx.query(
    `update delivery set state = 'stopped', rests_from = null, ended_at = $2, outcome = 'erased', revision = revision + 1
     where lead_id = any($1::uuid[]) and state in ('planned', 'running', 'resting')`,
    [leadIds, clock.now()],
  );
  await tx.query("update delivery_rating set closed_at = $2 where lead_id = any($1::uuid[]) and closed_at is null", [leadIds, clock.now()]);
}

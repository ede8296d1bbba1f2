import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";

/** Incidents of the erased are void: nobody answers them any more, and reports count them apart. The engine ends their processes. */
export async function eraseIncidents(tx: Transaction, { clock }: Context, leadIds: readonly string[]): Promise<void> {
  await tx.query(
    `update incident set state = 'closed', outcome = 'void', closed_at = $2, revision = revision + 1
     where lead_id = any($1::uuid[]) and state <> 'closed'`,
    [leadIds, clock.now()],
  );
}

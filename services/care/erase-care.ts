import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";

/** The care of the erased ends. The engine ends its process and its letters. */
export async function eraseCare(tx: Transaction, { clock }: Context, leadIds: readonly string[]): Promise<void> {
  await tx.query(
    `update care set ended_at = $2, outcome = 'erased', dormant_since = null, revision = revision + 1
     where lead_id = any($1::uuid[]) and ended_at is null`,
    [leadIds, clock.now()],
  );
  await tx.query("update check_in set state = 'skipped' where lead_id = any($1::uuid[]) and state in ('waiting', 'given')", [leadIds]);
}

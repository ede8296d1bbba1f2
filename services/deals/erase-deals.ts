import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";

/** Open deals of the erased are void: nobody asks them again. The engine ends their processes. */
export async function eraseDeals(tx: Transaction, { clock }: Context, leadIds: readonly string[]): Promise<void> {
  await tx.query(
    "update deal set state = 'void', closed_at = $2, revision = revision + 1 where lead_id = any($1::uuid[]) and state = 'open'",
    [leadIds, clock.now()],
  );
  await tx.query("update objection set state = 'lost', closed_at = $2, next_at = null where lead_id = any($1::uuid[]) and state = 'open'", [
    leadIds,
    clock.now(),
  ]);
}

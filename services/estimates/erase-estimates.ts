import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";

/** Estimates of the erased are over: nobody can choose from them. The engine ends their processes. */
export async function eraseEstimates(tx: Transaction, _context: Context, leadIds: readonly string[]): Promise<void> {
  await tx.query(
    "update estimate set state = 'superseded', revision = revision + 1 where lead_id = any($1::uuid[]) and state in ('draft', 'sent')",
    [leadIds],
  );
}

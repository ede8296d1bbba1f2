import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";

/** What the erased still owe is not asked for any more. Their papers are kept by the module `papers`, as the law wants. */
export async function eraseInvoices(tx: Transaction, { clock }: Context, leadIds: readonly string[]): Promise<void> {
  await tx.query(
    "update invoice set state = 'writtenOff', closed_at = $2, revision = revision + 1 where lead_id = any($1::uuid[]) and state = 'issued'",
    [leadIds, clock.now()],
  );
}

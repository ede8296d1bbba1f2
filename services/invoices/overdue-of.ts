import { oldestOverdue } from "../../domain/billing/balance.ts";
import type { Transaction } from "../../prisma/client.ts";
import { readInstalments } from "./invoice.ts";

/** The due date, an ISO date, of the oldest payment of a contract that is overdue on `today`; null: none is. */
export async function overdueOf(tx: Transaction, contractId: string, today: string): Promise<string | null> {
  const { rows } = await tx.query<{ id: string }>("select id from invoice where contract_id = $1 and state = 'issued'", [contractId]);
  return oldestOverdue(
    await readInstalments(
      tx,
      rows.map(({ id }) => id),
    ),
    today,
  );
}

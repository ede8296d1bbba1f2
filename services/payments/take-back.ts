import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { type AllocatedPart, allocate } from "../invoices/module.ts";
import { followPurchases } from "../relation/module.ts";

/**
 * Writes the opposite of all that a payment stands for, credit that has paid later instalments included: what it paid is open again. Nothing is
 * deleted. Answers the leads whom it concerned. The caller has locked them.
 */
export async function takeBackAllocations(
  tx: Transaction,
  context: Context,
  { paymentId, actor }: { paymentId: string; actor: string },
): Promise<string[]> {
  const { rows } = await tx.query<AllocatedPart & { leadId: string }>(
    `select lead_id as "leadId", instalment_id as "instalmentId", kind, -sum(amount_minor)::float8 as "amountMinor" from allocation
     where payment_id = $1 group by lead_id, instalment_id, kind having sum(amount_minor) <> 0 order by lead_id, instalment_id, kind`,
    [paymentId],
  );
  const owners = Map.groupBy(rows, ({ leadId }) => leadId);
  for (const [leadId, parts] of owners) await allocate(tx, context, { paymentId, leadId, parts, actor });
  await followPurchases(tx, context, [...owners.keys()]);
  return [...owners.keys()];
}

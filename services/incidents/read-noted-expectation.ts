import type { Transaction } from "../../prisma/client.ts";

/**
 * What the customer expects as far as it was noted when they bought: the motive of the deal behind their newest contract, else of their newest
 * deal that is not void. Empty when nothing was noted.
 */
export async function readNotedExpectation(tx: Transaction, leadId: string): Promise<string> {
  const { rows } = await tx.query<{ motive: string }>(
    `select d.motive from deal d left join contract c on c.deal_id = d.id and c.signed_at is not null
     where d.lead_id = $1 and d.state <> 'void' and d.motive <> '' order by c.signed_at desc nulls last, d.created_at desc, d.id desc limit 1`,
    [leadId],
  );
  return rows[0]?.motive ?? "";
}

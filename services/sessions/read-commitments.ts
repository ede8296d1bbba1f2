import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";

/** Of these offers, those in which the lead has a seat or a place in a waiting list whose session is not over. */
export async function readCommitments(
  tx: Transaction,
  { clock }: Context,
  { leadId, keys }: { leadId: string; keys: readonly string[] },
): Promise<string[]> {
  const { rows } = await tx.query<{ key: string }>(
    `select distinct s.offer_key as key from session s
     where s.offer_key = any($2::text[]) and s.ends_at > $3 and s.id in (
       select session_id from booking where lead_id = $1 and state in ('held', 'booked')
       union all select session_id from wait_entry where lead_id = $1 and state in ('waiting', 'offered'))`,
    [leadId, keys, clock.now()],
  );
  return rows.map(({ key }) => key);
}

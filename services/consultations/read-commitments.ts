import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";

/** Of these offers, those of which the lead has a consultation that is still ahead. */
export async function readCommitments(
  tx: Transaction,
  { clock }: Context,
  { leadId, keys }: { leadId: string; keys: readonly string[] },
): Promise<string[]> {
  const { rows } = await tx.query<{ key: string }>(
    `select distinct offer_key as key from consultation where lead_id = $1 and offer_key = any($2::text[]) and state = 'booked' and ends_at > $3`,
    [leadId, keys, clock.now()],
  );
  return rows.map(({ key }) => key);
}

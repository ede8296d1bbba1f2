import type { Transaction } from "../../prisma/client.ts";
import { lockAddresses } from "../engine/leads/lock-leads.ts";

export interface ForgottenSuppression {
  id: string;
  hash: string;
  channel: string;
  scope: string;
  reason: string;
  /** Nobody may lift it. */
  final: boolean;
  /** Business time. */
  at: Date;
}

/** Repeats a suppression that a restored database has forgotten, unless it was lifted since then. One that stands becomes final, if this is. */
export async function repeatSuppression(
  tx: Transaction,
  { id, hash, channel, scope, reason, final, at }: ForgottenSuppression,
): Promise<void> {
  await lockAddresses(tx, [hash]);
  await tx.query(
    `insert into suppression (id, address_hash, channel, scope, reason, at, final)
     select $1, $2, $3, $4, $5, $6, $7 where not exists (
       select 1 from suppression where address_hash = $2 and channel = $3 and scope = $4 and lifted_at > $6)
     on conflict (address_hash, channel, scope) where lifted_at is null do update set final = true
       where excluded.final and not suppression.final`,
    [id, hash, channel, scope, reason, at, final],
  );
}

import { v7 as uuidv7 } from "uuid";
import { addressHash } from "../../domain/contacts/address-hash.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { insertLead } from "../engine/leads/insert-lead.ts";
import { lockLeads, lockNewAddress } from "../engine/leads/lock-leads.ts";

export interface LineContact {
  id: string;
  leadId: string;
  isNew: boolean;
}

/**
 * The contact of a LINE user; makes a lead for an unknown user (A4). Locks the lead. A user id belongs to one person at one provider, so a
 * friend stays known, with every opt-out, when the playbook gives the account another key.
 */
export async function requireLineContact(
  tx: Transaction,
  context: Context,
  user: { senderKey: string; userId: string; profile: { displayName: string; language?: string } | null },
): Promise<LineContact> {
  const hash = addressHash(context.keys.suppression, "line", user.userId);
  await lockNewAddress(tx, hash);
  const { rows } = await tx.query<{ id: string; leadId: string }>(
    `select id, lead_id as "leadId" from contact where address_hash = $1 and channel = 'line' and address_key = $2
     order by account = $3 desc, created_at limit 1`,
    [hash, user.userId, user.senderKey],
  );
  if (rows[0]) {
    await lockLeads(tx, [rows[0].leadId]);
    await tx.query("update contact set account = $2 where id = $1 and account <> $2", [rows[0].id, user.senderKey]);
    return { ...rows[0], isNew: false };
  }
  const now = context.clock.now();
  const leadId = await insertLead(
    tx,
    {
      displayName: user.profile?.displayName,
      language: user.profile?.language?.startsWith("en") ? "en" : "ja",
      zone: context.zone,
      sourceKey: "line",
    },
    now,
  );
  await lockLeads(tx, [leadId]);
  const id = uuidv7();
  await tx.query(
    `insert into contact (id, lead_id, channel, account, address, address_key, address_hash, state, state_at, created_at)
     values ($1, $2, 'line', $3, $4, $4, $5, 'unreachable', to_timestamp(0), $6)`,
    [id, leadId, user.senderKey, user.userId, hash, now],
  );
  return { id, leadId, isNew: true };
}

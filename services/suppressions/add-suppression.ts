import { v7 as uuidv7 } from "uuid";
import { addressHash } from "../../domain/contacts/address-hash.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { journaledTransaction } from "../engine/journal/write-journal.ts";
import { lockAddresses } from "../engine/leads/lock-leads.ts";
import { addressKeyOf, type SuppressibleChannel } from "./address-key.ts";

export interface AddSuppressionInput {
  channel: SuppressibleChannel;
  /** Mail address or LINE user id; only its keyed hash is kept. */
  address: string;
  /** `advertising` leaves verification and transactional messages. */
  scope: "all" | "advertising";
  /** Why; kept in the audit, so nothing personal. */
  reason: string;
  actor: string;
}

/** Suppresses an address from this commit on, known or not (design decision 3). An existing entry stays as it is. Throws AppError invalid. */
export async function addSuppression(context: Context, input: AddSuppressionInput): Promise<{ id: string; added: boolean }> {
  const hash = addressHash(context.keys.suppression, input.channel, addressKeyOf(input));
  const at = context.clock.now();
  return journaledTransaction(context, async (tx) => {
    await lockAddresses(tx, [hash]);
    const standing = await tx.query<{ id: string }>(
      "select id from suppression where address_hash = $1 and channel = $2 and scope = $3 and lifted_at is null",
      [hash, input.channel, input.scope],
    );
    if (standing.rows[0]) return { id: standing.rows[0].id, added: false };
    const id = uuidv7();
    await tx.query("insert into suppression (id, address_hash, channel, scope, reason, at) values ($1, $2, $3, $4, 'asked', $5)", [
      id,
      hash,
      input.channel,
      input.scope,
      at,
    ]);
    const { actor, reason, channel, scope } = input;
    await writeAudit(tx, { at, actor, action: "suppression-added", target: "suppression", refId: id, reason, data: { channel, scope } });
    return { id, added: true };
  });
}

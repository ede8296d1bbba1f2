import { addressHash } from "../../../domain/contacts/address-hash.ts";
import { readEmailAddress } from "../../../domain/contacts/email-address.ts";
import { isUuid } from "../../../domain/is-uuid.ts";
import { unseal } from "../../../domain/vault/seal.ts";
import { writeAudit } from "../audit/write-audit.ts";
import type { Context } from "../context/context.ts";
import { purposeOf, type VaultKind } from "./keep-in-vault.ts";

export interface OpenedRecord {
  leadId: string;
  text: string;
  erasedAt: Date;
  keepUntil: Date;
}

export interface VaultQuestion {
  kind: VaultKind;
  /** The lead's id, an address, or the number of a paper. */
  named: string;
  reason: string;
  /** staff:<name> */
  actor: string;
}

/** The records of one kind about a lead who was erased, oldest first; none is an empty list. The audit keeps who read them, and why. */
export async function openVault(context: Context, input: VaultQuestion, action: string): Promise<OpenedRecord[]> {
  const named = input.named.trim();
  const id = isUuid(named) ? named.toLowerCase() : null;
  return context.database.transaction(async (tx) => {
    const { rows } = await tx.query<{ id: string; leadId: string; sealed: Buffer; createdAt: Date; keepUntil: Date }>(
      `select id, lead_id as "leadId", sealed, created_at as "createdAt", keep_until as "keepUntil" from vault
       where kind = $1 and (lead_id = $2 or address_hashes && $3::text[] or number = $4) order by created_at, id`,
      [input.kind, id, id === null ? hashesOf(context, named) : [], named],
    );
    for (const leadId of new Set(rows.map((row) => row.leadId))) {
      const { actor, reason } = input;
      await writeAudit(tx, { at: context.clock.now(), actor, action, target: "lead", refId: leadId, reason });
    }
    return rows.map(({ id: vaultId, leadId, sealed, createdAt, keepUntil }) => ({
      leadId,
      text: unseal(context.keys.vault, purposeOf(vaultId), sealed),
      erasedAt: createdAt,
      keepUntil,
    }));
  });
}

function hashesOf({ keys }: Context, named: string): string[] {
  const email = readEmailAddress(named);
  return [
    addressHash(keys.suppression, "line", named),
    ...(email.kind === "bad" ? [] : [addressHash(keys.suppression, "email", email.key)]),
  ];
}

import { AppError } from "../../domain/app-error.ts";
import { addressHash } from "../../domain/contacts/address-hash.ts";
import { readEmailAddress } from "../../domain/contacts/email-address.ts";
import { isUuid } from "../../domain/is-uuid.ts";
import { unseal } from "../../domain/vault/seal.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { type Evidence, purposeOf } from "./evidence.ts";

export interface KeptEvidence extends Evidence {
  erasedAt: Date;
  keepUntil: Date;
}

/**
 * Reads the vault when staff must answer for a message to a lead who was erased since: by the lead's id, or by the address that the
 * complaint names. The audit keeps who read it, and why. Throws AppError not-found, invalid.
 */
export async function readEvidence(context: Context, input: { named: string; reason: string; actor: string }): Promise<KeptEvidence[]> {
  const named = input.named.trim();
  const id = isUuid(named) ? named.toLowerCase() : null;
  return context.database.transaction(async (tx) => {
    const { rows } = await tx.query<{ id: string; leadId: string; sealed: Buffer; createdAt: Date; keepUntil: Date }>(
      `select id, lead_id as "leadId", sealed, created_at as "createdAt", keep_until as "keepUntil" from vault
       where lead_id = $1 or address_hashes && $2::text[] order by created_at`,
      [id, id === null ? hashesOf(context, named) : []],
    );
    if (rows.length === 0)
      throw new AppError("not-found", "evidence-unknown", {
        ja: "この方について保管されている記録はありません。何も送っていないか、保管の期限が過ぎています。",
        en: "The vault holds nothing about this lead: nothing was sent, or the time to keep it is over.",
      });
    for (const { leadId } of rows) {
      const { actor, reason } = input;
      await writeAudit(tx, { at: context.clock.now(), actor, action: "evidence-read", target: "lead", refId: leadId, reason });
    }
    return rows.map((row) => ({
      ...(JSON.parse(unseal(context.keys.vault, purposeOf(row.id), row.sealed)) as Evidence),
      erasedAt: row.createdAt,
      keepUntil: row.keepUntil,
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

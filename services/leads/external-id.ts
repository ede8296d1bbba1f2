import { AppError } from "../../domain/app-error.ts";
import { addressHash } from "../../domain/contacts/address-hash.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { lockNewAddress } from "../engine/leads/lock-leads.ts";

/** So that two transactions do not give it to two leads. Take it where the lock of a new address is taken: before any lead's lock. */
export async function lockExternalId(tx: Transaction, context: Context, externalId: string): Promise<void> {
  await lockNewAddress(tx, addressHash(context.keys.suppression, "external", externalId));
}

/** Throws AppError conflict when another lead has it. The caller has locked it. */
export async function requireFreeExternalId(tx: Transaction, externalId: string, leadId: string | null): Promise<void> {
  const { rowCount } = await tx.query("select 1 from lead where external_id = $1 and id is distinct from $2::uuid", [externalId, leadId]);
  if (rowCount === 0) return;
  throw new AppError("conflict", "external-id-known", {
    ja: "この外部IDは、別の方に付いています。",
    en: "Another lead has this external id.",
  });
}

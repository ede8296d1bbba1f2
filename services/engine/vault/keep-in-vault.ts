import { randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { NONCE_BYTES, seal } from "../../../domain/vault/seal.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";

export type VaultKind = "evidence" | "paper" | "contract";

export interface VaultRecord {
  kind: VaultKind;
  leadId: string;
  /** Keyed hashes of the lead's addresses: the record is found by them. */
  addressHashes: string[];
  /** Of a paper, as printed; null for what has none. */
  number: string | null;
  /** Sealed, so it may be personal. */
  text: string;
  until: Date;
}

/** Seals what the law makes us keep of a lead who is erased. It is deleted at its date. */
export async function keepInVault(tx: Transaction, { keys, clock }: Context, { text, ...record }: VaultRecord): Promise<void> {
  const id = uuidv7();
  await tx.query(
    `insert into vault (id, kind, lead_id, address_hashes, number, sealed, keep_until, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      id,
      record.kind,
      record.leadId,
      record.addressHashes,
      record.number,
      seal(keys.vault, randomBytes(NONCE_BYTES), purposeOf(id), text),
      record.until,
      clock.now(),
    ],
  );
}

export const purposeOf = (vaultId: string): string => `vault:${vaultId}`;

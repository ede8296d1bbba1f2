import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "../../prisma/client.ts";
import { lockAddresses } from "../engine/leads/lock-leads.ts";

/**
 * Suppresses the addresses of these leads, and these hashes, for advertising. Their own confirmation of a later sign-up lifts it
 * (confirm-opt-in.ts). The caller has locked the leads.
 */
export async function suppressOptedOut(tx: Transaction, optedOut: { leadIds: string[]; hashes: string[] }, now: Date): Promise<void> {
  if (optedOut.leadIds.length === 0 && optedOut.hashes.length === 0) return;
  const { rows } = await tx.query<{ hash: string }>(
    `select address_hash as hash from contact where lead_id = any($1::uuid[]) and channel = 'email' union select unnest($2::text[])`,
    [optedOut.leadIds, optedOut.hashes],
  );
  const hashes = rows.map(({ hash }) => hash);
  await lockAddresses(tx, hashes);
  await tx.query(
    `insert into suppression (id, address_hash, channel, scope, reason, at)
     select s.id, s.hash, 'email', 'advertising', 'imported', $3 from unnest($1::uuid[], $2::text[]) as s(id, hash)
     on conflict (address_hash, channel, scope) where lifted_at is null do nothing`,
    [hashes.map(() => uuidv7()), hashes, now],
  );
}

/** Suppressions in force, by address hash: the widest scope of each. */
export async function loadSuppressions(tx: Transaction, hashes: string[]): Promise<Map<string, "all" | "advertising">> {
  const { rows } = await tx.query<{ hash: string; scope: "all" | "advertising" }>(
    `select address_hash as hash, max(scope) as scope from suppression
     where address_hash = any($1::text[]) and channel = 'email' and lifted_at is null group by address_hash`,
    [hashes],
  );
  return new Map(rows.map(({ hash, scope }) => [hash, scope]));
}

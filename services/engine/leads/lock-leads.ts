import type { Transaction } from "../../../prisma/client.ts";

/**
 * Locks leads. Every brake is written and read under this lock (design decision 3). Batches lock in id order, so that they
 * cannot deadlock. Read what a decision depends on after the lock. Returns the ids of those that are not erased.
 */
export async function lockLeads(tx: Transaction, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await tx.query<{ id: string; erased: boolean }>(
    "select id, erased_at is not null as erased from lead where id = any($1::uuid[]) order by id for update",
    [[...new Set(ids)]],
  );
  return new Set(rows.flatMap(({ id, erased }) => (erased ? [] : [id])));
}

/** As `lockLeads`, but skips those that another transaction has locked; returns the ids that it locked. */
export async function lockFreeLeads(tx: Transaction, ids: string[]): Promise<Set<string>> {
  const { rows } = await tx.query<{ id: string }>("select id from lead where id = any($1::uuid[]) order by id for update skip locked", [
    [...new Set(ids)],
  ]);
  return new Set(rows.map((row) => row.id));
}

/**
 * Take this lock before you add an address, and before any lead's lock, so that two transactions make one contact. It differs from the
 * lock of `lockAddresses`, which is taken after the leads' locks: one lock for both would cause deadlocks.
 */
export async function lockNewAddress(tx: Transaction, hash: string): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 1))", [hash]);
}

/** A suppression of an address has no lead to lock, so it and the claims lock the address hash. Take it after the leads' locks. */
export async function lockAddresses(tx: Transaction, hashes: string[]): Promise<void> {
  if (hashes.length === 0) return;
  await tx.query(
    "select pg_advisory_xact_lock(key) from (select distinct hashtextextended(hash, 0) as key from unnest($1::text[]) as hash order by 1) keys",
    [hashes],
  );
}

/** As `lockAddresses`, for the addresses of these sends, without reading them first. */
export async function lockAddressesOf(tx: Transaction, sendIds: string[]): Promise<void> {
  await tx.query(
    `select pg_advisory_xact_lock(key) from (
       select distinct hashtextextended(c.address_hash, 0) as key from send s join contact c on c.id = s.contact_id where s.id = any($1::uuid[])
       order by 1) keys`,
    [sendIds],
  );
}

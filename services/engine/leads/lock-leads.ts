import type { Transaction } from "../../../prisma/client.ts";

/**
 * The one lock behind which every brake is written and read (design decision 3). Batches lock in id order, so two of them
 * never wait for each other in a circle. Whatever is decided must be read after it. Returns those that are not erased.
 */
export async function lockLeads(tx: Transaction, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await tx.query<{ id: string; erased: boolean }>(
    "select id, erased_at is not null as erased from lead where id = any($1::uuid[]) order by id for update",
    [[...new Set(ids)]],
  );
  return new Set(rows.flatMap(({ id, erased }) => (erased ? [] : [id])));
}

/** As `lockLeads`, but leaves out those that somebody else holds just now; returns the ids it got. */
export async function lockFreeLeads(tx: Transaction, ids: string[]): Promise<Set<string>> {
  const { rows } = await tx.query<{ id: string }>("select id from lead where id = any($1::uuid[]) order by id for update skip locked", [
    [...new Set(ids)],
  ]);
  return new Set(rows.map((row) => row.id));
}

/**
 * Whoever brings an address in takes this first, before any lead's lock, so that two of them make one contact. It is not the lock of
 * `lockAddresses`, which others take after a lead's: one lock in both places would make them wait for each other in a circle.
 */
export async function lockNewAddress(tx: Transaction, hash: string): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 1))", [hash]);
}

/** Address-only suppressions have no lead to lock: claims and the suppression list meet on the address hash. Taken after the leads. */
export async function lockAddresses(tx: Transaction, hashes: string[]): Promise<void> {
  if (hashes.length === 0) return;
  await tx.query(
    "select pg_advisory_xact_lock(key) from (select distinct hashtextextended(hash, 0) as key from unnest($1::text[]) as hash order by 1) keys",
    [hashes],
  );
}

/** As `lockAddresses`, of the addresses that these sends go to, without reading them first. */
export async function lockAddressesOf(tx: Transaction, sendIds: string[]): Promise<void> {
  await tx.query(
    `select pg_advisory_xact_lock(key) from (
       select distinct hashtextextended(c.address_hash, 0) as key from send s join contact c on c.id = s.contact_id where s.id = any($1::uuid[])
       order by 1) keys`,
    [sendIds],
  );
}

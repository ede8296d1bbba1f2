import type { Database } from "../../../prisma/client.ts";

export interface Wake {
  /** See `readRequest`. */
  kind: string;
  refId: string;
  generation: string;
}

/** How long a relay may take to deliver before another one tries, in seconds of real time. */
const LEASE_SECONDS = 30;

/** Leases up to `limit` requests. Those that are neither finished nor returned can be taken again when the lease ends. */
export async function takeWakes(database: Database, limit: number): Promise<Wake[]> {
  const { rows } = await database.pool.query<Wake>(
    `update outbox set leased_until = clock_timestamp() + make_interval(secs => $2)
     where (kind, ref_id) in (
       select kind, ref_id from outbox where leased_until is null or leased_until < clock_timestamp()
       order by at limit $1 for update skip locked)
     returning kind, ref_id as "refId", generation::text as generation`,
    [limit, LEASE_SECONDS],
  );
  return rows;
}

/**
 * Deletes what was delivered, unless it was asked for again meanwhile. It waits for nobody: a transaction that asks for several wakes locks
 * them in its own order, so waiting for it could be a deadlock, and what it asks for again would stay anyway.
 */
export async function finishWakes(database: Database, wakes: Wake[]): Promise<void> {
  if (wakes.length === 0) return;
  await database.pool.query(
    `delete from outbox where (kind, ref_id) in (
       select o.kind, o.ref_id from outbox o join unnest($1::text[], $2::uuid[], $3::bigint[]) as done(kind, ref_id, generation)
         on o.kind = done.kind and o.ref_id = done.ref_id and o.generation = done.generation for update of o skip locked)`,
    [wakes.map((wake) => wake.kind), wakes.map((wake) => wake.refId), wakes.map((wake) => wake.generation)],
  );
}

/** A wake that could not be delivered, with the code of the error; null: there is none, it only takes longer. */
export interface Undelivered extends Wake {
  error: string | null;
}

/** Returns what could not be delivered, and keeps why; it can be taken again after `seconds`. It waits for nobody, as `finishWakes`. */
export async function returnWakes(database: Database, wakes: Undelivered[], seconds: number): Promise<void> {
  if (wakes.length === 0) return;
  await database.pool.query(
    `update outbox o set leased_until = clock_timestamp() + make_interval(secs => $3),
       failures = o.failures + case when back.error is null then 0 else 1 end, last_error = coalesce(back.error, o.last_error)
     from (select o.kind, o.ref_id, back.error from outbox o join unnest($1::text[], $2::uuid[], $4::text[]) as back(kind, ref_id, error)
       on o.kind = back.kind and o.ref_id = back.ref_id for update of o skip locked) back
     where o.kind = back.kind and o.ref_id = back.ref_id`,
    [wakes.map((wake) => wake.kind), wakes.map((wake) => wake.refId), seconds, wakes.map((wake) => wake.error)],
  );
}

import type { Transaction } from "../../../prisma/client.ts";
import { markWake } from "../observation/observe.ts";

const ERASED = "-erased";

/**
 * Asks the relay, in the caller's transaction, to nudge the workflows of these processes. A second request before the delivery
 * raises the row's generation, so that a relay that is delivering the first cannot delete the second (design decision 4).
 */
export async function requestWake(tx: Transaction, kind: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(
    `insert into outbox (kind, ref_id, generation, at)
     select $1, id, 1, clock_timestamp() from (select distinct unnest($2::uuid[]) as id) ids order by id
     on conflict (kind, ref_id) do update set generation = outbox.generation + 1, leased_until = null`,
    [kind, ids],
  );
  await tx.query("select pg_notify('outbox', '')");
  markWake(kind, ids);
}

/**
 * Asks the relay to delete every execution of these processes in Temporal, since their lead was erased. It begins two seconds later, when a
 * workflow that was nudged has ended: Temporal puts the deletion off by 30 s if it has not yet written the end to its list.
 */
export async function requestDeletion(tx: Transaction, kind: string, ids: readonly string[]): Promise<void> {
  await requestWake(tx, `${kind}${ERASED}`, ids);
  await tx.query("update outbox set leased_until = clock_timestamp() + interval '2 seconds' where kind = $1 and ref_id = any($2::uuid[])", [
    `${kind}${ERASED}`,
    ids,
  ]);
}

/** What a row of the outbox asks for. */
export function readRequest(kind: string): { act: "wake" | "delete"; kind: string } {
  return kind.endsWith(ERASED) ? { act: "delete", kind: kind.slice(0, -ERASED.length) } : { act: "wake", kind };
}

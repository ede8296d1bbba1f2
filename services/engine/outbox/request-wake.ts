import type { Transaction } from "../../../prisma/client.ts";
import { markWake } from "../observation/observe.ts";

/** What a workflow runs for. Only the relay knows which workflow that is. */
export type WakeKind = "enrolment" | "opt-in" | "enrolment-erased" | "opt-in-erased";

/**
 * Asks, in the caller's transaction, that Temporal be told of these things. Asked again before it was told, the row's
 * generation grows, so that a relay which is just delivering cannot delete the newer request (design decision 4).
 */
export async function requestWake(tx: Transaction, kind: WakeKind, ids: string[]): Promise<void> {
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

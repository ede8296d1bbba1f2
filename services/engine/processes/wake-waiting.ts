import type { Transaction } from "../../../prisma/client.ts";
import type { RecordedEvent } from "../events/event.ts";
import { requestWake } from "../outbox/request-wake.ts";

/**
 * Wakes the processes that wait for these events. Also marks their rows as due, so that the reconciler repeats a lost nudge, and a scaled
 * clock halts until they have advanced.
 */
export async function wakeWaiting(tx: Transaction, events: readonly Pick<RecordedEvent, "leadId" | "kind">[], now: Date): Promise<void> {
  const { rows } = await tx.query<{ id: string; kind: string }>(
    `update process set wake_at = least(wake_at, $3) where id in (
       select p.id from process p join unnest($1::uuid[], $2::text[]) as happened(lead_id, kind) on happened.lead_id = p.lead_id
       where p.state = 'live' and happened.kind = any(p.waits_for)) returning id, kind`,
    [events.map(({ leadId }) => leadId), events.map(({ kind }) => kind), now],
  );
  await requestWakes(tx, rows);
}

/** As `wakeWaiting`, for something that concerns no lead in particular and changes rarely: it reads all processes that are live. */
export async function wakeAllWaiting(tx: Transaction, kind: string, now: Date): Promise<void> {
  const { rows } = await tx.query<{ id: string; kind: string }>(
    "update process set wake_at = least(wake_at, $2) where state = 'live' and $1 = any(waits_for) returning id, kind",
    [kind, now],
  );
  await requestWakes(tx, rows);
}

async function requestWakes(tx: Transaction, rows: readonly { id: string; kind: string }[]): Promise<void> {
  for (const [kind, woken] of Map.groupBy(rows, (row) => row.kind))
    await requestWake(
      tx,
      kind,
      woken.map(({ id }) => id),
    );
}

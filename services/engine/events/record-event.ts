import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";
import { lockLeads } from "../leads/lock-leads.ts";
import { wakeWaiting } from "../processes/wake-waiting.ts";
import type { NewEvent, RecordedEvent } from "./event.ts";

/**
 * The only way to record events. In the caller's transaction it writes them, calls the modules (scores, enrolments that end or begin) and
 * wakes the processes that wait for them. Returns the new ones: an event whose key is already known changes nothing, and an event of an
 * erased lead, such as a late answer of a provider or a click in an old mail, is dropped.
 */
export async function recordEvents(tx: Transaction, context: Context, events: NewEvent[]): Promise<RecordedEvent[]> {
  if (events.length === 0) return [];
  const living = await lockLeads(
    tx,
    events.map((event) => event.leadId),
  );
  const fresh = await keepNew(
    tx,
    events.flatMap((event) => (living.has(event.leadId) ? [{ ...event, id: uuidv7() }] : [])),
  );
  if (fresh.length === 0) return [];
  await insertEvents(tx, fresh, context.clock.now());
  for (const { onEvents } of context.registry.modules) await onEvents?.(tx, context, fresh);
  await wakeWaiting(tx, fresh, context.clock.now());
  return fresh;
}

async function keepNew(tx: Transaction, events: RecordedEvent[]): Promise<RecordedEvent[]> {
  const keyed = events.filter((event) => event.key !== undefined);
  if (keyed.length === 0) return events;
  const { rows } = await tx.query<{ eventId: string }>(
    `insert into event_key (key, event_id, at) select * from unnest($1::text[], $2::uuid[], $3::timestamptz[])
     on conflict (key) do nothing returning event_id as "eventId"`,
    [keyed.map((event) => event.key), keyed.map((event) => event.id), keyed.map((event) => event.at)],
  );
  const kept = new Set(rows.map((row) => row.eventId));
  return events.filter((event) => event.key === undefined || kept.has(event.id));
}

async function insertEvents(tx: Transaction, events: RecordedEvent[], now: Date): Promise<void> {
  await tx.query(
    `insert into event (id, at, lead_id, kind, actor, data, recorded_at)
     select e.id, e.at, e.lead_id, e.kind, e.actor, e.data, $7
     from unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::text[], $5::text[], $6::jsonb[]) as e(id, at, lead_id, kind, actor, data)`,
    [
      events.map((event) => event.id),
      events.map((event) => event.at),
      events.map((event) => event.leadId),
      events.map((event) => event.kind),
      events.map((event) => event.actor),
      events.map((event) => JSON.stringify(event.data)),
      now,
    ],
  );
}

import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "../../../prisma/client.ts";
import { endByEvent } from "../../enrolments/end-enrolments.ts";
import { enterByEvent } from "../../enrolments/enter-sequences.ts";
import { scoreEvents } from "../../scoring/score-events.ts";
import type { Context } from "../context/context.ts";
import { lockLeads } from "../leads/lock-leads.ts";
import { requestWake } from "../outbox/request-wake.ts";
import type { NewEvent, RecordedEvent } from "./event.ts";

/**
 * The one way in: events, scores, journeys that end or begin by them, and the nudges of those that wait for them, all in the
 * caller's transaction. Returns what was new; an event whose key is known already changes nothing, and one of an erased lead, such as a
 * late answer of a provider or a click in an old letter, is no longer anybody's.
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
  await scoreEvents(tx, fresh);
  await endByEvent(tx, context, fresh);
  await enterByEvent(tx, context, fresh);
  await nudgeWaiting(tx, fresh, context.clock.now());
  return fresh;
}

async function keepNew(tx: Transaction, events: RecordedEvent[]): Promise<RecordedEvent[]> {
  const keyed = events.filter((event) => event.key !== undefined);
  if (keyed.length === 0) return events;
  const { rows } = await tx.query<{ event_id: string }>(
    `insert into event_key (key, event_id, at) select * from unnest($1::text[], $2::uuid[], $3::timestamptz[])
     on conflict (key) do nothing returning event_id`,
    [keyed.map((event) => event.key), keyed.map((event) => event.id), keyed.map((event) => event.at)],
  );
  const kept = new Set(rows.map((row) => row.event_id));
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

/** Their rows say that they are due, too: a nudge that got lost is found by that, and a scaled clock halts until they have answered. */
async function nudgeWaiting(tx: Transaction, events: RecordedEvent[], now: Date): Promise<void> {
  const { rows } = await tx.query<{ id: string }>(
    `update enrolment set wake_at = least(wake_at, $3) where id in (
       select e.id from enrolment e join unnest($1::uuid[], $2::text[]) as happened(lead_id, kind) on happened.lead_id = e.lead_id
       where e.state = 'running' and happened.kind = any(e.waits_for)) returning id`,
    [events.map((event) => event.leadId), events.map((event) => event.kind), now],
  );
  await requestWake(
    tx,
    "enrolment",
    rows.map((row) => row.id),
  );
}

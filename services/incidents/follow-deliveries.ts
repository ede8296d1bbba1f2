import { z } from "zod";
import { ratingOf } from "../../domain/incidents/recovery.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import type { RecordedEvent } from "../engine/events/event.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { INCIDENT, type Incident, incidentColumns } from "./incident.ts";
import { settleHold } from "./incident-hold.ts";
import { writeIncidentLog } from "./write-log.ts";

/** What counts as a delivery to the customer. */
const deliveries: readonly string[] = ["milestoneReached", "deliveryCompleted", "sessionAttended", "consultationHeld"];
/** The customer's own word on a delivery, from 1 to 5: the event, and where in it the score stands. */
const scores: Readonly<Record<string, string>> = { deliveryRated: "score", satisfactionRated: "satisfaction" };
const scoreSchema = z.int().min(1).max(5);

/**
 * Watches what is delivered to customers with a fixed incident (CAR6): the first delivery after the fix is to be rated, and the customer's own score
 * rates it where nobody has. The leads are locked.
 */
export async function followDeliveries(tx: Transaction, context: Context, events: readonly RecordedEvent[]): Promise<void> {
  const concerned = events
    .filter(({ kind }) => deliveries.includes(kind) || kind in scores)
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
  if (concerned.length === 0) return;
  const { rows } = await tx.query<Incident>(
    `select ${incidentColumns} from incident i where i.lead_id = any($1::uuid[]) and i.state = 'fixed' order by i.id for update`,
    [concerned.map(({ leadId }) => leadId)],
  );
  for (const incident of rows) {
    for (const event of concerned) if (event.leadId === incident.leadId) await follow(tx, context, incident, event);
  }
}

async function follow(tx: Transaction, context: Context, incident: Incident, event: RecordedEvent): Promise<void> {
  const { id, fixedAt } = incident;
  if (fixedAt === null || event.at < fixedAt || incident.rating !== null) return;
  const isFirst = incident.deliveredAt === null;
  const rating = ratingIn(event);
  if (!isFirst && rating === null) return;
  if (isFirst) await writeIncidentLog(tx, incident, { at: event.at, actor: event.actor, what: `delivered:${event.kind}` });
  if (rating !== null) await writeIncidentLog(tx, incident, { at: event.at, actor: event.actor, what: `rated:${rating}` });
  await tx.query(
    `update incident set delivered_at = coalesce(delivered_at, $2), delivered_kind = coalesce(delivered_kind, $3), rating = $4,
       rated_at = case when $4::text is null then null else $2::timestamptz end, revision = revision + 1 where id = $1`,
    [id, event.at, event.kind, rating],
  );
  // The next event of the same transaction must see it.
  incident.deliveredAt ??= event.at;
  incident.rating = rating;
  await settleHold(tx, context, incident);
  await requestWake(tx, INCIDENT, [id]);
}

function ratingIn({ kind, data }: RecordedEvent): ReturnType<typeof ratingOf> | null {
  const read = scoreSchema.safeParse(data[scores[kind] ?? ""]);
  return read.success ? ratingOf(read.data) : null;
}

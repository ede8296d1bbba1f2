import { offerOf } from "../../domain/offers/booking-events.ts";
import type { Effect } from "../../domain/sequences/decide.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { RecordedEvent } from "../engine/events/event.ts";
import type { OriginTouch, Standing } from "../engine/modules/origin.ts";

type Invitation = Extract<Effect, { kind: "invitation" }>;

/** From now on the lead is invited. Repeated, it changes nothing. */
export async function openInvitation(
  tx: Transaction,
  { id, leadId }: { id: string; leadId: string },
  { step, occurrence, offer, at }: Invitation,
): Promise<void> {
  await tx.query(
    `insert into offer_invitation (enrolment_id, step, occurrence, lead_id, offer_key, began_at) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [id, step, occurrence, leadId, offer, at],
  );
}

/**
 * Closes the invitations to what was just booked. In the transaction of the booking, under the lead's lock, as the claim and the `dispatching`
 * commit read them: so no invitation leaves after a booking commits.
 */
export async function acceptInvitations(tx: Transaction, events: readonly RecordedEvent[]): Promise<void> {
  const booked = events.flatMap((event) => {
    const offer = offerOf(event);
    return offer === null ? [] : [{ leadId: event.leadId, offer, at: event.at }];
  });
  if (booked.length === 0) return;
  await tx.query(
    `update offer_invitation i set outcome = 'booked', ended_at = b.at
     from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as b(lead_id, offer, at)
     where i.lead_id = b.lead_id and i.offer_key = b.offer and i.ended_at is null and i.began_at <= b.at`,
    [booked.map(({ leadId }) => leadId), booked.map(({ offer }) => offer), booked.map(({ at }) => at)],
  );
}

/** Closes those of enrolments that have ended. */
export async function closeAllInvitations(tx: Transaction, enrolmentIds: readonly string[], at: Date): Promise<void> {
  await tx.query(
    "update offer_invitation set outcome = 'declined', ended_at = $2 where enrolment_id = any($1::uuid[]) and ended_at is null",
    [enrolmentIds, at],
  );
}

/** A message of an invitation has lost its reason when the invitation has ended. The others stand as their enrolment does. */
export async function invitationStanding(tx: Transaction, touches: readonly OriginTouch[]): Promise<Map<string, Standing>> {
  const parts = touches.filter(({ slot }) => slot.includes("/"));
  if (parts.length === 0) return new Map();
  const { rows } = await tx.query<{ id: string; outcome: string | null }>(
    `select t.id, i.outcome from unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[]) as t(id, enrolment_id, step, occurrence)
     join offer_invitation i on i.enrolment_id = t.enrolment_id and i.step = t.step and i.occurrence = t.occurrence
     where i.ended_at is not null`,
    [
      parts.map(({ id }) => id),
      parts.map(({ originId }) => originId),
      parts.map(({ slot }) => slot.split("/")[0]),
      parts.map(({ occurrence }) => occurrence),
    ],
  );
  return new Map(rows.map(({ id, outcome }) => [id, { state: "over", outcome: outcome ?? "gone" }]));
}

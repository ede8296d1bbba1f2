import { offerOf } from "../../domain/offers/booking-events.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { RecordedEvent } from "../engine/events/event.ts";

/**
 * Cancels the open tasks of invitations that the lead's own booking has just closed: nobody needs to ask any more. When staff book for the
 * lead, the task stays, since they note its outcome next.
 */
export async function withdrawTasks(tx: Transaction, events: readonly RecordedEvent[]): Promise<void> {
  const booked = events.filter((event) => offerOf(event) !== null && !event.actor.startsWith("staff:"));
  if (booked.length === 0) return;
  await tx.query(
    `update task k set state = 'cancelled' from touch t join offer_invitation i
       on i.enrolment_id = t.origin_id and i.step = split_part(t.slot, '/', 1) and i.occurrence = t.occurrence
     where k.lead_id = any($1::uuid[]) and k.state = 'open' and t.id = k.touch_id and t.slot like '%/%' and i.outcome = 'booked'`,
    [booked.map(({ leadId }) => leadId)],
  );
}

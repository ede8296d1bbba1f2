import { z } from "zod";
import { aloneAnswers, MOST_SATISFACTION } from "../../domain/sessions/ratings.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { happened } from "../engine/modules/define-event.ts";
import { readBookingToken } from "./read-booking-page.ts";
import { satisfactionRated } from "./session-events.ts";

export const MOST_COMMENT = 1_000;

/** What a guest says after a session. */
const ratingSchema = z.object({
  alone: z.enum(aloneAnswers),
  satisfaction: z.coerce.number().int().min(1).max(MOST_SATISFACTION),
  comment: z.string().max(MOST_COMMENT),
});
type Rating = z.infer<typeof ratingSchema>;

/** What the page says afterwards. */
export type RatingOutcome = { kind: "done"; says: "rated" } | { kind: "refused"; says: "rating-over" | "rating-missing" };

/**
 * Takes what a guest says of a session that they came to, or changes it, until the session is judged. The event is recorded once; one that
 * changes what was said takes the earlier one back, so that nothing counts twice. Throws AppError not-found for a link that is not ours,
 * gone for an erased lead.
 */
export async function rateSession(
  context: Context,
  token: string,
  { bookingId, ...answers }: { bookingId: string; alone: unknown; satisfaction: unknown; comment: string },
): Promise<RatingOutcome> {
  const { leadId, offerKey } = readBookingToken(context, token);
  const read = ratingSchema.safeParse(answers);
  return context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const before = await readRatable(tx, { bookingId, leadId, offerKey, now: context.clock.now() });
    if (!before) return { kind: "refused", says: "rating-over" };
    if (!read.success) return { kind: "refused", says: "rating-missing" };
    await writeRating(tx, context, before, { bookingId, leadId, offerKey, rating: read.data });
    return { kind: "done", says: "rated" };
  });
}

interface Ratable {
  sessionId: string;
  satisfaction: number | null;
  alone: string | null;
  comment: string | null;
}

async function readRatable(
  tx: Transaction,
  { bookingId, leadId, offerKey, now }: { bookingId: string; leadId: string; offerKey: string; now: Date },
): Promise<Ratable | undefined> {
  const { rows } = await tx.query<Ratable>(
    `select b.session_id as "sessionId", b.satisfaction, b.alone, b.comment
     from booking b join session s on s.id = b.session_id join session_follow_up f on f.session_id = s.id
     where b.id = $1 and b.lead_id = $2 and s.offer_key = $3 and b.state = 'attended' and f.judge_at > $4`,
    [bookingId, leadId, offerKey, now],
  );
  return rows[0];
}

async function writeRating(
  tx: Transaction,
  context: Context,
  before: Ratable,
  { bookingId, leadId, offerKey, rating }: { bookingId: string; leadId: string; offerKey: string; rating: Rating },
): Promise<void> {
  const { satisfaction, alone, comment } = rating;
  const at = context.clock.now();
  await tx.query("update booking set satisfaction = $2, alone = $3, comment = $4, rated_at = $5 where id = $1", [
    bookingId,
    satisfaction,
    alone,
    comment,
    at,
  ]);
  if (before.satisfaction === satisfaction && before.alone === alone) return;
  const key = `rated:${bookingId}`;
  const { rows } = await tx.query<{ eventId: string }>('delete from event_key where key = $1 returning event_id as "eventId"', [key]);
  const takesBack = rows[0]?.eventId;
  const data = { session: before.sessionId, offer: offerKey, booking: bookingId, satisfaction, alone, ...(takesBack && { takesBack }) };
  await recordEvents(tx, context, [happened(satisfactionRated, { leadId, at, data, key })]);
}

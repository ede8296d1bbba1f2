import { z } from "zod";
import { dueInstant } from "../../domain/deliveries/delivery-rules.ts";
import { isLow, MOST_SCORE, type Rating } from "../../domain/deliveries/rating.ts";
import { dateIn, plusDays } from "../../domain/time/iso-date.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { linkGone } from "../engine/leads/link-gone.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { readLeadZone } from "../engine/leads/read-lead-zone.ts";
import { happened } from "../engine/modules/define-event.ts";
import { deliveryRated } from "./delivery-events.ts";
import { giveDeliveryTask } from "./give-delivery-task.ts";
import { ratingOfToken } from "./rating-link.ts";
import { type AskedRating, readRating } from "./read-rating-page.ts";
import { readDeliveryRules } from "./read-rules.ts";
import { lowRating } from "./words.ts";

export const MOST_WORDS = 2_000;

const answersSchema = z.object({
  score: z.coerce.number().int().min(1).max(MOST_SCORE),
  worth: z.enum(["yes", "no"]).optional(),
  words: z.string().trim().max(MOST_WORDS),
});

export type RatingOutcome = "rated" | "rating-missing" | "rating-over";

/**
 * Takes what a lead says, or changes it while it may be changed. The event that changes an answer takes the earlier one back. A low rating is
 * a task for the owner, once. Throws AppError not-found for a link that is not ours, gone for an erased lead.
 */
export async function rateDelivery(
  context: Context,
  token: string,
  answers: { score: unknown; worth: unknown; words: string },
): Promise<RatingOutcome> {
  const id = ratingOfToken(context, token);
  return context.database.transaction(async (tx) => {
    const { leadId } = await readRating(tx, id);
    if (!(await lockLeads(tx, [leadId])).has(leadId)) throw linkGone();
    const asked = await readRating(tx, id);
    const now = context.clock.now();
    if (asked.closedAt !== null || asked.until <= now) return "rating-over";
    const read = answersSchema.safeParse(answers);
    if (!read.success || (asked.milestoneKey === null && read.data.worth === undefined)) return "rating-missing";
    const { score, words } = read.data;
    const worth = asked.milestoneKey === null ? read.data.worth === "yes" : null;
    await writeRating(tx, context, asked, { rating: { score, worth }, words, now });
    return "rated";
  });
}

async function writeRating(
  tx: Transaction,
  context: Context,
  asked: AskedRating,
  { rating, words, now }: { rating: Rating; words: string; now: Date },
): Promise<void> {
  const { id, leadId } = asked;
  const [rules, zone] = [await readDeliveryRules(tx), await readLeadZone(tx, leadId)];
  const changeUntil = dueInstant(zone, plusDays(dateIn(zone, now), rules.changeWithin + 1));
  await tx.query(
    "update delivery_rating set score = $2, worth = $3, words = $4, rated_at = coalesce(rated_at, $5), until = case when rated_at is null then $6 else until end where id = $1",
    [id, rating.score, rating.worth, words, now, changeUntil],
  );
  await tx.query("update delivery set revision = revision + 1 where id = $1", [asked.deliveryId]);
  await warnOfLow(tx, asked, rating, { now, dueAt: dueInstant(zone, plusDays(dateIn(zone, now), rules.answerLow)) });
  if (asked.score === rating.score && asked.worth === rating.worth) return;
  await recordAnswer(tx, context, asked, rating, now);
}

async function warnOfLow(
  tx: Transaction,
  { id, leadId, ownerId, lowAt }: AskedRating,
  rating: Rating,
  { now, dueAt }: { now: Date; dueAt: Date },
): Promise<void> {
  if (!isLow(rating) || lowAt !== null) return;
  await tx.query("update delivery_rating set low_at = $2 where id = $1", [id, now]);
  await giveDeliveryTask(tx, { leadId, ownerId }, { kind: "phone", role: "owner", script: lowRating(rating), dueAt, at: now });
}

async function recordAnswer(tx: Transaction, context: Context, asked: AskedRating, rating: Rating, now: Date): Promise<void> {
  const key = `delivery-rated:${asked.id}`;
  const { rows } = await tx.query<{ eventId: string }>('delete from event_key where key = $1 returning event_id as "eventId"', [key]);
  const takesBack = rows[0]?.eventId;
  const { leadId, offerKey, contractId, deliveryId, milestoneKey } = asked;
  const data = {
    offer: offerKey,
    contract: contractId,
    delivery: deliveryId,
    milestone: milestoneKey,
    ...rating,
    ...(takesBack && { takesBack }),
  };
  await recordEvents(tx, context, [happened(deliveryRated, { leadId, at: now, data, key })]);
}

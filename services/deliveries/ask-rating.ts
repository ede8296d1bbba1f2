import { v7 as uuidv7 } from "uuid";
import { dueInstant } from "../../domain/deliveries/delivery-rules.ts";
import { dateIn, plusDays } from "../../domain/time/iso-date.ts";
import { wallTime } from "../../domain/time/zoned.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import type { Within } from "./delivery.ts";
import { planLetter } from "./plan-letter.ts";
import { readDeliveryRules } from "./read-rules.ts";

/** Local hours between which people are asked. */
const [FIRST_HOUR, LAST_HOUR] = [9, 20];

/** Asks once how satisfied they are, after a milestone or at the end (null). Answered or not, it is never asked again. */
export async function askRating(
  tx: Transaction,
  context: Context,
  { delivery, now, zone }: Within,
  milestoneId: string | null,
): Promise<void> {
  const { rateWithin } = await readDeliveryRules(tx);
  const id = uuidv7();
  const until = dueInstant(zone, plusDays(dateIn(zone, now), rateWithin + 1));
  const { rowCount } = await tx.query(
    `insert into delivery_rating (id, delivery_id, lead_id, milestone_id, asked_at, until) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [id, delivery.id, delivery.leadId, milestoneId, now, until],
  );
  if (rowCount === 0) return;
  await planLetter(tx, context, delivery, { letter: "rate", about: id, dueAt: atWakingHours(zone, now), until });
}

function atWakingHours(zone: string, now: Date): Date {
  const { hour } = wallTime(zone, now);
  const today = dateIn(zone, now);
  if (hour < FIRST_HOUR) return dueInstant(zone, today);
  return hour < LAST_HOUR ? now : dueInstant(zone, plusDays(today, 1));
}

import { whyNoReferral } from "../../domain/care/referral.ts";
import { addDuration } from "../../domain/time/zoned.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import type { Caring } from "./advance-care.ts";
import { giveCareTask } from "./give-care-task.ts";
import { planCareLetter } from "./plan-letter.ts";
import { readFreedom } from "./read-freedom.ts";
import { askReferral as script } from "./words.ts";

/** Asks once for a referral, some days after a delivery that was completed and rated well, while nothing stands between us (K6). */
export async function askReferral(tx: Transaction, context: Context, { care, zone, rules, now }: Caring): Promise<Date | null> {
  const { referral } = rules.plan;
  if (referral === undefined || care.referralAskedAt !== null) return null;
  const { id, leadId } = care;
  const rating = await readRating(tx, leadId);
  const { isBarred, freeSince } = await readFreedom(tx, context, leadId);
  const why = whyNoReferral({ askedAt: care.referralAskedAt, rating, isBarred });
  if (why === "barred") return rules.morning(zone, new Date(now.getTime() + 1));
  if (why !== null || rating === null) return null;
  const from = addDuration(zone, rating.ratedAt, { days: referral.after });
  const morning = rules.morning(zone, freeSince !== null && freeSince > from ? freeSince : from);
  if (morning === null || morning > now) return morning;
  const isPlanned = await planCareLetter(tx, context, care, rules.plan, { template: referral.template, slot: "referral", occurrence: 0 });
  if (!isPlanned) await giveCareTask(tx, { leadId, script, at: now });
  await tx.query("update care set referral_asked_at = $2, revision = revision + 1 where id = $1", [id, now]);
  return null;
}

interface FinalRating {
  score: number;
  worth: boolean | null;
  ratedAt: Date;
}

/** What they said at the end of the newest delivery that was completed and stands. */
async function readRating(tx: Transaction, leadId: string): Promise<FinalRating | null> {
  const { rows } = await tx.query<FinalRating>(
    `select r.score, r.worth, r.rated_at as "ratedAt" from delivery d join delivery_rating r on r.delivery_id = d.id and r.milestone_id is null
     where d.lead_id = $1 and d.state = 'completed' and d.outcome is null and r.rated_at is not null order by d.ended_at desc limit 1`,
    [leadId],
  );
  return rows[0] ?? null;
}

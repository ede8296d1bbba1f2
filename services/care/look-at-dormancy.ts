import { askFrom, dormantAt } from "../../domain/care/dormancy.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { liftHold } from "../engine/holds/lift-hold.ts";
import { placeHold } from "../engine/holds/place-hold.ts";
import { happened } from "../engine/modules/define-event.ts";
import type { Caring } from "./advance-care.ts";
import { wentDormant } from "./care-events.ts";
import { DORMANT } from "./dormancy-hold.ts";
import { giveCareTask } from "./give-care-task.ts";
import { planCareLetter } from "./plan-letter.ts";
import { readLastSign } from "./read-last-sign.ts";
import { callDormant } from "./words.ts";

/**
 * Lets somebody become dormant at their instant, sends what only asks, and lifts the hold on offers when the quiet after waking is over. Changes
 * the care in `caring`. Returns when the next of these is due.
 */
export async function lookAtDormancy(tx: Transaction, context: Context, caring: Caring): Promise<(Date | null)[]> {
  if (caring.care.dormantSince !== null) return [await ask(tx, context, caring)];
  const quietUntil = await endQuiet(tx, context, caring);
  const since = await silentSince(tx, caring);
  if (since > caring.now) return [quietUntil, since];
  await becomeDormant(tx, context, caring, since);
  return [await ask(tx, context, caring)];
}

async function endQuiet(tx: Transaction, context: Context, { care, now }: Caring): Promise<Date | null> {
  if (care.offersFrom === null) return null;
  if (care.offersFrom > now) return care.offersFrom;
  await liftHold(tx, context, { leadId: care.leadId, cause: DORMANT, ref: care.id });
  return null;
}

/** When they count as dormant if nothing comes before it. A care that began with an old silence counts from its own beginning. */
async function silentSince(tx: Transaction, { care, zone, rules, now }: Caring): Promise<Date> {
  const { after } = rules.plan.dormancy;
  const known = dormantAt(zone, care.lastSignAt, after);
  if (known > now) return known;
  // What was noted may have been taken back since.
  const last = await readLastSign(tx, care);
  await tx.query("update care set last_sign_at = $2, last_sign_kind = $3 where id = $1", [care.id, last.at, last.kind]);
  const since = dormantAt(zone, last.at, after);
  return new Date(Math.max(since.getTime(), care.createdAt.getTime()));
}

async function becomeDormant(tx: Transaction, context: Context, caring: Caring, since: Date): Promise<void> {
  const { care } = caring;
  const { id, leadId } = care;
  const dormancies = care.dormancies + 1;
  await tx.query(
    "update care set dormant_since = $2, dormancies = $3, asked = 0, offers_from = null, revision = revision + 1 where id = $1",
    [id, since, dormancies],
  );
  caring.care = { ...care, dormantSince: since, dormancies, asked: 0, offersFrom: null };
  await placeHold(tx, context, { leadId, cause: DORMANT, ref: id, reason: "" });
  const data = { care: id, dormancy: dormancies };
  await recordEvents(tx, context, [happened(wentDormant, { leadId, at: since, data, key: `went-dormant:${id}:${dormancies}` })]);
}

/** The letters that only ask. Of several that are due at once only the last goes. A customer whom none reaches is called once. */
async function ask(tx: Transaction, context: Context, { care, zone, rules, now }: Caring): Promise<Date | null> {
  const { id, leadId, dormantSince, dormancies, asked } = care;
  if (dormantSince === null) return null;
  const { letters } = rules.plan.dormancy;
  const mornings = letters.map(({ after }) => rules.morning(zone, askFrom(zone, dormantSince, after)));
  const due = mornings.findLastIndex((morning) => morning !== null && morning <= now) + 1;
  const letter = letters[due - 1];
  if (due > asked && letter) {
    const { template } = letter;
    const isPlanned = await planCareLetter(tx, context, care, rules.plan, { template, slot: `ask-${due}`, occurrence: dormancies });
    if (!isPlanned && asked === 0) await giveCareTask(tx, { leadId, script: callDormant, at: now });
    await tx.query("update care set asked = $2 where id = $1", [id, due]);
  }
  return mornings[due] ?? null;
}

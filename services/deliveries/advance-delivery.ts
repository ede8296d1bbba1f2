import { milestoneOn } from "../../domain/deliveries/delivery-plan.ts";
import { type DeliveryRules, daysBetween, dueInstant, pauseOn, startOf } from "../../domain/deliveries/delivery-rules.ts";
import { isUnderWay } from "../../domain/deliveries/delivery-states.ts";
import { dateIn, plusDays } from "../../domain/time/iso-date.ts";
import type { Transaction } from "../../prisma/client.ts";
import { coolingOffOf } from "../contracts/module.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { readLeadZone } from "../engine/leads/read-lead-zone.ts";
import { happened } from "../engine/modules/define-event.ts";
import type { Advanced } from "../engine/modules/process-kind.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { resumeProcess } from "../engine/processes/resume-process.ts";
import { setProcess } from "../engine/processes/set-process.ts";
import { overdueOf } from "../invoices/module.ts";
import { DELIVERY, type Delivery, deliveryColumns, readMilestones } from "./delivery.ts";
import { deliveryStarted } from "./delivery-events.ts";
import { doDueMilestones } from "./do-due-milestones.ts";
import { giveDeliveryTask } from "./give-delivery-task.ts";
import { dataOf } from "./mark-milestone.ts";
import { planLetter } from "./plan-letter.ts";
import { readDeliveryRules } from "./read-rules.ts";
import { restsForPayment } from "./words.ts";

/** A delivery while it is advanced: read and locked, with what decides. */
export interface Advancing {
  delivery: Delivery;
  now: Date;
  zone: string;
  /** ISO date in that zone. */
  today: string;
  rules: DeliveryRules;
}

/**
 * Does what is due for a delivery: begins it once cooling-off is over, rests while a payment is long overdue, and does what is due on its days.
 * Harmless when repeated.
 */
export async function advanceDelivery(context: Context, id: string): Promise<Advanced> {
  return context.database.transaction(async (tx) => {
    const { rows: owners } = await tx.query<{ leadId: string }>('select lead_id as "leadId" from delivery where id = $1', [id]);
    const leadId = owners[0]?.leadId;
    if (leadId === undefined || !(await lockLeads(tx, [leadId])).has(leadId)) return { kind: "over", outcome: "gone" };
    const { rows } = await tx.query<Delivery & { processState: string; processOutcome: string | null }>(
      `select ${deliveryColumns}, p.state as "processState", p.outcome as "processOutcome" from delivery d join process p on p.id = d.id
       where d.id = $1 for update of d, p`,
      [id],
    );
    const [row] = rows;
    if (!row) return { kind: "over", outcome: "gone" };
    const { processState, processOutcome, ...delivery } = row;
    if (processState === "over") return { kind: "over", outcome: processOutcome ?? delivery.state };
    if (!isUnderWay(delivery.state)) {
      await endProcesses(tx, context, { kind: DELIVERY, ended: [{ id, outcome: delivery.state }] });
      return { kind: "over", outcome: delivery.state };
    }
    const now = context.clock.now();
    const zone = await readLeadZone(tx, leadId);
    return goOn(tx, context, { delivery, now, zone, today: dateIn(zone, now), rules: await readDeliveryRules(tx) });
  });
}

async function goOn(tx: Transaction, context: Context, advancing: Advancing): Promise<Advanced> {
  const { delivery, today, rules, zone } = advancing;
  const overdueOn = await overdueOf(tx, delivery.contractId, today);
  const pausesOn = overdueOn === null ? null : pauseOn(overdueOn, rules);
  if (pausesOn !== null && pausesOn <= today) return rest(tx, advancing);
  const going = delivery.state === "resting" ? await resume(tx, advancing) : advancing;
  const free = await becomeFree(tx, context, going);
  if ("barredUntil" in free) return wait(tx, delivery.id, free.barredUntil);
  await start(tx, context, free);
  const next = await doDueMilestones(tx, context, free);
  const pauses = pausesOn === null ? null : dueInstant(zone, pausesOn);
  const starts = free.delivery.state === "planned" && free.delivery.startsOn > today ? dueInstant(zone, free.delivery.startsOn) : null;
  return wait(tx, delivery.id, earliest([next, pauses, starts]));
}

async function wait(tx: Transaction, id: string, wakeAt: Date | null): Promise<Advanced> {
  await setProcess(tx, id, { state: "live", wakeAt });
  return { kind: "wait", wakeAt };
}

/** Rests until the payment: what is planned waits with it. It looks again each day, since a payment may also be forgiven. */
async function rest(tx: Transaction, { delivery, today, zone, now }: Advancing): Promise<Advanced> {
  if (delivery.state !== "resting") {
    await tx.query("update delivery set state = 'resting', rests_from = $2, revision = revision + 1 where id = $1", [delivery.id, today]);
    await giveDeliveryTask(tx, delivery, { kind: "phone", script: restsForPayment, dueAt: now, at: now });
  }
  const wakeAt = dueInstant(zone, plusDays(today, 1));
  await setProcess(tx, delivery.id, { state: "resting", wakeAt });
  return { kind: "wait", wakeAt };
}

/** Goes on after the payment. What is open and was still ahead moves by the days that it rested: the delay is kept. */
async function resume(tx: Transaction, advancing: Advancing): Promise<Advancing> {
  const { delivery, today, now } = advancing;
  const { id, restsFrom } = delivery;
  const delay = restsFrom === null ? 0 : daysBetween(restsFrom, today);
  await tx.query(
    `update delivery_milestone set due_on = due_on + $2::int, moves = moves + 1, reminded_at = null
     where delivery_id = $1 and state = 'open' and due_on >= $3`,
    [id, delay, restsFrom],
  );
  const { rows } = await tx.query<Delivery>(
    `update delivery d set state = case when started_at is null then 'planned' else 'running' end, rests_from = null,
       delay_days = delay_days + $2, revision = revision + 1 where d.id = $1 returning ${deliveryColumns}`,
    [id, delay],
  );
  await resumeProcess(tx, { id, kind: DELIVERY, now, restedMs: delay * 86_400_000 });
  return { ...advancing, delivery: rows[0] ?? delivery };
}

/**
 * Makes it free to begin when cooling-off is over, there is none, or staff begin before; the days then count from the start that is left. `barredUntil`
 * null: the documents have not been received, so that no day counts.
 */
async function becomeFree(tx: Transaction, context: Context, advancing: Advancing): Promise<Advancing | { barredUntil: Date | null }> {
  const { delivery, zone, today, now } = advancing;
  if (delivery.freeAt !== null) return advancing;
  const period = await coolingOffOf(tx, delivery.contractId);
  const isEarly = delivery.earlyReason !== null;
  if (!isEarly && period.kind === "unstarted") return { barredUntil: null };
  if (!isEarly && period.kind === "until" && period.endsAt > now) return { barredUntil: period.endsAt };
  const freeOn = isEarly || period.kind !== "until" ? null : dateIn(zone, period.endsAt);
  const startsOn = startOf({ agreedOn: delivery.startsOn, signedOn: freeOn === null ? delivery.startsOn : today, freeOn });
  const free = { ...delivery, freeAt: now, startsOn };
  await tx.query("update delivery set free_at = $2, starts_on = $3, revision = revision + 1 where id = $1", [delivery.id, now, startsOn]);
  await countFrom(tx, delivery.id, startsOn);
  await planLetter(tx, context, free, { letter: "welcome" });
  return { ...advancing, delivery: free };
}

/** Each day is the start and its own length, never another day and some more (COM4). What staff moved stays. */
async function countFrom(tx: Transaction, id: string, startsOn: string): Promise<void> {
  const counted = (await readMilestones(tx, id)).filter(({ isMoved, state }) => !isMoved && state === "open");
  await tx.query(
    `update delivery_milestone m set due_on = counted.due_on from unnest($1::uuid[], $2::date[]) as counted(id, due_on)
     where m.id = counted.id and m.due_on <> counted.due_on`,
    [counted.map((one) => one.id), counted.map(({ after }) => milestoneOn(startsOn, after))],
  );
}

async function start(tx: Transaction, context: Context, { delivery, today, now }: Advancing): Promise<void> {
  if (delivery.state !== "planned" || delivery.startsOn > today) return;
  await tx.query("update delivery set state = 'running', started_at = $2, revision = revision + 1 where id = $1", [delivery.id, now]);
  const { id, leadId } = delivery;
  await recordEvents(tx, context, [happened(deliveryStarted, { leadId, at: now, data: dataOf(delivery), key: `delivery-started:${id}` })]);
}

function earliest(instants: readonly (Date | null)[]): Date | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length === 0 ? null : new Date(Math.min(...known.map((instant) => instant.getTime())));
}

import { dueInstant, lateOn } from "../../domain/deliveries/delivery-rules.ts";
import { plusDays } from "../../domain/time/iso-date.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { requireOffer } from "../offers/module.ts";
import type { Advancing } from "./advance-delivery.ts";
import { type Milestone, readMilestones } from "./delivery.ts";
import { giveDeliveryTask } from "./give-delivery-task.ts";
import { passMilestone } from "./mark-milestone.ts";
import { planLetter } from "./plan-letter.ts";
import { allDone, milestoneDue, milestoneLate } from "./words.ts";

/**
 * Does what is due of the open milestones: letters before them, the task of their day or the material itself, and the task of those that nobody
 * marked. When nothing is open any more, a person is asked once to complete the delivery. Returns when the next thing is due.
 */
export async function doDueMilestones(tx: Transaction, context: Context, advancing: Advancing): Promise<Date | null> {
  const remindBefore = (await requireOffer(tx, advancing.delivery.offerKey)).delivery?.remindBefore ?? 0;
  const open = (await readMilestones(tx, advancing.delivery.id)).filter(({ state }) => state === "open");
  for (const milestone of open) {
    await remind(tx, context, advancing, milestone, remindBefore);
    await doOnItsDay(tx, context, advancing, milestone);
  }
  const left = (await readMilestones(tx, advancing.delivery.id)).filter(({ state }) => state === "open");
  if (left.length === 0) await askToComplete(tx, advancing);
  const { now } = advancing;
  const next = left.flatMap((milestone) => instantsOf(advancing, milestone, remindBefore)).filter((instant) => instant > now);
  return next.length === 0 ? null : new Date(Math.min(...next.map((instant) => instant.getTime())));
}

function instantsOf({ zone, rules }: Advancing, { dueOn }: Milestone, remindBefore: number): Date[] {
  return [plusDays(dueOn, -remindBefore), dueOn, lateOn(dueOn, rules)].map((on) => dueInstant(zone, on));
}

/** The letter before a session or a review, while it is ahead. Its materials go with it. */
async function remind(
  tx: Transaction,
  context: Context,
  { delivery, now, zone, today }: Advancing,
  { id, kind, dueOn, materials, remindedAt, moves }: Milestone,
  remindBefore: number,
): Promise<void> {
  if (kind === "material" || remindedAt !== null || dueOn < today || dueInstant(zone, plusDays(dueOn, -remindBefore)) > now) return;
  const until = dueInstant(zone, plusDays(dueOn, 1));
  const isPlanned = await planLetter(tx, context, delivery, { letter: "upcoming", about: id, occurrence: moves, until });
  await tx.query(
    "update delivery_milestone set reminded_at = $2, handed_at = case when $3 then coalesce(handed_at, $2) else handed_at end where id = $1",
    [id, now, isPlanned && materials.length > 0],
  );
}

async function doOnItsDay(tx: Transaction, context: Context, advancing: Advancing, milestone: Milestone): Promise<void> {
  const { delivery, now, zone, today, rules } = advancing;
  if (dueInstant(zone, milestone.dueOn) > now) return;
  if (milestone.askedAt === null) {
    await tx.query("update delivery_milestone set asked_at = $2 where id = $1", [milestone.id, now]);
    if (await handOver(tx, context, advancing, milestone)) return;
    await giveDeliveryTask(tx, delivery, { kind: "check", script: milestoneDue(milestone), dueAt: now, at: now });
  }
  if (milestone.lateAt !== null || today < lateOn(milestone.dueOn, rules)) return;
  await tx.query("update delivery_milestone set late_at = $2 where id = $1", [milestone.id, now]);
  await giveDeliveryTask(tx, delivery, { kind: "check", script: milestoneLate(milestone), dueAt: now, at: now });
}

/** A material goes out by itself. False: there is no letter for it or nobody is reached, so a person hands it over. */
async function handOver(tx: Transaction, context: Context, advancing: Advancing, milestone: Milestone): Promise<boolean> {
  const { delivery, now } = advancing;
  if (milestone.kind !== "material" || milestone.materials.length === 0) return false;
  if (!(await planLetter(tx, context, delivery, { letter: "material", about: milestone.id }))) return false;
  await tx.query("update delivery_milestone set handed_at = coalesce(handed_at, $2) where id = $1", [milestone.id, now]);
  await passMilestone(tx, context, advancing, milestone, { mark: "reached", note: "", actor: "system" });
  return true;
}

async function askToComplete(tx: Transaction, { delivery, now }: Advancing): Promise<void> {
  if (delivery.finishAt !== null) return;
  await tx.query("update delivery set finish_at = $2 where id = $1", [delivery.id, now]);
  await giveDeliveryTask(tx, delivery, { kind: "check", script: allDone, dueAt: now, at: now });
}

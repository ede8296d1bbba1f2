import { z } from "zod";
import { AppError } from "../../domain/app-error.ts";
import { isDelivered, type MilestoneMark } from "../../domain/deliveries/delivery-states.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { happened } from "../engine/modules/define-event.ts";
import type { Inverse } from "../engine/modules/inverse.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { offerUndo, type UndoOffer } from "../engine/undo/offer-undo.ts";
import { askRating } from "./ask-rating.ts";
import { auditDelivery } from "./audit-delivery.ts";
import {
  DELIVERY,
  type Delivery,
  deliveryColumns,
  type Milestone,
  readMilestones,
  requireMilestone,
  requireOpenMilestone,
  requireUnderWay,
  type Within,
  withDelivery,
} from "./delivery.ts";
import { milestoneMissed, milestoneReached, milestoneTakenBack } from "./delivery-events.ts";

/** Kind of the inverse. */
export const MILESTONE_MARKED = "milestone-marked";

export interface MarkMilestone {
  id: string;
  milestoneId: string;
  revision?: number | undefined;
  mark: MilestoneMark;
  note: string;
  actor: string;
}

/**
 * Staff note what became of a milestone. Before its day, too: a session may be held early. Throws AppError not-found, gone, invalid for a mark
 * that its kind does not have, conflict when it is marked already or the delivery is over; ChangedMeanwhile.
 */
export async function markMilestone(context: Context, input: MarkMilestone): Promise<{ undo: UndoOffer }> {
  const { milestoneId, mark, note, actor } = input;
  return withDelivery(context, input, async (tx, within) => {
    const { delivery, now } = within;
    requireUnderWay(delivery);
    requireBegun(delivery);
    const milestone = await requireMilestone(tx, delivery.id, milestoneId);
    requireOpenMilestone(milestone);
    requireFits(milestone, mark);
    await passMilestone(tx, context, within, milestone, { mark, note, actor });
    await requestWake(tx, DELIVERY, [delivery.id]);
    await auditDelivery(tx, delivery, { at: now, actor, action: MILESTONE_MARKED, data: { milestone: milestone.key, mark } });
    return { undo: await offerUndo(tx, { kind: MILESTONE_MARKED, leadId: delivery.leadId, before: { milestoneId }, actor }) };
  });
}

/** Writes what became of a milestone, records the event, and asks for satisfaction where the plan says so. The delivery is locked. */
export async function passMilestone(
  tx: Transaction,
  context: Context,
  within: Within,
  milestone: Milestone,
  { mark, note, actor }: { mark: MilestoneMark; note: string; actor: string },
): Promise<void> {
  const { delivery, now } = within;
  await tx.query("update delivery_milestone set state = $2, note = $3, marked_at = $4, marked_by = $5 where id = $1", [
    milestone.id,
    mark,
    note,
    now,
    actor,
  ]);
  const data = { ...dataOf(delivery), milestone: milestone.key };
  const event =
    mark === "absent"
      ? happened(milestoneMissed, { leadId: delivery.leadId, at: now, actor, data, key: keyOf(milestone) })
      : happened(milestoneReached, { leadId: delivery.leadId, at: now, actor, data: { ...data, outcome: mark }, key: keyOf(milestone) });
  await recordEvents(tx, context, [event]);
  if (milestone.rate && isDelivered(mark)) await askRating(tx, context, within, milestone.id);
}

export function dataOf({ id, offerKey, contractId }: Delivery): { offer: string; contract: string; delivery: string } {
  return { offer: offerKey, contract: contractId, delivery: id };
}

/** Evidence of one milestone counts once, however often it comes. */
function keyOf({ id }: Milestone): string {
  return `milestone:${id}`;
}

const marked = z.object({ milestoneId: z.string() });

/** Opens the milestone again. What they have already rated stays. */
export const undoMark: Inverse = async (tx, context, { before, actor }) => {
  const { milestoneId } = marked.parse(before);
  const { rows } = await tx.query<{ deliveryId: string }>('select delivery_id as "deliveryId" from delivery_milestone where id = $1', [
    milestoneId,
  ]);
  const id = rows[0]?.deliveryId ?? "";
  const { rows: deliveries } = await tx.query<Delivery>(`select ${deliveryColumns} from delivery d where d.id = $1 for update`, [id]);
  const [delivery] = deliveries;
  const milestone = (await readMilestones(tx, id)).find((one) => one.id === milestoneId);
  if (!delivery || !milestone || milestone.state === "open" || milestone.state === "dropped") throw markChanged();
  requireUnderWay(delivery);
  const now = context.clock.now();
  await tx.query("update delivery_milestone set state = 'open', note = '', marked_at = null, marked_by = null where id = $1", [
    milestoneId,
  ]);
  await tx.query("delete from delivery_rating where milestone_id = $1 and rated_at is null", [milestoneId]);
  await takeEventBack(tx, context, { delivery, milestone, now, actor });
  await tx.query("update delivery set revision = revision + 1, finish_at = null where id = $1", [id]);
  await requestWake(tx, DELIVERY, [id]);
  await auditDelivery(tx, delivery, { at: now, actor, action: "milestone-mark-undone", data: { milestone: milestone.key } });
};

async function takeEventBack(
  tx: Transaction,
  context: Context,
  { delivery, milestone, now, actor }: { delivery: Delivery; milestone: Milestone; now: Date; actor: string },
): Promise<void> {
  const { rows } = await tx.query<{ eventId: string }>('delete from event_key where key = $1 returning event_id as "eventId"', [
    keyOf(milestone),
  ]);
  if (!rows[0]) return;
  const data = { ...dataOf(delivery), milestone: milestone.key, takesBack: rows[0].eventId };
  await recordEvents(tx, context, [happened(milestoneTakenBack, { leadId: delivery.leadId, at: now, actor, data })]);
}

/** While cooling-off runs nothing is delivered, unless staff said so. */
export function requireBegun({ freeAt, earlyReason }: Delivery): void {
  if (freeAt !== null || earlyReason !== null) return;
  throw new AppError("conflict", "delivery-cooling-off", {
    ja: "クーリング・オフの期間中です。期間が終わってから始まります。先に始めるときは、理由を書いて「先に始める」を選んでください。",
    en: "Cooling-off still runs, and the delivery begins after it. To begin before, choose so and give a reason.",
  });
}

function requireFits({ kind }: Milestone, mark: MilestoneMark): void {
  if ((kind === "session") === (mark !== "reached")) return;
  throw new AppError("invalid", "milestone-mark", {
    ja: kind === "session" ? "回には、出席か欠席を記録してください。" : "資料と振り返りには、済んだことを記録してください。",
    en: kind === "session" ? "A session is attended or missed." : "A material or a review is reached.",
  });
}

function markChanged(): AppError {
  return new AppError("conflict", "milestone-changed", {
    ja: "その後に変更されているため、元に戻せません。",
    en: "It has changed since then and cannot be taken back.",
  });
}

import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import type { MilestoneKind } from "../../domain/deliveries/delivery-plan.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { Context } from "../engine/context/context.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { auditDelivery } from "./audit-delivery.ts";
import { DELIVERY, requireMilestone, requireOpenMilestone, requireUnderWay, withDelivery } from "./delivery.ts";

interface Change {
  id: string;
  revision?: number | undefined;
  reason: string;
  /** staff:<name> */
  actor: string;
}

/** Moves an open milestone to another day, and no other with it. Throws AppError not-found, gone, invalid for a day that has passed, conflict; ChangedMeanwhile. */
export async function moveMilestone(context: Context, input: Change & { milestoneId: string; dueOn: string }): Promise<void> {
  const { milestoneId, dueOn, reason, actor } = input;
  await withDelivery(context, input, async (tx, { delivery, now, zone }) => {
    requireUnderWay(delivery);
    const milestone = await requireMilestone(tx, delivery.id, milestoneId);
    requireOpenMilestone(milestone);
    requireAhead(dueOn, dateIn(zone, now));
    await tx.query(
      `update delivery_milestone set due_on = $2, is_moved = true, reason = $3, moves = moves + 1, reminded_at = null, asked_at = null, late_at = null
       where id = $1`,
      [milestoneId, dueOn, reason],
    );
    await requestWake(tx, DELIVERY, [delivery.id]);
    const data = { milestone: milestone.key, before: milestone.dueOn, after: dueOn };
    await auditDelivery(tx, delivery, { at: now, actor, action: "milestone-moved", reason, data });
  });
}

export interface NewMilestone {
  title: string;
  kind: MilestoneKind;
  dueOn: string;
  minutes?: number | undefined;
  materials: readonly string[];
  rate: boolean;
}

/** Adds a milestone. Throws AppError not-found, gone, invalid, conflict; ChangedMeanwhile. */
export async function addMilestone(context: Context, input: Change & { milestone: NewMilestone }): Promise<{ milestoneId: string }> {
  const { milestone, reason, actor } = input;
  return withDelivery(context, input, async (tx, { delivery, now, zone }) => {
    requireUnderWay(delivery);
    requireAhead(milestone.dueOn, dateIn(zone, now));
    const { rows: known } = await tx.query<{ key: string }>("select key from document where key = any($1::text[])", [milestone.materials]);
    const unknown = milestone.materials.find((key) => !known.some((document) => document.key === key));
    if (unknown !== undefined) throw documentUnknown(unknown);
    const milestoneId = uuidv7();
    const { title, kind, minutes = null, materials, rate, dueOn } = milestone;
    await tx.query(
      `insert into delivery_milestone (id, delivery_id, key, title, kind, minutes, materials, rate, due_on, is_moved, state, reason)
       select $1, $2, 'added-' || (count(*) + 1), jsonb_build_object('ja', $3::text), $4, $5, $6, $7, $8, true, 'open', $9
       from delivery_milestone where delivery_id = $2`,
      [milestoneId, delivery.id, title, kind, minutes, materials, rate, dueOn, reason],
    );
    await tx.query("update delivery set finish_at = null where id = $1", [delivery.id]);
    await requestWake(tx, DELIVERY, [delivery.id]);
    await auditDelivery(tx, delivery, { at: now, actor, action: "milestone-added", reason, data: { kind, dueOn } });
    return { milestoneId };
  });
}

/** Drops an open milestone. It stays visible, with the reason. Throws AppError not-found, gone, conflict; ChangedMeanwhile. */
export async function dropMilestone(context: Context, input: Change & { milestoneId: string }): Promise<void> {
  const { milestoneId, reason, actor } = input;
  await withDelivery(context, input, async (tx, { delivery, now }) => {
    requireUnderWay(delivery);
    const milestone = await requireMilestone(tx, delivery.id, milestoneId);
    requireOpenMilestone(milestone);
    await tx.query("update delivery_milestone set state = 'dropped', reason = $2, marked_at = $3, marked_by = $4 where id = $1", [
      milestoneId,
      reason,
      now,
      actor,
    ]);
    await requestWake(tx, DELIVERY, [delivery.id]);
    await auditDelivery(tx, delivery, { at: now, actor, action: "milestone-dropped", reason, data: { milestone: milestone.key } });
  });
}

/** Begins before cooling-off is over. Throws AppError not-found, gone, conflict when it has begun already; ChangedMeanwhile. */
export async function beginEarly(context: Context, input: Change): Promise<void> {
  const { reason, actor } = input;
  await withDelivery(context, input, async (tx, { delivery, now }) => {
    requireUnderWay(delivery);
    if (delivery.freeAt !== null || delivery.earlyReason !== null) throw begunAlready();
    await tx.query("update delivery set early_reason = $2 where id = $1", [delivery.id, reason]);
    await requestWake(tx, DELIVERY, [delivery.id]);
    await auditDelivery(tx, delivery, { at: now, actor, action: "delivery-begun-early", reason });
  });
}

function requireAhead(dueOn: string, today: string): void {
  if (dueOn >= today) return;
  throw new AppError("invalid", "milestone-past", { ja: "日付は、今日以降にしてください。", en: "The day must not have passed." });
}

function documentUnknown(key: string): AppError {
  return new AppError("invalid", "document-unknown", {
    ja: `「${key}」という資料は登録されていません。`,
    en: `There is no document "${key}".`,
  });
}

function begunAlready(): AppError {
  return new AppError("conflict", "delivery-begun", {
    ja: "この提供は、すでに始められる状態です。",
    en: "This delivery may begin already.",
  });
}

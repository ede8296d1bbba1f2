import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { type BulkAct, type BulkParameters, bulkUnknown, inverseOf } from "./bulk-action.ts";

interface Steering {
  bulkId: string;
  /** staff:<name> */
  actor: string;
}

/** Starts a prepared bulk action; the workers carry it out. Repeated, it changes nothing. Throws AppError not-found, conflict when it was cancelled. */
export async function startBulk(context: Context, { bulkId, actor }: Steering): Promise<void> {
  await context.database.transaction(async (tx) => {
    const { state } = await lockBulk(tx, bulkId);
    if (state === "cancelled") throw cancelledAlready();
    if (state !== "prepared") return;
    const at = context.clock.now();
    await tx.query("update bulk_action set state = 'running', actor = $2, started_at = $3 where id = $1", [bulkId, actor, at]);
    await writeAudit(tx, { at, actor, action: "bulk-started", target: "bulk", refId: bulkId });
  });
}

/** Stops what is left; what is done stays. Repeated, it changes nothing. Throws AppError not-found, conflict when it is done. */
export async function cancelBulk(context: Context, { bulkId, actor }: Steering): Promise<void> {
  await context.database.transaction(async (tx) => {
    const { state } = await lockBulk(tx, bulkId);
    if (state === "cancelled") return;
    if (state === "done")
      throw new AppError("conflict", "bulk-done", {
        ja: "この一括操作はすでに終わっています。",
        en: "This bulk action is done already.",
      });
    const at = context.clock.now();
    await tx.query("update bulk_action set state = 'cancelled', ended_at = $2 where id = $1", [bulkId, at]);
    await writeAudit(tx, { at, actor, action: "bulk-cancelled", target: "bulk", refId: bulkId });
  });
}

/**
 * Takes a bulk action back: a new one with the inverse, on those whom the first one changed, and of their enrolments only on those that it
 * changed. It starts at once. Throws AppError not-found, conflict when it has not ended, was taken back before, or has no inverse.
 */
export async function undoBulk(context: Context, { bulkId, actor }: Steering): Promise<{ bulkId: string }> {
  return context.database.transaction(async (tx) => {
    const { action, parameters, reason, state, done } = await lockBulk(tx, bulkId);
    const inverse = inverseOf[action];
    if (inverse === undefined)
      throw new AppError("conflict", "bulk-no-inverse", {
        ja: "この一括操作は元に戻せません。",
        en: "This bulk action cannot be undone.",
      });
    if (state !== "done" && state !== "cancelled")
      throw new AppError("conflict", "bulk-not-ended", {
        ja: "この一括操作はまだ終わっていません。先に中止してください。",
        en: "This bulk action has not ended. Cancel it first.",
      });
    const { rowCount: undone } = await tx.query("select 1 from bulk_action where undo_of = $1", [bulkId]);
    if (undone !== 0)
      throw new AppError("conflict", "bulk-undone", {
        ja: "この一括操作はすでに元に戻されています。",
        en: "This bulk action was undone already.",
      });
    const id = uuidv7();
    const at = context.clock.now();
    const { until: _, ...kept } = parameters;
    await tx.query(
      `insert into bulk_action (id, action, parameters, reason, state, actor, total, undo_of, created_at, started_at)
       values ($1, $2, $3, $4, 'running', $5, $6, $7, $8, $8)`,
      [id, inverse, JSON.stringify(kept), reason, actor, done, bulkId, at],
    );
    await tx.query(
      `insert into bulk_member (bulk_id, position, lead_id, state, touched)
       select $1, position, lead_id, 'waiting', touched from bulk_member where bulk_id = $2 and state = 'done'`,
      [id, bulkId],
    );
    const data = { action: inverse, undoOf: bulkId, total: done };
    await writeAudit(tx, { at, actor, action: "bulk-undone", target: "bulk", refId: id, data });
    return { bulkId: id };
  });
}

async function lockBulk(
  tx: Transaction,
  id: string,
): Promise<{ action: BulkAct; parameters: BulkParameters; reason: string; state: string; done: number }> {
  const { rows } = await tx.query<{ action: BulkAct; parameters: BulkParameters; reason: string; state: string; done: number }>(
    "select action, parameters, reason, state, done from bulk_action where id = $1 for update",
    [id],
  );
  if (!rows[0]) throw bulkUnknown();
  return rows[0];
}

function cancelledAlready(): AppError {
  return new AppError("conflict", "bulk-cancelled", {
    ja: "この一括操作は中止されています。",
    en: "This bulk action was cancelled.",
  });
}

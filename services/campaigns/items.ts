import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../engine/context/context.ts";
import { type ActOnCampaign, withCampaign } from "./campaign.ts";

/** More is no checklist any more. */
const MOST_ITEMS = 300;

/** Adds something that has to be done, by an ISO date. Throws AppError not-found, invalid; ChangedMeanwhile. */
export async function addItem(
  context: Context,
  { title, dueOn, ...act }: ActOnCampaign & { title: string; dueOn: string },
): Promise<{ itemId: string }> {
  const itemId = uuidv7();
  await withCampaign(context, act, async (tx, { id }) => {
    const { rowCount } = await tx.query(
      `insert into campaign_item (id, campaign_id, title, due_on)
       select $1, $2, $3, $4 where (select count(*) from campaign_item where campaign_id = $2) < $5`,
      [itemId, id, title, dueOn, MOST_ITEMS],
    );
    if (rowCount === 0) throw tooMany();
    return { action: "campaign-item-added", data: { item: itemId, dueOn } };
  });
  return { itemId };
}

export interface ItemChange {
  title?: string | undefined;
  /** ISO date. It no longer moves with the campaign. */
  dueOn?: string | undefined;
  done?: boolean | undefined;
}

/** Changes an item, or notes that it is done or not. Repeated, it changes nothing. Throws AppError not-found; ChangedMeanwhile. */
export async function changeItem(
  context: Context,
  { itemId, change: { title, dueOn, done }, ...act }: ActOnCampaign & { itemId: string; change: ItemChange },
): Promise<void> {
  await withCampaign(context, act, async (tx, { id }, now) => {
    const { rows } = await tx.query<{ title: string; dueOn: string; isDone: boolean }>(
      `select title, due_on::text as "dueOn", done_at is not null as "isDone" from campaign_item where id = $1 and campaign_id = $2`,
      [itemId, id],
    );
    const [before] = rows;
    if (!before) throw itemUnknown();
    const after = { title: title ?? before.title, dueOn: dueOn ?? before.dueOn, isDone: done ?? before.isDone };
    const [isNamed, isMoved, isTurned] = [after.title !== before.title, after.dueOn !== before.dueOn, after.isDone !== before.isDone];
    if (!isNamed && !isMoved && !isTurned) return null;
    await tx.query(
      `update campaign_item set title = $2, due_on = $3, counted_from = case when $4 then null else counted_from end,
         counted_days = case when $4 then null else counted_days end where id = $1`,
      [itemId, after.title, after.dueOn, isMoved],
    );
    if (isTurned)
      await tx.query("update campaign_item set done_at = $2, done_by = $3 where id = $1", [
        itemId,
        after.isDone ? now : null,
        after.isDone ? act.actor : null,
      ]);
    const action = isTurned ? (after.isDone ? "campaign-item-done" : "campaign-item-reopened") : "campaign-item-changed";
    return { action, data: { item: itemId, ...(isMoved && { before: before.dueOn, after: after.dueOn }) } };
  });
}

/** Throws AppError not-found; ChangedMeanwhile. */
export async function removeItem(context: Context, { itemId, ...act }: ActOnCampaign & { itemId: string }): Promise<void> {
  await withCampaign(context, act, async (tx, { id }) => {
    const { rowCount } = await tx.query("delete from campaign_item where id = $1 and campaign_id = $2", [itemId, id]);
    if (rowCount === 0) throw itemUnknown();
    return { action: "campaign-item-removed", data: { item: itemId } };
  });
}

function itemUnknown(): AppError {
  return new AppError("not-found", "campaign-item-unknown", {
    ja: "その項目は、このキャンペーンのチェックリストにありません。",
    en: "The checklist of this campaign has no such item.",
  });
}

function tooMany(): AppError {
  return new AppError("invalid", "campaign-items-too-many", {
    ja: `チェックリストの項目は${MOST_ITEMS}件までです。`,
    en: `A checklist has ${MOST_ITEMS} items at most.`,
  });
}

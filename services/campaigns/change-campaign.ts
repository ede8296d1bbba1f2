import { isDeepStrictEqual } from "node:util";
import type { Context } from "../engine/context/context.ts";
import { type ActOnCampaign, withCampaign } from "./campaign.ts";
import { requireFreeSource, requireParts } from "./require-parts.ts";

/** What is left out stays as it is. */
export interface CampaignChange {
  name?: string | undefined;
  goal?: string | undefined;
  note?: string | undefined;
  budgetMinor?: number | null | undefined;
  startsOn?: string | undefined;
  endsOn?: string | undefined;
  countsUntil?: string | undefined;
  ownerId?: string | null | undefined;
  source?: string | undefined;
  sequence?: string | null | undefined;
  /** True: it does not take place; false: it does after all. */
  cancelled?: boolean | undefined;
}

/**
 * Changes a campaign. Open items of its checklist that count from its days move with them. Repeated, it changes nothing. Throws AppError
 * not-found, invalid, conflict; ChangedMeanwhile.
 */
export async function changeCampaign(context: Context, { change, ...act }: ActOnCampaign & { change: CampaignChange }): Promise<void> {
  await withCampaign(context, act, async (tx, before, now) => {
    const { cancelled, ...fields } = change;
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    const isCancelled = cancelled ?? before.cancelledAt !== null;
    const after = { ...before, ...given, cancelledAt: isCancelled ? (before.cancelledAt ?? now) : null };
    if (isDeepStrictEqual(after, before)) return null;
    // Who was in charge may have left since: what is not changed is not judged again.
    await requireParts(tx, { ...after, ownerId: after.ownerId === before.ownerId ? null : after.ownerId });
    if (!isCancelled) await requireFreeSource(tx, after);
    await tx.query(
      `update campaign set name = $2, goal = $3, note = $4, budget_minor = $5, starts_on = $6, ends_on = $7, counts_until = $8, owner_id = $9,
         source_key = $10, sequence_key = $11, cancelled_at = $12 where id = $1`,
      [
        after.id,
        after.name,
        after.goal,
        after.note,
        after.budgetMinor,
        after.startsOn,
        after.endsOn,
        after.countsUntil,
        after.ownerId,
        after.source,
        after.sequence,
        after.cancelledAt,
      ],
    );
    await tx.query(
      `update campaign_item set due_on = case counted_from when 'start' then $2::date else $3::date end + counted_days
       where campaign_id = $1 and done_at is null and counted_from is not null`,
      [after.id, after.startsOn, after.endsOn],
    );
    const changed = [...Object.keys(given), ...(isCancelled === (before.cancelledAt !== null) ? [] : ["cancelled"])];
    return { action: "campaign-changed", data: { changed } };
  });
}

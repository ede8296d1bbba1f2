import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../engine/context/context.ts";
import { type ActOnCampaign, withCampaign } from "./campaign.ts";

export interface NewCost {
  /** ISO date. */
  spentOn: string;
  what: string;
  /** In the smallest unit of the campaign's currency. */
  amountMinor: number;
}

/** Notes money that was spent. Throws AppError not-found; ChangedMeanwhile. */
export async function addCost(
  context: Context,
  { spentOn, what, amountMinor, ...act }: ActOnCampaign & NewCost,
): Promise<{ costId: string }> {
  const costId = uuidv7();
  await withCampaign(context, act, async (tx, { id }, now) => {
    await tx.query(
      `insert into campaign_cost (id, campaign_id, spent_on, what, amount_minor, at, by) values ($1, $2, $3, $4, $5, $6, $7)`,
      [costId, id, spentOn, what, amountMinor, now, act.actor],
    );
    return { action: "campaign-cost-added", data: { cost: costId, spentOn, amountMinor } };
  });
  return { costId };
}

/** Takes a cost back that was noted by mistake; the audit keeps it. Throws AppError not-found; ChangedMeanwhile. */
export async function removeCost(context: Context, { costId, ...act }: ActOnCampaign & { costId: string }): Promise<void> {
  await withCampaign(context, act, async (tx, { id }) => {
    const { rows } = await tx.query<{ spentOn: string; amountMinor: number }>(
      `delete from campaign_cost where id = $1 and campaign_id = $2 returning spent_on::text as "spentOn", amount_minor::float8 as "amountMinor"`,
      [costId, id],
    );
    const [removed] = rows;
    if (!removed) throw new AppError("not-found", "cost-unknown", { ja: "その費用は見つかりません。", en: "There is no such cost." });
    return { action: "campaign-cost-removed", data: { cost: costId, ...removed } };
  });
}

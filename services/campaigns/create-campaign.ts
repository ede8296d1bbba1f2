import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { usualCountsUntil } from "../../domain/campaigns/campaign-dates.ts";
import { type PlannedItem, plannedItems } from "../../domain/campaigns/checklist.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { readPrices } from "../engine/settings/read-prices.ts";
import { readSetting } from "../engine/settings/read-setting.ts";
import { auditCampaign } from "./campaign.ts";
import { requireChecklist } from "./checklists.ts";
import { requireFreeSource, requireParts } from "./require-parts.ts";

export interface NewCampaign {
  name: string;
  goal?: string | undefined;
  note?: string | undefined;
  budgetMinor?: number | null | undefined;
  /** Left out: that of the prices. */
  currency?: string | undefined;
  startsOn: string;
  endsOn: string;
  /** Left out: thirty days after the end. */
  countsUntil?: string | undefined;
  ownerId?: string | null | undefined;
  source: string;
  sequence?: string | null | undefined;
  /** Key of a checklist of the playbook, whose items the campaign gets. */
  checklist?: string | undefined;
  /** staff:<name> */
  actor: string;
}

const playbookSetting = z.object({ language: z.enum(["ja", "en"]).default("ja") });
const unset: { language: Language } = { language: "ja" };

/** Makes a campaign. Throws AppError invalid for dates in a wrong order and unknown names, conflict when another has the source on these days. */
export async function createCampaign(context: Context, input: NewCampaign): Promise<{ campaignId: string }> {
  return context.database.transaction(async (tx) => {
    const now = context.clock.now();
    const id = uuidv7();
    const { name, goal = "", note = "", budgetMinor = null, startsOn, endsOn, ownerId = null, source, sequence = null, actor } = input;
    const { countsUntil = usualCountsUntil(endsOn) } = input;
    await requireParts(tx, { startsOn, endsOn, countsUntil, ownerId, source, sequence });
    await requireFreeSource(tx, { id, source, startsOn, endsOn });
    const currency = input.currency ?? (await readPrices(tx)).currency;
    await tx.query(
      `insert into campaign (id, name, goal, note, budget_minor, currency, starts_on, ends_on, counts_until, owner_id, source_key, sequence_key,
         created_at, created_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [id, name, goal, note, budgetMinor, currency, startsOn, endsOn, countsUntil, ownerId, source, sequence, now, actor],
    );
    if (input.checklist !== undefined) {
      const checklist = await requireChecklist(tx, input.checklist);
      const { language } = await readSetting(tx, "playbook", playbookSetting, unset);
      await insertItems(tx, id, plannedItems(checklist, { startsOn, endsOn }, language));
    }
    const data = { source, startsOn, endsOn, countsUntil, ...(input.checklist !== undefined && { checklist: input.checklist }) };
    await auditCampaign(tx, id, { action: "campaign-created", data, at: now, actor });
    return { campaignId: id };
  });
}

async function insertItems(tx: Transaction, campaignId: string, items: readonly PlannedItem[]): Promise<void> {
  await tx.query(
    `insert into campaign_item (id, campaign_id, title, due_on, counted_from, counted_days)
     select i.id, $1, i.title, i.due_on, i.counted_from, i.counted_days
     from unnest($2::uuid[], $3::text[], $4::date[], $5::text[], $6::int[]) as i(id, title, due_on, counted_from, counted_days)`,
    [
      campaignId,
      items.map(() => uuidv7()),
      items.map(({ title }) => title),
      items.map(({ dueOn }) => dueOn),
      items.map(({ counted }) => counted.from),
      items.map(({ counted }) => counted.days),
    ],
  );
}

import { addCost } from "../../services/campaigns/costs.ts";
import { createCampaign } from "../../services/campaigns/create-campaign.ts";
import { addItem } from "../../services/campaigns/items.ts";
import type { Context } from "../../services/engine/context/context.ts";
import type { Part } from "./sample.ts";

/** The source of the campaigns. */
export async function seedFair({ database }: Context): Promise<void> {
  await database.pool.query("insert into source (id, key, kind, title) values (gen_random_uuid(), 'fair', 'trade-show', '交流展')");
}

/** What the routes of campaigns take. */
export async function campaignSamples(context: Context): Promise<{ parts: Record<string, Part>; ids: Record<"campaigns", string> }> {
  const actor = "staff:test";
  const source = "fair";
  await seedFair(context);
  const make = (year: number) =>
    createCampaign(context, { name: "交流展", startsOn: `${year}-03-10`, endsOn: `${year}-03-12`, source, actor });
  const { campaignId: id } = await make(2028);
  const add = () => addItem(context, { id, title: "チラシを刷る", dueOn: "2028-03-01", actor });
  const [{ itemId }, { itemId: superfluous }] = [await add(), await add()];
  const { costId } = await addCost(context, { id, spentOn: "2028-03-01", what: "出展料", amountMinor: 50_000, actor });
  return {
    parts: {
      "GET /api/v1/campaigns": {
        query: { phase: "ahead", source, owner: "01970000-0000-7000-8000-000000000000", late: "true", limit: "10" },
      },
      "GET /api/v1/campaigns/:id/people": { query: { group: "customers", route: "", limit: "10" } },
      "POST /api/v1/campaigns": {
        body: { name: "秋の交流展", startsOn: "2029-10-01", endsOn: "2029-10-02", source, budgetMinor: 200_000, goal: "名刺を百枚" },
      },
      "PATCH /api/v1/campaigns/:id": { body: { goal: "名刺を二百枚", budgetMinor: null } },
      "POST /api/v1/campaigns/:id/costs": { body: { spentOn: "2028-03-11", what: "昼食", amountMinor: 3_000 } },
      "DELETE /api/v1/campaigns/:id/costs/:cost": { url: `/api/v1/campaigns/${id}/costs/${costId}` },
      "POST /api/v1/campaigns/:id/items": { body: { title: "名刺を取り込む", dueOn: "2028-03-13" } },
      "PATCH /api/v1/campaigns/:id/items/:item": { url: `/api/v1/campaigns/${id}/items/${itemId}`, body: { done: true } },
      "DELETE /api/v1/campaigns/:id/items/:item": { url: `/api/v1/campaigns/${id}/items/${superfluous}` },
    },
    ids: { campaigns: id },
  };
}

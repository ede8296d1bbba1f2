import type { Transaction } from "../../prisma/client.ts";

/** Something in the checklist of a campaign that waits although its day is over: the task of who is in charge. */
export interface LateItem {
  id: string;
  campaignId: string;
  campaign: string;
  title: string;
  /** ISO date. */
  dueOn: string;
  ownerId: string | null;
  ownerName: string | null;
}

/** The longest late first. `today`: an ISO date in the zone of the business. */
export async function listLateItems(tx: Transaction, today: string, limit: number): Promise<LateItem[]> {
  const { rows } = await tx.query<LateItem>(
    `select i.id, c.id as "campaignId", c.name as campaign, i.title, i.due_on::text as "dueOn", c.owner_id as "ownerId", s.name as "ownerName"
     from campaign_item i join campaign c on c.id = i.campaign_id left join staff s on s.id = c.owner_id
     where i.done_at is null and i.due_on < $1 and c.cancelled_at is null order by i.due_on, i.id limit $2`,
    [today, limit],
  );
  return rows;
}

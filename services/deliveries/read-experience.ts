import { type DeliveryState, isUnderWay } from "../../domain/deliveries/delivery-states.ts";
import type { Rating } from "../../domain/deliveries/rating.ts";
import type { Transaction } from "../../prisma/client.ts";

/** What was delivered to a lead, and how they found it. */
export interface Experience {
  isUnderWay: boolean;
  /** When deliveries were completed, by the contract. */
  completed: ReadonlyMap<string, Date>;
  /** The last one; null: they never rated anything. */
  rating: Rating | null;
}

/** By lead; one to whom nothing was delivered is left out. */
export async function readExperience(tx: Transaction, leadIds: readonly string[]): Promise<Map<string, Experience>> {
  const { rows: deliveries } = await tx.query<{ leadId: string; contractId: string; state: DeliveryState; endedAt: Date | null }>(
    `select lead_id as "leadId", contract_id as "contractId", state, ended_at as "endedAt" from delivery where lead_id = any($1::uuid[])`,
    [leadIds],
  );
  const { rows: ratings } = await tx.query<Rating & { leadId: string }>(
    `select distinct on (lead_id) lead_id as "leadId", score, worth from delivery_rating
     where lead_id = any($1::uuid[]) and rated_at is not null order by lead_id, rated_at desc, id desc`,
    [leadIds],
  );
  const ratingOf = new Map(ratings.map(({ leadId, score, worth }) => [leadId, { score, worth }]));
  return new Map(
    [...Map.groupBy(deliveries, ({ leadId }) => leadId)].map(([leadId, own]) => [
      leadId,
      {
        isUnderWay: own.some(({ state }) => isUnderWay(state)),
        completed: new Map(
          own.flatMap(({ contractId, state, endedAt }) => (state === "completed" && endedAt ? [[contractId, endedAt]] : [])),
        ),
        rating: ratingOf.get(leadId) ?? null,
      },
    ]),
  );
}

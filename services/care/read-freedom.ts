import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { standingHolds } from "../engine/holds/standing-holds.ts";

/** Whether something may be offered to a customer, by the holds that bar promotion: an incident, a late payment, cooling-off, dormancy (CAR4). */
export interface Freedom {
  isBarred: boolean;
  /** When the last of them was lifted; null: none ever barred it. */
  freeSince: Date | null;
}

export async function readFreedom(tx: Transaction, { registry }: Context, leadId: string): Promise<Freedom> {
  const { rows } = await tx.query<{ cause: string; liftedAt: Date | null }>(
    'select cause, lifted_at as "liftedAt" from hold where lead_id = $1 order by lifted_at desc nulls first',
    [leadId],
  );
  const barring = rows.filter(({ cause }) => standingHolds(registry, [cause]).some(({ bars }) => bars.includes("promotion")));
  return { isBarred: barring.some(({ liftedAt }) => liftedAt === null), freeSince: barring[0]?.liftedAt ?? null };
}

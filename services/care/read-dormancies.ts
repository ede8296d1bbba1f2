import type { Transaction } from "../../prisma/client.ts";

/** quiet: they woke, and nothing is offered before `offersFrom`. */
export type Dormancy = { kind: "awake" } | { kind: "dormant" } | { kind: "quiet"; offersFrom: Date };

/** How customers stand whom somebody cares for, by lead. */
export async function readDormancies(tx: Transaction, leadIds: readonly string[], now: Date): Promise<Map<string, Dormancy>> {
  const { rows } = await tx.query<{ leadId: string; dormantSince: Date | null; offersFrom: Date | null }>(
    `select lead_id as "leadId", dormant_since as "dormantSince", offers_from as "offersFrom" from care
     where lead_id = any($1::uuid[]) and ended_at is null`,
    [leadIds],
  );
  return new Map(rows.map(({ leadId, dormantSince, offersFrom }) => [leadId, dormancyOf(dormantSince, offersFrom, now)]));
}

function dormancyOf(dormantSince: Date | null, offersFrom: Date | null, now: Date): Dormancy {
  if (dormantSince !== null) return { kind: "dormant" };
  return offersFrom !== null && offersFrom > now ? { kind: "quiet", offersFrom } : { kind: "awake" };
}

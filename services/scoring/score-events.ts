import { z } from "zod";
import { SCORE_CHANGED } from "../../domain/offers/threshold.ts";
import { DEFAULT_SCORE_RULES, scoreOf, scoreRuleSchema } from "../../domain/scoring/score-rule.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { RecordedEvent } from "../engine/events/event.ts";
import { wakeWaiting } from "../engine/processes/wake-waiting.ts";
import { readSetting } from "../engine/settings/read-setting.ts";

/**
 * Applies the score rules to new events, and takes back the points of events that they take back. Wakes what waits for a score. The caller has
 * locked the leads.
 */
export async function scoreEvents(tx: Transaction, events: RecordedEvent[], now: Date): Promise<void> {
  const rules = await readSetting(tx, "scoreRules", z.array(scoreRuleSchema), DEFAULT_SCORE_RULES);
  const takenBack = await readTakenBack(tx, events);
  const byLead = Map.groupBy(events, (event) => event.leadId);
  const changes = [...byLead].flatMap(([leadId, own]) => {
    const at = own[own.length - 1]?.at ?? own[0]?.at;
    const points = scoreOf(own, rules);
    const gone = takenBack.filter((event) => event.leadId === leadId);
    for (const [dimension, lost] of scoreOf(gone, rules)) points.set(dimension, (points.get(dimension) ?? 0) - lost);
    return [...points].map(([dimension, value]) => ({ leadId, dimension, points: value, at }));
  });
  if (changes.length === 0) return;
  await tx.query(
    `insert into score (lead_id, dimension, value, at)
     select * from unnest($1::uuid[], $2::text[], $3::int[], $4::timestamptz[])
     on conflict (lead_id, dimension) do update set value = score.value + excluded.value, at = excluded.at`,
    [changes.map((c) => c.leadId), changes.map((c) => c.dimension), changes.map((c) => c.points), changes.map((c) => c.at)],
  );
  await wakeWaiting(
    tx,
    changes.map(({ leadId }) => ({ leadId, kind: SCORE_CHANGED })),
    now,
  );
}

/** The earlier events that these take back (services/engine/events/event.ts). */
async function readTakenBack(
  tx: Transaction,
  events: RecordedEvent[],
): Promise<{ leadId: string; kind: string; data: Record<string, unknown> }[]> {
  const ids = events.flatMap(({ data }) => (typeof data.takesBack === "string" ? [data.takesBack] : []));
  if (ids.length === 0) return [];
  const { rows } = await tx.query<{ leadId: string; kind: string; data: Record<string, unknown> }>(
    'select lead_id as "leadId", kind, data from event where lead_id = any($1::uuid[]) and id = any($2::uuid[])',
    [events.map(({ leadId }) => leadId), ids],
  );
  return rows;
}

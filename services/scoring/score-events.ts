import { z } from "zod";
import { DEFAULT_SCORE_RULES, scoreOf, scoreRuleSchema } from "../../domain/scoring/score-rule.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { RecordedEvent } from "../engine/events/event.ts";
import { readSetting } from "../engine/settings/read-setting.ts";

/** Applies the score rules to new events. The caller has locked the leads. */
export async function scoreEvents(tx: Transaction, events: RecordedEvent[]): Promise<void> {
  const rules = await readSetting(tx, "scoreRules", z.array(scoreRuleSchema), DEFAULT_SCORE_RULES);
  const byLead = Map.groupBy(events, (event) => event.leadId);
  const changes = [...byLead].flatMap(([leadId, own]) => {
    const at = own[own.length - 1]?.at ?? own[0]?.at;
    return [...scoreOf(own, rules)].map(([dimension, points]) => ({ leadId, dimension, points, at }));
  });
  if (changes.length === 0) return;
  await tx.query(
    `insert into score (lead_id, dimension, value, at)
     select * from unnest($1::uuid[], $2::text[], $3::int[], $4::timestamptz[])
     on conflict (lead_id, dimension) do update set value = score.value + excluded.value, at = excluded.at`,
    [changes.map((c) => c.leadId), changes.map((c) => c.dimension), changes.map((c) => c.points), changes.map((c) => c.at)],
  );
}

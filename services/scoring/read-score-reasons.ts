import { z } from "zod";
import { DEFAULT_SCORE_RULES, scoreOf, scoreRuleSchema } from "../../domain/scoring/score-rule.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Context } from "../engine/context/context.ts";
import { readSetting } from "../engine/settings/read-setting.ts";

export interface ScoreReasons {
  scores: { dimension: string; value: number; at: Date }[];
  /** By the rules of today: what gave points, the most first. The sum may differ from a score that older rules made. */
  reasons: { dimension: string; event: string; text: string; points: number; count: number; lastAt: Date }[];
  /** Visits of programs that check mail; they give no points. */
  notCounted: { kind: string; count: number; lastAt: Date }[];
}

/** Which events gave a lead which points. */
export async function readScoreReasons(context: Context, leadId: string, language: Language): Promise<ScoreReasons> {
  const { pool } = context.database;
  const rules = await readSetting(pool, "scoreRules", z.array(scoreRuleSchema), DEFAULT_SCORE_RULES);
  const [scores, events, hits] = await Promise.all([
    pool.query<ScoreReasons["scores"][number]>("select dimension, value, at from score where lead_id = $1 order by value desc, dimension", [
      leadId,
    ]),
    pool.query<{ kind: string; data: Record<string, unknown>; count: number; lastAt: Date }>(
      `select e.kind, e.data, count(*)::int as count, max(e.at) as "lastAt" from event e
       where e.lead_id = $1 and e.kind = any($2::text[]) and not exists (
         select 1 from event t where t.lead_id = $1 and t.data->>'takesBack' = e.id::text)
       group by e.kind, e.data`,
      [leadId, rules.map(({ on }) => on)],
    ),
    pool.query<ScoreReasons["notCounted"][number]>(
      `select kind, count(*)::int as count, max(at) as "lastAt" from hit where lead_id = $1 and label = 'machine' group by kind order by kind`,
      [leadId],
    ),
  ]);
  const reasons = new Map<string, ScoreReasons["reasons"][number]>();
  for (const { kind, data, count, lastAt } of events.rows) {
    for (const [dimension, points] of scoreOf([{ kind, data }], rules)) {
      const key = `${dimension} ${kind}`;
      const known = reasons.get(key);
      const text = context.registry.events.get(kind)?.words[language] ?? kind;
      reasons.set(key, {
        dimension,
        event: kind,
        text,
        points: (known?.points ?? 0) + points * count,
        count: (known?.count ?? 0) + count,
        lastAt: known && known.lastAt > lastAt ? known.lastAt : lastAt,
      });
    }
  }
  return {
    scores: scores.rows,
    reasons: [...reasons.values()].toSorted((one, other) => other.points - one.points),
    notCounted: hits.rows,
  };
}

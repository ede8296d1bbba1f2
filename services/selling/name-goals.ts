import type { LocalText } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";

/** What people call the goals with these keys, by the newest process that has them: a goal that is no more keeps its title. */
export async function nameGoals(tx: Transaction, keys: readonly string[]): Promise<Map<string, LocalText>> {
  if (keys.length === 0) return new Map();
  const { rows } = await tx.query<{ key: string; ja: string; en: string }>(
    `select distinct on (g.goal ->> 'goal') g.goal ->> 'goal' as key,
       coalesce(g.goal -> 'title' ->> 'ja', g.goal -> 'title' ->> 'en') as ja,
       coalesce(g.goal -> 'title' ->> 'en', g.goal -> 'title' ->> 'ja') as en
     from selling_process p cross join jsonb_path_query(p.definition, '$.steps[*].goals[*]') as g(goal)
     where g.goal ->> 'goal' = any($1::text[]) order by g.goal ->> 'goal', p.version desc`,
    [keys],
  );
  return new Map(rows.map(({ key, ja, en }) => [key, { ja, en }]));
}

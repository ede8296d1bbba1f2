import type { Context } from "../engine/context/context.ts";
import type { ModuleFinding } from "../engine/modules/module.ts";
import { FAILURES_FOR_ALARM } from "./busy-feed.ts";

/** A consultant whose own calendar has been out of reach for a while: what was known last still counts, but nothing newer. */
export interface FeedAlarm {
  consultant: string;
  name: string;
  code: string;
  since: Date;
  /** When it last answered; null: never. */
  seenAt: Date | null;
}

export async function listFeedAlarms({ database }: Context): Promise<FeedAlarm[]> {
  const { rows } = await database.pool.query<FeedAlarm>(
    `select c.key as consultant, coalesce(c.definition->>'name', c.key) as name, coalesce(f.code, 'unknown') as code,
       coalesce(f.failing_since, f.next_at) as since, f.seen_at as "seenAt"
     from busy_feed f join consultant c on c.key = f.consultant_key where f.failures >= $1 and c.retired_at is null order by c.key`,
    [FAILURES_FOR_ALARM],
  );
  return rows;
}

/** The same for `hagukumi doctor`. */
export async function reportFeedAlarms(context: Context): Promise<ModuleFinding[]> {
  return (await listFeedAlarms(context)).map(({ name, code, seenAt }) => ({
    part: { ja: `${name}さんのカレンダー`, en: `the calendar of ${name}` },
    state: "warn",
    detail:
      seenAt === null
        ? { ja: `まだ一度も読めていません（${code}）`, en: `was never read (${code})` }
        : {
            ja: `読めません（${code}）。${seenAt.toISOString()} に読んだ予定で空き時間を出しています`,
            en: `cannot be read (${code}); times are offered by what it said at ${seenAt.toISOString()}`,
          },
    advice: {
      ja: "カレンダーの公開アドレスが変わっていないか確かめ、設定の「個別相談」で入れ直してください",
      en: "see whether its public address has changed, and enter it again in Settings, Consultations",
    },
  }));
}

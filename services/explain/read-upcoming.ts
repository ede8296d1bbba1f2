import { NEVER } from "../../domain/sequences/position.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import { readNextInstant } from "../engine/clock/move-clock.ts";
import { readWorkOnTheSide } from "../engine/clock/undone-work.ts";
import type { Context } from "../engine/context/context.ts";
import { messageWords, type OriginName } from "../engine/modules/origin.ts";

/** Something that will happen by itself. */
export interface UpcomingThing {
  at: Date;
  /** Name, else address; null when the thing belongs to no lead or nothing is known of them. */
  lead: string | null;
  /** `process`: goes on from its step. `message`: is sent, unless a rule objects. `retry`: is tried again. `other`: `what` says it. */
  kind: "process" | "message" | "retry" | "other";
  /** The sequence's title, the words of a kind of process, or of another module's work. */
  what: string | LocalText;
  step: string | LocalText | null;
}

export interface Upcoming {
  at: Date;
  /** What happens in that minute, the first of them. */
  things: UpcomingThing[];
  /** How many there are in all, if more than `things`. */
  count: number;
}

/** The most things that are told by name. */
const MOST = 20;
const MINUTE = 60_000;

interface Row {
  at: Date;
  kind: "process" | "message" | "retry";
  originKind: string;
  originId: string;
  slot: string | null;
  lead: string | null;
  count: number;
}

/** What happens next by itself in the sandbox, and when; null when nothing is planned. */
export async function readUpcoming(context: Context): Promise<Upcoming | null> {
  const at = await readNextInstant(context);
  if (at === null) return null;
  const rows = await readRows(context, at);
  const things = rows.length > 0 ? await nameThings(context, rows) : await sideThings(context, at);
  return { at, things, count: rows[0]?.count ?? things.length };
}

async function readRows(context: Context, at: Date): Promise<Row[]> {
  const { rows } = await context.database.pool.query<Row>(
    `select planned.at, planned.kind, planned.origin_kind as "originKind", planned.origin_id as "originId", planned.slot,
       coalesce(nullif(concat_ws(' ', l.family_name, l.given_name), ''), l.display_name,
         (select c.address from contact c where c.lead_id = l.id order by c.channel limit 1)) as lead,
       (count(*) over ())::int as count
     from (
       select p.wake_at as at, 'process' as kind, p.kind as origin_kind, p.id as origin_id, null as slot, p.lead_id
       from process p where p.state <> 'over'
       union all
       select t.not_before, 'message', t.origin_kind, t.origin_id, t.slot, t.lead_id from touch t where t.state = 'due'
       union all
       select s.retry_at, 'retry', t.origin_kind, t.origin_id, t.slot, t.lead_id from send s join touch t on t.id = s.touch_id
       where s.state = 'deferred'
     ) planned left join lead l on l.id = planned.lead_id
     where planned.at < $2 and planned.at < date_trunc('minute', $1::timestamptz) + interval '1 minute'
     order by planned.at, lead limit $3`,
    [at, NEVER, MOST],
  );
  return rows;
}

async function nameThings({ registry, database }: Context, rows: readonly Row[]): Promise<UpcomingThing[]> {
  const names = new Map<string, OriginName>();
  for (const [kind, ofKind] of Map.groupBy(rows, ({ originKind }) => originKind)) {
    const ids = [...new Set(ofKind.map(({ originId }) => originId))];
    for (const [id, name] of (await registry.origins.get(kind)?.names(database.pool, ids)) ?? []) names.set(`${kind} ${id}`, name);
  }
  return rows.map(({ at, kind, originKind, originId, slot, lead }) => {
    const name = names.get(`${originKind} ${originId}`);
    const origin = registry.origins.get(originKind);
    const what = name?.title ?? origin?.words ?? registry.processes.get(originKind)?.words ?? originKind;
    const step = slot === null ? (name?.step ?? null) : (messageWords(origin, slot) ?? slot);
    return { at, lead, kind, what, step };
  });
}

/** What modules do besides processes and messages in the minute of `by`, such as clicks that are judged. */
async function sideThings(context: Context, by: Date): Promise<UpcomingThing[]> {
  const end = new Date(Math.floor(by.getTime() / MINUTE + 1) * MINUTE);
  const works = await readWorkOnTheSide(context);
  return works.filter(({ at }) => at < end).map(({ at, words }) => ({ at, lead: null, kind: "other", what: words, step: null }));
}

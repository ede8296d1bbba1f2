import type { LocalText } from "../../../domain/words/local-text.ts";
import { unprepared } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";

export interface UndoneWork {
  /** The earliest instant at which something is or was due. What waits for good is due at NEVER. */
  next: Date | null;
  /** The same without what modules do on the side (`UndoneWork.words` of `Module`). */
  nextThing: Date | null;
  /** True while work without a due instant is in progress. */
  underway: boolean;
  /** Where somebody holds the clock. */
  held: Date | null;
  /** The clock's present ceiling. */
  ceiling: Date | null;
}

/** The clock's keepers ask many times a second, and planning takes longer than the rest: each connection plans the text of its modules once. */
const statements = new WeakMap<Context["registry"], { name: string; text: string }>();
let named = 0;

export async function readUndoneWork({ database, registry }: Context): Promise<UndoneWork> {
  const statement = statements.get(registry) ?? { name: `undone_work_${++named}`, text: textOf(registry) };
  statements.set(registry, statement);
  const { rows } = await database.pool.query<UndoneWork>({ ...statement, values: [[...registry.processes.keys()]] });
  return rows[0] ?? { next: null, nextThing: null, underway: false, held: null, ceiling: null };
}

function textOf({ modules }: Context["registry"]): string {
  const things = modules.flatMap(({ undone }) => (undone?.next && !undone.words ? undone.next : []));
  const asides = modules.flatMap(({ undone }) => (undone?.next && undone.words ? undone.next : []));
  const underway = modules.flatMap(({ undone }) => undone?.underway ?? []);
  return `select least("nextThing", aside) as next, "nextThing", underway, held, ceiling from (
       select least(
         (select min(due.wake_at) from unnest($1::text[]) as kinds(kind), lateral (
            select p.wake_at from process p where p.kind = kinds.kind and p.state <> 'over' and p.wake_at is not null order by p.wake_at limit 1) due),
         ${things.join(",\n         ")}) as "nextThing",
       least(${["null::timestamptz", ...asides].join(", ")}) as aside,
       ${underway.join("\n         or ")} as underway,
       (select min(until) from clock_hold) as held, ceiling from clock where id = 1) undone`;
}

/** What modules do on the side, with the instant at which it is next due. */
export async function readWorkOnTheSide({ registry, database }: Context): Promise<{ at: Date; words: LocalText }[]> {
  const works: { at: Date; words: LocalText }[] = [];
  for (const { undone } of registry.modules) {
    if (!undone?.next || !undone.words) continue;
    const { rows } = await database.pool.query<{ at: Date | null }>(unprepared(`select ${undone.next} as at`));
    if (rows[0]?.at) works.push({ at: rows[0].at, words: undone.words });
  }
  return works;
}

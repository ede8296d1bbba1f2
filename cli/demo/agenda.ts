import type { Context } from "../../services/engine/context/context.ts";

interface Entry {
  at: Date;
  act: () => Promise<void>;
}

/** What simulated people are going to do, by business time. The clock runs at most an hour past what somebody has to do or to see. */
export interface Agenda {
  add(at: Date, act: () => Promise<void>): void;
  /** Does what is due; returns how many acts that were. */
  doDue(): Promise<number>;
  /** Lets the clock run until somebody has to act, or until the system does the next thing, at `next`, that somebody may have to see. */
  holdFor(next: Date | null): Promise<void>;
  /** Holds the clock no longer. Nothing is added any more. */
  release(): Promise<void>;
}

const HOLD = "demo";
/** Nobody keeps her own appointments to the minute; a clock that stood at each of them would hardly move. */
const GRACE_MS = 60 * 60_000;
/** Acts at once. */
const HANDS = 12;

/** `until` is the last instant that the clock may reach. */
export async function openAgenda(context: Context, until: Date): Promise<Agenda> {
  const entries: Entry[] = [];
  let held = 0;
  const agenda: Agenda = {
    add(at, act) {
      const place = entries.findIndex((entry) => entry.at > at);
      entries.splice(place < 0 ? entries.length : place, 0, { at, act });
    },
    async doDue() {
      const now = context.clock.now();
      const due = entries.filter((entry) => entry.at <= now);
      // They stay in the list, and so hold the clock, until they are done.
      const queue = [...due];
      await Promise.all(
        Array.from({ length: HANDS }, async () => {
          for (let entry = queue.shift(); entry; entry = queue.shift()) await entry.act();
        }),
      );
      const done = new Set(due);
      for (let index = entries.length - 1; index >= 0; index -= 1) {
        const entry = entries[index];
        if (entry && done.has(entry)) entries.splice(index, 1);
      }
      return due.length;
    },
    async holdFor(next) {
      const first = Math.min(next?.getTime() ?? Number.POSITIVE_INFINITY, entries[0]?.at.getTime() ?? Number.POSITIVE_INFINITY);
      const hold = Math.min(until.getTime(), first + GRACE_MS);
      if (hold === held) return;
      held = hold;
      await context.database.pool.query(
        'insert into clock_hold (name, until) values ($1, $2) on conflict (name) do update set "until" = excluded."until"',
        [HOLD, new Date(hold)],
      );
    },
    async release() {
      await context.database.pool.query("delete from clock_hold where name = $1", [HOLD]);
    },
  };
  await agenda.holdFor(context.clock.now());
  return agenda;
}

import { addDuration } from "../../domain/time/zoned.ts";
import type { ClockStep } from "../engine/clock/clock-step.ts";
import { type ClockMove, moveClock } from "../engine/clock/move-clock.ts";
import type { Context } from "../engine/context/context.ts";
import { readUpcoming, type UpcomingThing } from "./read-upcoming.ts";

export interface ToldMove extends ClockMove {
  /** What happened on the way, in its order: the first of it. */
  things: UpcomingThing[];
  /** How many things there were in all. */
  count: number;
  /** Mail and LINE messages that went out meanwhile. */
  sent: number;
}

/** The most things that are told of one move. */
const MOST = 30;

const lengths = { hour: { hours: 1 }, day: { days: 1 } } as const;

/** Moves the clock, a day by the installation's calendar, and tells what happened on the way. Throws what `moveClock` throws. */
export async function moveAndTell(context: Context, step: ClockStep): Promise<ToldMove> {
  const things: UpcomingThing[] = [];
  let count = 0;
  const sentBefore = await countSent(context);
  const until = step === "next" ? step : addDuration(context.zone, context.clock.now(), lengths[step]);
  const move = await moveClock(context, until, {
    async onMoment(at) {
      const upcoming = await readUpcoming(context);
      const now = upcoming?.things.filter((thing) => thing.at <= at) ?? [];
      things.push(...now.slice(0, Math.max(0, MOST - things.length)));
      // A moment of more things than are told by name has all of them at one time.
      count += now.length === upcoming?.things.length ? upcoming.count : now.length;
    },
  });
  return { ...move, things, count, sent: (await countSent(context)) - sentBefore };
}

async function countSent({ database }: Context): Promise<number> {
  const { rows } = await database.pool.query<{ sent: number }>(
    "select count(*)::int as sent from send where state = 'sent' and channel <> 'person'",
  );
  return rows[0]?.sent ?? 0;
}

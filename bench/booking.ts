import { v7 as uuidv7 } from "uuid";
import type { Context } from "../services/engine/context/context.ts";
import { bookSession } from "../services/sessions/book-session.ts";
import { createSession } from "../services/sessions/create-session.ts";
import type { Bench } from "./bench.ts";

const CLIENTS = 200;
const DAY = 86_400_000;

/** 200 people who want the last seat at the same moment: until everybody has their answer. */
export const booking: Bench = {
  name: "booking",
  needs: ["postgres"],
  async measure(installation, { rounds, progress, probe }) {
    const template = await installation.template(async (context) => {
      await context.database.pool.query(
        `insert into lead (id, zone, created_at, updated_at) select id, 'Asia/Tokyo', $2, $2 from unnest($1::uuid[]) as id`,
        [Array.from({ length: CLIENTS }, () => uuidv7()), context.clock.now()],
      );
    });
    const values: number[] = [];
    const shares: number[] = [];
    await template.copy(press);
    for (let round = 1; round <= rounds; round += 1) {
      shares.push(await probe.share());
      values.push(await template.copy(press));
      progress(`booking, round ${round} of ${rounds}: ${values.at(-1)?.toFixed(0)} ms`);
    }
    return [
      {
        kind: "figure",
        key: "booking.last_seat_200_ms",
        unit: "ms",
        values,
        shares,
        bound: "the lock of the session: each press is one transaction under it",
      },
    ];
  },
};

/** Milliseconds until all have pressed; one of them must have the seat. */
async function press(context: Context): Promise<number> {
  const { rows } = await context.database.pool.query<{ id: string }>("select id from lead");
  const startsAt = new Date(context.clock.now().getTime() + 30 * DAY);
  const { sessionId } = await createSession(context, { offerKey: "tanaoroshi", startsAt, seats: 1, actor: "staff:bench" });
  const began = performance.now();
  const results = await Promise.all(rows.map(({ id }) => bookSession(context, { leadId: id, sessionId })));
  const took = performance.now() - began;
  const won = results.filter(({ kind }) => kind === "booked").length;
  if (won !== 1) throw new Error(`${won} of ${rows.length} have the one seat`);
  return took;
}

import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";
import { planTouch } from "../../services/engine/touches/plan-touch.ts";
import { watchDispatching } from "./dispatching.ts";
import type { Fault } from "./fault.ts";
import { manyGuests, openTea, press } from "./guests.ts";
import type { Site } from "./site.ts";

const RACES = 1_000;
/** Races at once: fewer than the connections of the worker, so that all run at the same time. */
const RACES_AT_ONCE = 40;
/** Real ms within which people press the button after the reminder is due, in the first batch. Later batches adapt to this machine. */
const FIRST_SPREAD_MS = 250;

interface Racer {
  leadId: string;
  bookingId: string;
}

export const faults: Fault[] = [
  {
    number: 46,
    title: "cancelling races the reminder, 1,000 times: no dispatching commit is later than the cancellation (COM1)",
    installation: "shared",
    seconds: 150,
    async run(site) {
      const racers = await makeRacers(site);
      await watchDispatching(site);
      await site.mail.script({ at: "rcpt", action: "delay", ms: 25, match: { to: "^guest-" } });
      let spreadMs = FIRST_SPREAD_MS;
      for (let start = 0; start < racers.length; start += RACES_AT_ONCE) {
        const sent = await race(site, racers.slice(start, start + RACES_AT_ONCE), spreadMs);
        spreadMs = Math.min(2_000, Math.max(20, sent < RACES_AT_ONCE / 2 ? spreadMs * 1.3 : spreadMs / 1.3));
      }
      await site.quiet();
      const { rows } = await site.context.database.pool.query<{ late: number; cancelled: number; sent: number; stopped: number }>(
        `select count(*) filter (where pg_xact_commit_timestamp(d.xmin) > pg_xact_commit_timestamp(b.xmin))::int as late,
           count(*) filter (where b.state = 'cancelled')::int as cancelled, count(*) filter (where t.state = 'sent')::int as sent,
           count(*) filter (where exists (select 1 from send s where s.touch_id = t.id and s.state = 'cancelled'))::int as stopped
         from booking b join touch t on t.origin_id = b.id and t.slot = 'reminder-1' left join fault_dispatching d on d.touch_id = t.id
         where b.id = any($1::uuid[])`,
        [racers.map(({ bookingId }) => bookingId)],
      );
      const [result] = rows;
      assert.deepEqual([result?.late, result?.cancelled], [0, RACES], `${result?.late} reminders were dispatched after the cancellation`);
      const close = result?.stopped ?? 0;
      assert.ok(
        (result?.sent ?? 0) > RACES / 20 && close > RACES / 100,
        `there was no real race: ${result?.sent} sent, ${close} stopped after their claim`,
      );
    },
  },
];

/** Plans the reminders, due now, and presses the buttons within `spreadMs`. Returns how many reminders went first. */
async function race(site: Site, racers: Racer[], spreadMs: number): Promise<number> {
  const now = site.context.clock.now();
  await site.context.database.transaction(async (tx) => {
    for (const { leadId, bookingId } of racers) {
      await planTouch(tx, site.context, {
        leadId,
        originKind: "booking",
        originId: bookingId,
        slot: "reminder-1",
        occurrence: 0,
        category: "transactional",
        topic: null,
        plan: [{ channel: "email", template: "session/reminder" }],
        reachable: ["email"],
        dueAt: now,
        prompt: true,
        late: null,
        window: null,
      });
    }
  });
  await Promise.all(
    racers.map(async ({ leadId, bookingId }) => {
      await delay(Math.random() * spreadMs);
      assert.equal(await press(site, leadId, { act: "cancel", booking: bookingId }), 200);
    }),
  );
  const { rows } = await site.context.database.pool.query<{ sent: number }>(
    `select count(*)::int as sent from send s join touch t on t.id = s.touch_id
     where t.origin_id = any($1::uuid[]) and t.slot = 'reminder-1' and s.state in ('dispatching', 'sent')`,
    [racers.map(({ bookingId }) => bookingId)],
  );
  return rows[0]?.sent ?? 0;
}

/** Guests with a seat each, and sessions of as many seats as race at once, so that the races do not wait for one lock. */
async function makeRacers(site: Site): Promise<Racer[]> {
  const guests = await manyGuests(site, RACES, "guest");
  const sessions = await Promise.all(Array.from({ length: RACES_AT_ONCE }, () => openTea(site, RACES / RACES_AT_ONCE)));
  const { rows } = await site.context.database.pool.query<Racer>(
    `insert into booking (id, session_id, lead_id, state, seat, code, ics_uid, created_at, booked_at)
     select gen_random_uuid(), ($1::uuid[])[1 + (n % cardinality($1::uuid[]))], lead_id, 'booked', 1 + n / cardinality($1::uuid[]), n::text,
       gen_random_uuid(), $3, $3
     from unnest($2::uuid[]) with ordinality as g(lead_id, one_more), lateral (select (one_more - 1)::int as n) numbered
     returning id as "bookingId", lead_id as "leadId"`,
    [sessions, guests, site.context.clock.now()],
  );
  return rows;
}

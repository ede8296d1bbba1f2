import assert from "node:assert/strict";
import { watchDispatching } from "./dispatching.ts";
import type { Fault } from "./fault.ts";
import { manyGuests, openTea, press } from "./guests.ts";
import { type RaceCounts, requireRaces, runRaces } from "./races.ts";
import type { Site } from "./site.ts";

const RACES = 1_000;
/** Races at once: fewer than the connections of the worker, so that all run at the same time. */
const RACES_AT_ONCE = 40;

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
      await runRaces(
        site,
        { originKind: "booking", slot: "reminder-1", template: "session/reminder", atOnce: RACES_AT_ONCE },
        racers.map(({ leadId, bookingId }) => ({
          leadId,
          originId: bookingId,
          act: async () => assert.equal(await press(site, leadId, { act: "cancel", booking: bookingId }), 200),
        })),
      );
      await site.quiet();
      const { rows } = await site.context.database.pool.query<RaceCounts & { cancelled: number }>(
        `select count(*) filter (where pg_xact_commit_timestamp(d.xmin) > pg_xact_commit_timestamp(b.xmin))::int as late,
           count(*) filter (where b.state = 'cancelled')::int as cancelled, count(*) filter (where t.state = 'sent')::int as sent,
           count(*) filter (where exists (select 1 from send s where s.touch_id = t.id and s.state = 'cancelled'))::int as stopped
         from booking b join touch t on t.origin_id = b.id and t.slot = 'reminder-1' left join fault_dispatching d on d.touch_id = t.id
         where b.id = any($1::uuid[])`,
        [racers.map(({ bookingId }) => bookingId)],
      );
      const [result = { late: 0, cancelled: 0, sent: 0, stopped: 0 }] = rows;
      assert.equal(result.cancelled, RACES);
      requireRaces(result, RACES);
    },
  },
];

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

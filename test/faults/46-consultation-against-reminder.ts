import assert from "node:assert/strict";
import { cancelConsultation } from "../../services/consultations/cancel-consultation.ts";
import { moveConsultation } from "../../services/consultations/move-consultation.ts";
import { watchDispatching } from "./dispatching.ts";
import type { Fault } from "./fault.ts";
import { manyGuests } from "./guests.ts";
import { type RaceCounts, requireRaces, runRaces } from "./races.ts";
import type { Site } from "./site.ts";
import { answers, fullHour } from "./talks.ts";

/** Half of them cancel, half move. */
const RACES = 400;
/** Races at once: fewer than the connections that a process has, so that all run at the same time. */
const RACES_AT_ONCE = 20;
/** The first time in hours from now; each racer has the next hour, and moves by as many hours as there are racers. */
const FIRST_HOUR = 100;

interface Racer {
  id: string;
  leadId: string;
  startsAt: Date;
  /** Null: they cancel. */
  movesTo: Date | null;
}

export const faults: Fault[] = [
  {
    number: 46,
    title: "cancelling and moving a consultation race its reminder: no dispatching commit is later (COM1)",
    installation: "shared",
    seconds: 150,
    async run(site) {
      const racers = await makeRacers(site);
      await watchDispatching(site);
      await site.mail.script({ at: "rcpt", action: "delay", ms: 25, match: { to: "^talker-" } });
      await runRaces(
        site,
        { originKind: "consultation", slot: "reminder-1", template: "consultation/reminder", atOnce: RACES_AT_ONCE },
        racers.map((racer) => ({ leadId: racer.leadId, originId: racer.id, act: () => act(site, racer) })),
      );
      await site.quiet();
      const { rows } = await site.context.database.pool.query<RaceCounts & { cancelled: number; moved: number }>(
        `select count(*) filter (where pg_xact_commit_timestamp(d.xmin) > pg_xact_commit_timestamp(c.xmin))::int as late,
           count(*) filter (where c.state = 'cancelled')::int as cancelled, count(*) filter (where c.moves = 1)::int as moved,
           count(*) filter (where t.state = 'sent')::int as sent,
           count(*) filter (where exists (select 1 from send s where s.touch_id = t.id and s.state = 'cancelled'))::int as stopped
         from consultation c join touch t on t.origin_id = c.id and t.slot = 'reminder-1' left join fault_dispatching d on d.touch_id = t.id
         where c.id = any($1::uuid[])`,
        [racers.map(({ id }) => id)],
      );
      const [result = { late: 0, cancelled: 0, moved: 0, sent: 0, stopped: 0 }] = rows;
      assert.deepEqual([result.cancelled, result.moved], [RACES / 2, RACES / 2]);
      requireRaces(result, RACES);
    },
  },
];

async function act({ context }: Site, { id, movesTo }: Racer): Promise<void> {
  if (movesTo === null) assert.deepEqual(await cancelConsultation(context, { id, actor: "lead" }), { cancelled: true });
  else assert.deepEqual(await moveConsultation(context, { id, startsAt: movesTo, actor: "lead" }), { kind: "moved" });
}

/** Guests with a consultation each, one after the other. */
async function makeRacers(site: Site): Promise<Racer[]> {
  const guests = await manyGuests(site, RACES, "talker");
  const first = fullHour(site, FIRST_HOUR);
  const { rows } = await site.context.database.pool.query<{ id: string; leadId: string; startsAt: Date }>(
    `insert into consultation (id, lead_id, offer_key, consultant_key, starts_at, ends_at, blocked, state, ics_uid, answers, created_at, booked_at)
     select gen_random_uuid(), lead_id, 'talk', 'aoki', at, at + interval '1 hour', tstzrange(at, at + interval '1 hour'), 'booked',
       gen_random_uuid(), $3, $4, $4
     from unnest($1::uuid[]) with ordinality as g(lead_id, n), lateral (select $2::timestamptz + (n - 1) * interval '1 hour' as at) hours
     returning id, lead_id as "leadId", starts_at as "startsAt"`,
    [guests, first, JSON.stringify(answers), site.context.clock.now()],
  );
  return rows.map((row, place) => ({
    ...row,
    movesTo: place % 2 === 0 ? null : new Date(row.startsAt.getTime() + RACES * 3_600_000),
  }));
}

import assert from "node:assert/strict";
import { openIncident } from "../../services/incidents/open-incident.ts";
import { watchDispatching } from "./dispatching.ts";
import type { Fault } from "./fault.ts";
import { makeRacers } from "./racers.ts";
import { type RaceCounts, requireRaces, runRaces } from "./races.ts";

const RACES = 1_000;
/** Races at once: fewer than the connections that a process has, so that all run at the same time. */
const RACES_AT_ONCE = 20;

export const faults: Fault[] = [
  {
    number: 46,
    title: "an incident is opened against a promotion, 1,000 times: no dispatching commit is later (CAR1)",
    installation: "shared",
    seconds: 180,
    async run(site) {
      const racers = await makeRacers(site, RACES);
      await watchDispatching(site);
      await site.mail.script({ at: "rcpt", action: "delay", ms: 25, match: { to: "^racer-" } });
      await runRaces(
        site,
        {
          ...{ originKind: "enrolment", slot: "hello", template: "letters/letter", atOnce: RACES_AT_ONCE },
          ...{ category: "promotion", topic: "letters" },
        },
        racers.map(({ leadId, enrolmentId }) => ({
          leadId,
          originId: enrolmentId,
          act: async () => {
            await openIncident(site.context, { leadId, severity: "minor", what: "It came late.", actor: "staff:faults" });
          },
        })),
      );
      await site.quiet();
      const { rows } = await site.context.database.pool.query<RaceCounts & { held: number }>(
        `select count(*) filter (where pg_xact_commit_timestamp(d.xmin) > pg_xact_commit_timestamp(h.xmin))::int as late, count(*)::int as held,
           count(*) filter (where t.state = 'sent')::int as sent,
           count(*) filter (where exists (select 1 from send s where s.touch_id = t.id and s.state = 'cancelled'))::int as stopped
         from hold h join touch t on t.lead_id = h.lead_id and t.slot = 'hello' left join fault_dispatching d on d.touch_id = t.id
         where h.cause = 'incident' and h.lifted_at is null and h.lead_id = any($1::uuid[])`,
        [racers.map(({ leadId }) => leadId)],
      );
      const [result = { late: 0, held: 0, sent: 0, stopped: 0 }] = rows;
      assert.equal(result.held, RACES);
      requireRaces(result, RACES);
    },
  },
];

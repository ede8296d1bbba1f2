import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";
import { Client, Connection } from "@temporalio/client";
import { lockLeads } from "../../services/engine/leads/lock-leads.ts";
import { insertEnrolments } from "../../services/enrolments/insert-enrolments.ts";
import { readVersion } from "../../services/sequences/read-version.ts";
import { dispatchWorkflowId } from "../../workflows/ids.ts";
import type { Fault } from "./fault.ts";
import type { Site } from "./site.ts";

/** More than the five thousand that once held up all mail for minutes. Ten thousand would take five minutes of two cores. */
const STARTS = 6_000;
const BATCH = 500;
const EVERY_MS = 3_000;
/** Real ms from posting the form to the stand-in's journal. */
const LIMIT_MS = 5_000;
/** So slow that a turn which waited for its last mails would leave a gap longer than the limit. */
const SLOW_ANSWER_MS = 15_000;
const LEAST_TURNS = 5;

export const faults: Fault[] = [
  {
    number: 54,
    title: `${STARTS} journeys start at once while people sign up: every verification mail within ${LIMIT_MS / 1_000} s, across the ends of turns`,
    installation: "burdened",
    seconds: 900,
    async run(site) {
      await site.mail.script({ at: "answer", action: "delay", ms: SLOW_ANSWER_MS, match: { to: "^slow-" } });
      // The first sign-up waits as long as a person would need to read the form.
      assert.equal((await site.signUp("first@faults.example")).status, 200);
      const leads = await addLeads(site);
      const before = await turnsOf(site);
      const signUps: { email: string; at: number }[] = [];
      const started = await enrolAll(site, leads);
      do {
        // While this mail waits for its answer, a turn ends.
        await site.enrol(await site.newPerson({ name: "slow" }), "notice");
        const email = `reader-${signUps.length}-${Date.now().toString(36)}@faults.example`;
        const at = Date.now();
        assert.equal((await site.signUp(email)).status, 200);
        signUps.push({ email, at });
        await delay(Math.max(0, at + EVERY_MS - Date.now()));
      } while ((await left(site, started)) > 0);
      await site.waitFor("the slow mails to be settled", async () => (await slowOnes(site)) === 0, 60);

      const stored = new Map((await site.mail.journal()).map((mail) => [mail.to, mail.at]));
      const took = signUps.map(({ email, at }) => (stored.get(email) ?? Number.POSITIVE_INFINITY) - at);
      assert.ok(Math.max(...took) < LIMIT_MS, `ms from sign-up to verification mail: ${took.map(Math.round).join(", ")}`);
      const turns = (await turnsOf(site)) - before;
      assert.ok(turns >= LEAST_TURNS, `only ${turns} turns of dispatch ended meanwhile`);
    },
  },
];

/** Leads with an address, in one statement: one by one they would take as long as the burst. */
async function addLeads(site: Site): Promise<string[]> {
  const { rows } = await site.context.database.pool.query<{ id: string }>(
    `with person as (
       insert into lead (id, language, zone, created_at, updated_at)
       select gen_random_uuid(), 'en', 'Europe/London', $1, $1 from generate_series(1, $2::int) returning id
     ), reachable as (
       insert into contact (id, lead_id, channel, account, address, address_key, address_hash, state, state_at, created_at)
       select gen_random_uuid(), id, 'email', '', 'burst-' || id || '@faults.example', 'burst-' || id || '@faults.example', 'burst-' || id,
         'reachable', $1, $1 from person
     )
     select id from person`,
    [site.context.clock.now(), STARTS],
  );
  return rows.map(({ id }) => id);
}

/** Enrols all of them. Returns the ids of the enrolments. */
async function enrolAll(site: Site, leads: string[]): Promise<string[]> {
  const { database, clock } = site.context;
  const ids: string[] = [];
  for (let from = 0; from < leads.length; from += BATCH) {
    const batch = leads.slice(from, from + BATCH);
    await database.transaction(async (tx) => {
      await lockLeads(tx, batch);
      const { rows } = await tx.query<{ id: string }>("select current_version_id as id from sequence where key = 'patient'");
      const version = await readVersion(tx, rows[0]?.id ?? "");
      assert.ok(version);
      const at = clock.now();
      const entrances = batch.map((leadId) => ({ leadId, version, at, triggerEventId: null, prompt: false }));
      ids.push(...(await insertEnrolments(tx, entrances)).values());
    });
  }
  return ids;
}

/** How many of the enrolments have not begun, or have not sent their first mail. */
async function left(site: Site, enrolments: string[]): Promise<number> {
  const { rows } = await site.context.database.pool.query<{ left: number }>(
    `select count(*)::int as left from unnest($1::uuid[]) as e(id)
     where not exists (select from touch t where t.origin_id = e.id and t.state = 'sent')`,
    [enrolments],
  );
  return rows[0]?.left ?? 0;
}

async function slowOnes(site: Site): Promise<number> {
  const { rows } = await site.context.database.pool.query<{ left: number }>(
    `select count(*)::int as left from send s join contact c on c.id = s.contact_id
     where c.address_key like 'slow-%' and s.state in ('claimed', 'dispatching')`,
  );
  return rows[0]?.left ?? 0;
}

/** How many turns of the mail sender's dispatch have ended, in its present run. */
async function turnsOf(site: Site): Promise<number> {
  const { rows } = await site.context.database.pool.query<{ id: string }>("select id from sender where key = 'mail'");
  const { address, namespace } = site.stack.settings.temporal;
  const connection = await Connection.connect({ address });
  try {
    const handle = new Client({ connection, namespace }).workflow.getHandle(dispatchWorkflowId(rows[0]?.id ?? ""));
    const { events } = await handle.fetchHistory();
    return (events ?? []).filter((event) => event.activityTaskCompletedEventAttributes).length;
  } finally {
    await connection.close();
  }
}

import assert from "node:assert/strict";
import { Client, Connection } from "@temporalio/client";
import { lockLeads } from "../../services/engine/leads/lock-leads.ts";
import { insertEnrolments } from "../../services/enrolments/insert-enrolments.ts";
import { readVersion } from "../../services/sequences/read-version.ts";
import { processWorkflowId } from "../../workflows/ids.ts";
import { inBatches } from "./batches.ts";
import type { Fault } from "./fault.ts";
import { MINUTE, type Person, type Site } from "./site.ts";

const BURST = 500;
const BATCH = 25;
/** How many are enrolled when Temporal is killed. */
const FIRST = 200;
/** Time between the first and second letter. Business time, which runs at real speed here. */
const TIMER_MS = 15_000;
/** On an idle machine it takes a fifth of this. */
const RESUME_SECONDS = 200;

export const faults: Fault[] = [
  {
    number: 11,
    title: "Temporal killed during a burst of 500 enrolments: all resume, timers fire, each mail is sent once",
    installation: "killing",
    seconds: 320,
    async run(site) {
      const people = await inBatches(Array.from({ length: BURST }), () => site.newPerson());
      const first = await enrolAll(site, people.slice(0, FIRST));
      await site.waitFor("some to wait for their second letter", async () => (await waiting(site, first)).length > BATCH, 60);
      const asleep = (await waiting(site, first)).slice(0, 3);
      await site.kill("temporal");
      const killedAt = new Date();
      const second = await enrolAll(site, people.slice(FIRST));
      await site.waitFor("timers to expire while Temporal is down", async () => (await count(site, first, "wake_at < $2")) > BATCH, 60);
      const kept = await site.context.database.pool.query("select 1 from outbox where ref_id = any($1::uuid[])", [second]);
      assert.equal(kept.rowCount, second.length, "wakes for Temporal are lost");
      await site.restart("temporal");
      for (const journey of asleep) assert.ok((await startOf(site, journey)) < killedAt, "Temporal lost a workflow and its timer");

      const all = [...first, ...second];
      await site.waitFor("all enrolments to end", async () => (await count(site, all, "outcome = 'completed'")) === BURST, RESUME_SECONDS);
      await site.quiet();
      const mails = Map.groupBy(await site.mail.journal(), (mail) => mail.to);
      assert.deepEqual(
        people.filter(({ email }) => mails.get(email)?.length !== 2).map(({ email }) => mails.get(email)?.length),
        [],
        "somebody did not get each letter exactly once",
      );
    },
  },
];

/** Enrols in batches, with an entry most of a minute ago: the second letter is due after the rest of that minute. Returns the ids. */
async function enrolAll(site: Site, people: Person[]): Promise<string[]> {
  const { database, clock } = site.context;
  const ids: string[] = [];
  for (let from = 0; from < people.length; from += BATCH) {
    const leads = people.slice(from, from + BATCH).map((person) => person.leadId);
    await database.transaction(async (tx) => {
      await lockLeads(tx, leads);
      const { rows } = await tx.query<{ id: string }>("select current_version_id as id from sequence where key = 'brisk'");
      const version = await readVersion(tx, rows[0]?.id ?? "");
      assert.ok(version);
      const at = new Date(clock.now().getTime() + TIMER_MS - MINUTE);
      const entrances = leads.map((leadId) => ({ leadId, version, at, triggerEventId: null, prompt: false }));
      ids.push(...(await insertEnrolments(tx, entrances)).values());
    });
  }
  return ids;
}

/** The enrolments that wait for their second letter. */
async function waiting(site: Site, enrolments: string[]): Promise<string[]> {
  const { rows } = await site.context.database.pool.query<{ id: string }>(
    "select id from enrolment where id = any($1::uuid[]) and step = 'a-minute-on' order by entered_at",
    [enrolments],
  );
  return rows.map((row) => row.id);
}

/** Real time at which the newest run of the enrolment's workflow started. */
async function startOf(site: Site, enrolmentId: string): Promise<Date> {
  const { address, namespace } = site.stack.settings.temporal;
  const connection = await Connection.connect({ address });
  try {
    return (await new Client({ connection, namespace }).workflow.getHandle(processWorkflowId("enrolment", enrolmentId)).describe())
      .startTime;
  } finally {
    await connection.close();
  }
}

async function count(site: Site, enrolments: string[], condition: string): Promise<number> {
  const { rows } = await site.context.database.pool.query<{ count: number }>(
    `select count(*)::int as count from process where id = any($1::uuid[]) and $2::timestamptz is not null and ${condition}`,
    [enrolments, site.context.clock.now()],
  );
  return rows[0]?.count ?? 0;
}

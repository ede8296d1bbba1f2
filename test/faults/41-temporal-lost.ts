import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { Client, Connection, WorkflowNotFoundError } from "@temporalio/client";
import { recordLeadEvent } from "../../services/engine/events/record-lead-event.ts";
import { processWorkflowId } from "../../workflows/ids.ts";
import type { Fault } from "./fault.ts";
import { MINUTE, type Site } from "./site.ts";

const SLEEPING = 20;
const LISTENING = 6;
const ASKED = 5;
/** Time until the first reminder of an opt-in (playbook). */
const REMINDER_MS = 48 * 60 * MINUTE;
/** The reconciler runs once a minute (real time) and wakes what is overdue by two minutes (business time). */
const RECONCILER_SECONDS = 150;

export const faults: Fault[] = [
  {
    number: 41,
    title: "Temporal's database deleted with running enrolments: all resume from Postgres, nothing is sent twice",
    installation: "killing",
    seconds: 300,
    async run(site) {
      const addresses = Array.from({ length: ASKED }, (_, index) => `asked-${index}-${Date.now().toString(36)}@faults.example`);
      for (const address of addresses) assert.equal((await site.signUp(address)).status, 200);
      await site.waitFor("the verification mails", async () => (await mails(site, addresses)).every((many) => many === 1), 90);
      // So that reminders and second letters become due at the same time.
      await site.skipAhead(REMINDER_MS - 60 * MINUTE);
      const sleeping = await Promise.all(Array.from({ length: SLEEPING }, () => site.newPerson({ name: "sleeping" })));
      const listening = await Promise.all(Array.from({ length: LISTENING }, () => site.newPerson({ name: "listening" })));
      const everybody = [...addresses, ...[...sleeping, ...listening].map((person) => person.email)];
      const journeys = [
        ...(await Promise.all(sleeping.map((person) => site.enrol(person, "paced")))),
        ...(await Promise.all(listening.map((person) => site.enrol(person, "patient")))),
      ];
      await site.waitFor("the first letters", async () => (await mails(site, everybody)).every((many) => many === 1), 90);
      await site.quiet();

      await loseTemporal(site);
      for (const journey of journeys) assert.equal(await isKnown(site, journey), false, "Temporal still has a workflow");
      for (const { leadId } of listening) await recordLeadEvent(site.context, { leadId, kind: "linePostback", data: {}, actor: "lead" });
      await site.skipAhead(63 * MINUTE);
      await site.waitFor(
        "every enrolment to continue",
        async () => (await mails(site, everybody)).every((many) => many >= 2),
        RECONCILER_SECONDS,
      );
      await site.quiet();
      assert.deepEqual(
        (await mails(site, everybody)).filter((many) => many !== 2),
        [],
        "somebody got a mail twice",
      );
      const { rows } = await site.context.database.pool.query<{ over: number }>(
        "select count(*) filter (where outcome = 'completed')::int as over from process where id = any($1::uuid[])",
        [journeys],
      );
      assert.deepEqual(rows, [{ over: journeys.length }]);
    },
  },
];

async function loseTemporal(site: Site): Promise<void> {
  await site.kill("temporal");
  const file = join(site.stack.settings.dataDir, "temporal.db");
  rmSync(file);
  for (const beside of ["-wal", "-shm"]) rmSync(`${file}${beside}`, { force: true });
  await site.restart("temporal");
}

async function isKnown(site: Site, enrolmentId: string): Promise<boolean> {
  const { address, namespace } = site.stack.settings.temporal;
  const connection = await Connection.connect({ address });
  try {
    await new Client({ connection, namespace }).workflow.getHandle(processWorkflowId("enrolment", enrolmentId)).describe();
    return true;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  } finally {
    await connection.close();
  }
}

async function mails(site: Site, addresses: string[]): Promise<number[]> {
  const journal = await site.mail.journal();
  return addresses.map((address) => journal.filter((mail) => mail.to === address).length);
}

import assert from "node:assert/strict";
import { Client, Connection } from "@temporalio/client";
import { recordLeadEvent } from "../../services/engine/events/record-lead-event.ts";
import { requestWake } from "../../services/engine/outbox/request-wake.ts";
import { processWorkflowId } from "../../workflows/ids.ts";
import type { Fault } from "./fault.ts";
import { readTouches } from "./ledger.ts";
import type { Site } from "./site.ts";

const NUDGES = 11_000;
/** Number of events from which Temporal warns (rules.md TMP2). */
const LONG_HISTORY = 10_240;
const AT_ONCE = 20;

export const faults: Fault[] = [
  {
    number: 33,
    title: "11,000 nudges to one enrolment, half of them with the worker stopped: none is lost, the history stays small",
    installation: "killing",
    seconds: 120,
    async run(site) {
      const person = await site.newPerson();
      const enrolment = await site.enrol(person, "patient");
      await site.waitFor("the first letter", async () => (await site.mail.journal(person.email)).length === 1);
      await nudge(site, enrolment, NUDGES / 2);
      await site.quiet();
      await site.kill("worker", "SIGTERM");
      const nudges = nudge(site, enrolment, NUDGES / 2);
      await recordLeadEvent(site.context, { leadId: person.leadId, kind: "linePostback", data: {}, actor: "lead" });
      await nudges;
      await site.restart("worker");
      await site.waitFor("the mail after the event", async () => (await site.mail.journal(person.email)).length === 2);
      await site.waitFor("the enrolment to be over", async () =>
        (await readTouches(site.context, { origin: enrolment })).every((touch) => touch.state === "sent"),
      );
      const events = await historyLength(site, enrolment);
      assert.ok(events < LONG_HISTORY, `its history has ${events} events`);
    },
  },
];

/** Requests each wake in its own transaction, as the services do. */
async function nudge(site: Site, enrolment: string, times: number): Promise<void> {
  let left = times;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (left-- > 0) await site.context.database.transaction((tx) => requestWake(tx, "enrolment", [enrolment]));
    }),
  );
}

async function historyLength(site: Site, enrolment: string): Promise<number> {
  const { address, namespace } = site.stack.settings.temporal;
  const connection = await Connection.connect({ address });
  try {
    return (await new Client({ connection, namespace }).workflow.getHandle(processWorkflowId("enrolment", enrolment)).describe())
      .historyLength;
  } finally {
    await connection.close();
  }
}

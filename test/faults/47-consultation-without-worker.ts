import assert from "node:assert/strict";
import { Client, Connection } from "@temporalio/client";
import { temporalConnection } from "../../config/settings.ts";
import { bookConsultation } from "../../services/consultations/book-consultation.ts";
import { processWorkflowId } from "../../workflows/ids.ts";
import type { Fault } from "./fault.ts";
import { manyGuests } from "./guests.ts";
import { MINUTE, RECOVERY_SECONDS, type Site } from "./site.ts";
import { bookTalk, fullHour } from "./talks.ts";

const HOUR_MS = 3_600_000;

export const faults: Fault[] = [
  {
    number: 47,
    title: "the worker is killed between a booking and its workflow: the kept time lapses, the booked one is asked about, once",
    installation: "killing",
    seconds: 150,
    async run(site) {
      const { context } = site;
      const { pool } = context.database;
      const [early = "", late = "", booked = ""] = await manyGuests(site, 3, "talk");
      const keep = (leadId: string, startsAt: Date) =>
        bookConsultation(context, { leadId, offerKey: "talk", startsAt, answers: undefined, actor: "lead" });
      // This one has its workflow, whose timer dies with the worker; the other two have none yet.
      assert.equal((await keep(early, fullHour(site, 3))).kind, "held");
      await hasTimer(site, early);
      await site.kill("worker");
      assert.equal((await keep(late, fullHour(site, 4))).kind, "held");
      assert.equal(await bookTalk(site, booked, fullHour(site, 5)), "booked");

      // An hour of it and the two hours after which a person is asked, and what the reconciler takes to notice.
      await site.skipAhead(6 * HOUR_MS + HOUR_MS + 2 * HOUR_MS + 3 * MINUTE);
      await site.restart("worker");
      const stateOf = async (leadId: string) => {
        const { rows } = await pool.query<{ state: string; process: string }>(
          "select c.state, p.state as process from consultation c join process p on p.id = c.id where c.lead_id = $1",
          [leadId],
        );
        return rows.map(({ state, process }) => `${state} ${process}`).join();
      };
      const tasks = async () => (await pool.query("select 1 from task where lead_id = $1", [booked])).rowCount;
      const lapsed = "expired over";
      await site.waitFor(
        "the kept times to lapse and a person to be asked",
        async () => (await stateOf(early)) === lapsed && (await stateOf(late)) === lapsed && (await tasks()) === 1,
        RECOVERY_SECONDS,
      );
      await site.quiet();
      assert.deepEqual([await stateOf(booked), await tasks()], ["booked live", 1]);
    },
  },
];

/** Waits until the consultation's workflow has started its timer: before that, a new worker would begin it anew. */
async function hasTimer(site: Site, leadId: string): Promise<void> {
  const { rows } = await site.context.database.pool.query<{ id: string }>("select id from consultation where lead_id = $1", [leadId]);
  const connection = await Connection.connect(temporalConnection(site.stack.settings));
  try {
    const { workflow } = new Client({ connection, namespace: site.stack.settings.temporal.namespace });
    const handle = workflow.getHandle(processWorkflowId("consultation", rows[0]?.id ?? ""));
    await site.waitFor("the workflow to start its timer", async () => {
      const history = await handle.fetchHistory().catch(() => null);
      return history?.events?.some((event) => event.timerStartedEventAttributes) ?? false;
    });
  } finally {
    await connection.close();
  }
}

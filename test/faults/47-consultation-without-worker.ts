import assert from "node:assert/strict";
import { bookConsultation } from "../../services/consultations/book-consultation.ts";
import type { Fault } from "./fault.ts";
import { manyGuests } from "./guests.ts";
import { MINUTE, RECOVERY_SECONDS } from "./site.ts";
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
      await site.waitFor("the workflow to wait for the end of the kept time", async () => {
        const { rowCount } = await pool.query("select 1 from process where lead_id = $1 and revision > 0", [early]);
        return rowCount === 1;
      });
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

import assert from "node:assert/strict";
import { DateTime } from "luxon";
import { requestOverdue } from "../../services/engine/processes/request-overdue.ts";
import { lookAgain, setClock } from "./clock.ts";
import type { Fault } from "./fault.ts";
import type { Person, Site } from "./site.ts";

const EACH = 10;

export const faults: Fault[] = [
  {
    number: 28,
    title:
      "the clock jumps a day ahead and a day back: nothing is sent early or twice, late touches follow their rules, and everything due is sent in the end",
    installation: "shared",
    seconds: 100,
    async run(site) {
      const { clock, zone } = site.context;
      const nine = DateTime.fromJSDate(clock.now(), { zone }).plus({ days: 1 }).set({ hour: 9, minute: 0, second: 0, millisecond: 0 });
      const at = (days: number, hour: number, minute: number) => nine.plus({ days }).set({ hour, minute }).toJSDate();
      await setClock(site, nine.toJSDate());
      const [vigil, timely, morning] = await Promise.all([enrolMany(site, "vigil"), enrolMany(site, "timely"), enrolMany(site, "morning")]);
      const guest = `guest-${Date.now().toString(36)}@faults.example`;
      assert.equal((await site.signUp(guest)).status, 200);
      const counts = async () => {
        const journal = await site.mail.journal();
        const of = (addresses: string[]) => [...new Set(addresses.map((address) => journal.filter((mail) => mail.to === address).length))];
        return { vigil: of(vigil.addresses), timely: of(timely.addresses), morning: of(morning.addresses), guest: of([guest]) };
      };
      const first = { vigil: [1], timely: [0], morning: [0], guest: [1] };
      await site.waitFor("the first mails", async () => JSON.stringify(await counts()) === JSON.stringify(first));
      const journeys = [...vigil.ids, ...timely.ids, ...morning.ids];
      /** Makes every enrolment read its row at the new time, and waits until everything due is done. */
      const jump = async (to: Date) => {
        await setClock(site, to);
        await lookAgain(site, journeys);
        await requestOverdue(site.context);
        await site.quiet();
        return counts();
      };

      // A day is skipped. A wait of two days goes on, a letter that may be at most half an hour late is dropped, and a letter that may wait
      // keeps its window.
      assert.deepEqual(await jump(at(1, 9, 1)), first, "just after the jump ahead");
      assert.deepEqual(await reasons(site, timely.ids), ["skip late"]);
      assert.deepEqual(await reasons(site, morning.ids), ["defer outside-window"]);
      // The day comes again. Nothing is done twice, and nothing of the next day is done early.
      assert.deepEqual(await jump(at(0, 9, 2)), first, "just after the jump back");
      assert.deepEqual(await jump(at(0, 10, 40)), first, "in the window of the day that came again");
      assert.deepEqual(await jump(at(1, 10, 31)), { ...first, morning: [1] }, "in the window of the next day");
      await jump(at(2, 9, 10));
      const last = { vigil: [2], timely: [0], morning: [1], guest: [2] };
      await site.waitFor("the second mails", async () => (await counts()).guest[0] === 2);
      assert.deepEqual(await jump(at(2, 10, 40)), last, "after two days");
    },
  },
];

async function enrolMany(site: Site, sequence: string): Promise<{ ids: string[]; addresses: string[] }> {
  const people: Person[] = await Promise.all(Array.from({ length: EACH }, () => site.newPerson({ name: sequence })));
  const ids = await Promise.all(people.map((person) => site.enrol(person, sequence)));
  return { ids, addresses: people.map(({ email }) => email) };
}

/** The distinct reasons why nothing was sent. */
async function reasons(site: Site, enrolments: string[]): Promise<string[]> {
  const { rows } = await site.context.database.pool.query<{ reason: string }>(
    "select distinct verdict || ' ' || reason as reason from decision where process_id = any($1::uuid[]) and verdict in ('defer', 'skip')",
    [enrolments],
  );
  return rows.map((row) => row.reason);
}

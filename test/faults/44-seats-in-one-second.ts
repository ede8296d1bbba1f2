import assert from "node:assert/strict";
import type { Fault } from "./fault.ts";
import { manyGuests, openTea, press, seatsOf } from "./guests.ts";

const SEATS = 3;
const WAITING = 20;
const STRANGERS = 200;
const HOUR_MS = 3_600_000;

export const faults: Fault[] = [
  {
    number: 44,
    title: "a hold lapses, a seat is cancelled, 200 press in the same second: no seat too many, none unsold while somebody waits",
    installation: "shared",
    async run(site) {
      const session = await openTea(site, SEATS);
      const owners = await manyGuests(site, SEATS, "owner");
      const waiting = await manyGuests(site, WAITING, "waiting");
      const strangers = await manyGuests(site, STRANGERS, "stranger");
      const { pool } = site.context.database;
      for (const leadId of owners) assert.equal(await press(site, leadId, { act: "book", session }), 200);
      for (const leadId of waiting) assert.equal(await press(site, leadId, { act: "wait", session }), 200);
      const bookingOf = async (leadId: string) =>
        (
          await pool.query<{ id: string }>("select id from booking where session_id = $1 and lead_id = $2 and state = 'booked'", [
            session,
            leadId,
          ])
        ).rows[0]?.id ?? "";

      // The first seat is cancelled and offered; its hold is about to lapse when the second one is cancelled and everybody presses.
      const [first = "", second = ""] = owners;
      assert.equal(await press(site, first, { act: "cancel", booking: await bookingOf(first) }), 200);
      assert.deepEqual(await seatsOf(site, session), { booked: 2, held: 1, offered: 1, waiting: WAITING - 1 });
      const booking = await bookingOf(second);
      await site.skipAhead(HOUR_MS);
      const [, , ...answers] = await Promise.all([
        press(site, second, { act: "cancel", booking }),
        press(site, waiting[0] ?? "", { act: "book", session }),
        ...strangers.map((leadId) => press(site, leadId, { act: "book", session })),
      ]);
      assert.ok(
        answers.every((status) => status === 409),
        "a stranger got a seat for which others wait",
      );
      await site.waitFor("the seats to be offered onward", async () => (await seatsOf(site, session)).offered === 2);
      assert.deepEqual(await seatsOf(site, session), { booked: 1, held: 2, offered: 2, waiting: WAITING - 3 });
      await site.waitFor("everybody in line to be told", async () => {
        const { rowCount } = await pool.query(
          "select 1 from wait_entry where session_id = $1 and state in ('offered', 'lapsed') and told <> state",
          [session],
        );
        return rowCount === 0;
      });
      const { rows } = await pool.query<{ leadId: string }>(
        `select lead_id as "leadId" from wait_entry where session_id = $1 and state = 'offered' order by joined_at`,
        [session],
      );
      assert.deepEqual(
        rows.map(({ leadId }) => leadId),
        waiting.slice(1, 3),
        "the seats did not go in order",
      );
      await site.quiet();
    },
  },
];

import assert from "node:assert/strict";
import type { Fault } from "./fault.ts";
import { manyGuests, openTea, press, seatsOf } from "./guests.ts";
import { MINUTE, RECOVERY_SECONDS } from "./site.ts";

const HOUR_MS = 3_600_000;

export const faults: Fault[] = [
  {
    number: 47,
    title: "the worker is dead while an offered seat lapses: it goes onward by itself, once, and everybody in line is told",
    installation: "killing",
    seconds: 120,
    async run(site) {
      const session = await openTea(site, 1);
      const [owner = "", first = "", second = ""] = await manyGuests(site, 3, "line");
      const { pool } = site.context.database;
      assert.equal(await press(site, owner, { act: "book", session }), 200);
      for (const leadId of [first, second]) assert.equal(await press(site, leadId, { act: "wait", session }), 200);
      const { rows } = await pool.query<{ id: string }>("select id from booking where session_id = $1 and state = 'booked'", [session]);
      assert.equal(await press(site, owner, { act: "cancel", booking: rows[0]?.id ?? "" }), 200);
      await site.quiet();

      await site.kill("worker");
      // The timer of the dead worker knows nothing of the jump: the reconciler finds what is overdue by two minutes.
      await site.skipAhead(HOUR_MS + 3 * MINUTE);
      await site.restart("worker");
      const kindsOf = async (leadId: string) =>
        (await pool.query<{ kind: string }>("select kind from event where lead_id = $1 order by recorded_at, id", [leadId])).rows.map(
          ({ kind }) => kind,
        );
      await site.waitFor("the seat to go onward", async () => (await kindsOf(second)).includes("seatOffered"), RECOVERY_SECONDS);
      assert.deepEqual(await kindsOf(first), ["waitListJoined", "seatOffered", "seatLapsed"]);
      assert.deepEqual(await kindsOf(second), ["waitListJoined", "seatOffered"]);
      assert.deepEqual(await seatsOf(site, session), { booked: 0, held: 1, offered: 1, waiting: 0 });
      await site.quiet();
      const mails = await pool.query<{ slot: string }>(
        `select slot from touch where origin_kind = 'wait-entry' and lead_id = any($1::uuid[]) and state = 'sent' order by slot`,
        [[first, second]],
      );
      assert.deepEqual(
        mails.rows.map(({ slot }) => slot),
        ["lapsed", "offered", "offered"],
      );
    },
  },
];

import assert from "node:assert/strict";
import { writeSetting } from "../../services/engine/settings/write-setting.ts";
import { previewPlay } from "../../services/plays/preview-play.ts";
import { readPlay } from "../../services/plays/read-play.ts";
import { startPlay } from "../../services/plays/start-play.ts";
import { barCustomer, bars, manyBuyers, playPlan } from "./customers.ts";
import type { Fault } from "./fault.ts";
import { RECOVERY_SECONDS, type Site } from "./site.ts";

/** Three batches of a worker: it is killed in the second one. */
const CUSTOMERS = 150;

export const faults: Fault[] = [
  {
    number: 47,
    title:
      "the worker is killed among the batches of a play: each customer is invited and written to once, and whoever was barred meanwhile is not (CAR4)",
    installation: "selling",
    seconds: 180,
    async run(site) {
      const { context } = site;
      await writeSetting(context.database.pool, "plays", playPlan);
      try {
        const buyers = await manyBuyers(site, CUSTOMERS);
        const leftOut = buyers.slice(0, bars.length);
        for (const [i, leadId] of leftOut.entries()) await barCustomer(context, leadId, bars[i]);
        const before = await previewPlay(context);
        const { playId } = await startPlay(context, { etag: before.etag, reason: "faults", actor: "staff:faults" });
        await site.waitFor("the first batch", async () => (await inState(site, playId, "invited")).length > 0);
        await site.kill("worker");

        const [waiting, invited] = [await inState(site, playId, "waiting"), await inState(site, playId, "unwritten")];
        assert.ok(waiting.length >= bars.length && invited.length >= bars.length, "the worker was killed too late");
        const [untold, told] = [waiting.slice(-bars.length), invited.slice(-bars.length)];
        for (const [i, bar] of bars.entries()) {
          await barCustomer(context, untold[i], bar);
          await barCustomer(context, told[i], bar);
        }
        await site.restart("worker");
        await site.waitFor("everybody's turn", async () => (await inState(site, playId, "waiting")).length === 0, RECOVERY_SECONDS);
        await site.quiet();

        const expected = (leadId: string) => {
          const [early, late, on] = [leftOut.indexOf(leadId), untold.indexOf(leadId), told.indexOf(leadId)];
          if (early >= 0) return { state: "left-out", code: bars[early], enrolled: 0, offered: 0, letters: 0 };
          if (late >= 0) return { state: "closed", code: bars[late], enrolled: 0, offered: 0, letters: 0 };
          // Who was already invited and bought it meanwhile has reached the goal.
          if (on >= 0)
            return bars[on] === "owned"
              ? { state: "bought", code: null, enrolled: 1, offered: 1, letters: 0 }
              : { state: "closed", code: bars[on], enrolled: 1, offered: 1, letters: 0 };
          return { state: "invited", code: null, enrolled: 1, offered: 1, letters: 1 };
        };
        assert.deepEqual(
          await membersOf(site, playId, buyers),
          buyers.map((leadId) => ({ leadId, ...expected(leadId) })),
        );
        const play = await readPlay(context, playId);
        const sum = (found: readonly { count: number }[]) => found.reduce((all, { count }) => all + count, 0);
        const joined = CUSTOMERS - bars.length;
        assert.deepEqual(
          { all: sum(play.parts), states: sum(play.states), leftOut: sum(play.leftOut), closed: sum(play.closed) },
          { all: before.customers, states: joined, leftOut: before.customers - joined, closed: 2 * bars.length - 1 },
        );
        assert.deepEqual(
          play.offers.map(({ offer, members, invited: had, bought }) => ({ offer, members, had, bought })),
          [{ offer: "reader", members: joined, had: joined - bars.length, bought: 1 }],
        );
      } finally {
        await context.database.pool.query("delete from setting where key = 'plays'");
      }
    },
  },
];

/** Members in a state, in their order. unwritten: invited, and no send of their letter has begun. */
async function inState({ context }: Site, playId: string, state: "waiting" | "invited" | "unwritten"): Promise<string[]> {
  const { rows } = await context.database.pool.query<{ leadId: string }>(
    `select lead_id as "leadId" from play_member m where play_id = $1
       and case $2 when 'unwritten' then m.state = 'invited' and not exists (select 1 from send s where s.lead_id = m.lead_id) else m.state = $2 end
     order by position`,
    [playId, state],
  );
  return rows.map(({ leadId }) => leadId);
}

/** A letter that the kill left without an answer has gone; the oracle sees that none went twice. */
async function membersOf({ context }: Site, playId: string, leads: readonly string[]) {
  const { rows } = await context.database.pool.query<Record<"leadId" | "state" | "code" | "enrolled" | "offered" | "letters", unknown>>(
    `select m.lead_id as "leadId", m.state, m.code,
       (select count(*)::int from enrolment where lead_id = m.lead_id) as enrolled,
       (select count(*)::int from event where lead_id = m.lead_id and kind = 'nextOffered') as offered,
       (select count(*)::int from touch where lead_id = m.lead_id and origin_kind = 'enrolment' and state in ('sent', 'unknown')) as letters
     from unnest($2::uuid[]) with ordinality as l(id, place) join play_member m on m.play_id = $1 and m.lead_id = l.id order by l.place`,
    [playId, leads],
  );
  return rows;
}

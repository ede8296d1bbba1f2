import assert from "node:assert/strict";
import type { Fault } from "./fault.ts";
import { manyGuests } from "./guests.ts";
import type { Site } from "./site.ts";
import { bookTalk, fullHour } from "./talks.ts";

const CLIENTS = 100;
const MINUTE_MS = 60_000;

export const faults: Fault[] = [
  {
    number: 45,
    title: "100 clients on one consultation slot: one booking, 99 are told",
    installation: "shared",
    async run(site) {
      const guests = await manyGuests(site, CLIENTS, "slot");
      const startsAt = fullHour(site, 30);
      const told = await Promise.all(guests.map((leadId) => bookTalk(site, leadId, startsAt)));
      const failed = told.find((one) => one instanceof Error);
      assert.equal(failed, undefined, `somebody got an error and no answer: ${failed}`);
      const count = (answer: string) => told.filter((one) => one === answer).length;
      assert.deepEqual([count("booked"), count("busy")], [1, CLIENTS - 1], "everybody must be told either yes or no");
      assert.equal(await liveAt(site, startsAt), 1);
      await site.quiet();
    },
  },
  {
    number: 45,
    title: "a time that was never offered is posted: refused, with its reason",
    installation: "shared",
    async run(site) {
      const [leadId = ""] = await manyGuests(site, 1, "odd");
      const odd: [Date, string][] = [
        [new Date(fullHour(site, 40).getTime() + 7 * MINUTE_MS), "hours"],
        [fullHour(site, 0), "notice"],
        [fullHour(site, -1), "past"],
        [fullHour(site, -48), "past"],
        [fullHour(site, 366 * 24), "horizon"],
      ];
      for (const [startsAt, reason] of odd) assert.equal(await bookTalk(site, leadId, startsAt), reason);
      const { rowCount } = await site.context.database.pool.query("select 1 from consultation where lead_id = $1", [leadId]);
      assert.equal(rowCount, 0);
    },
  },
];

async function liveAt({ context }: Site, startsAt: Date): Promise<number> {
  const { rows } = await context.database.pool.query<{ count: number }>(
    "select count(*)::int as count from consultation where starts_at = $1 and state in ('held', 'booked')",
    [startsAt],
  );
  return rows[0]?.count ?? 0;
}

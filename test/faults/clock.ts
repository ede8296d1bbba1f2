import assert from "node:assert/strict";
import { requestWake } from "../../services/engine/outbox/request-wake.ts";
import type { Site } from "./site.ts";

/** Business ms by which the clocks of two processes may differ after both know of a jump. */
const SLACK_MS = 5_000;

/** Sets the clock. Returns when the worker uses the new time: it has planned and sent a letter. */
export async function setClock(site: Site, to: Date): Promise<void> {
  const { clock, database } = site.context;
  await database.pool.query("update clock set anchor_business = anchor_business + make_interval(secs => $1::float8 / 1000) where id = 1", [
    to.getTime() - clock.now().getTime(),
  ]);
  await site.waitFor("the clock to jump", () => Math.abs(clock.now().getTime() - to.getTime()) < SLACK_MS);
  const canary = await site.enrol(await site.newPerson({ name: "canary" }), "notice");
  const { state } = await site.settled(canary);
  assert.equal(state, "sent", "nothing is sent at the new time");
  const { rows } = await database.pool.query<{ planned: Date }>("select created_at as planned from touch where origin_id = $1", [canary]);
  assert.ok(Math.abs((rows[0]?.planned.getTime() ?? 0) - to.getTime()) < SLACK_MS + 60_000, "the worker uses another time");
}

/** Makes enrolments read their rows, as reconciler and nudges do, even if nothing is due. */
export async function lookAgain(site: Site, ids: string[]): Promise<void> {
  const { database } = site.context;
  const looks = async () =>
    new Map(
      (
        await database.pool.query<{ id: string; revision: number; state: string }>(
          "select id, revision, state from process where id = any($1::uuid[])",
          [ids],
        )
      ).rows.map((row) => [row.id, row]),
    );
  const before = await looks();
  await database.transaction((tx) => requestWake(tx, "enrolment", ids));
  await site.waitFor("every enrolment to read its row", async () =>
    [...(await looks()).values()].every(({ id, revision, state }) => state === "over" || revision > (before.get(id)?.revision ?? 0)),
  );
}

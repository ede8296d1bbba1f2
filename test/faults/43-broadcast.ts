import assert from "node:assert/strict";
import type { Fault } from "./fault.ts";
import type { Site } from "./site.ts";

const PEOPLE = 50_000;
/** So slow that the broadcast would run for hours, as with a new sender. Touches claimed in advance would block others for many seconds. */
const RATE = 3;
const SIGN_UPS = 8;
/** Real ms from posting the form to the stand-in's journal. The sender's rate alone takes a third of a second. */
const LIMIT_MS = 3_000;

export const faults: Fault[] = [
  {
    number: 43,
    title: `a broadcast to ${PEOPLE} is running when sign-ups come: their verification mails are sent within seconds`,
    installation: "killing",
    seconds: 120,
    async run(site) {
      const { pool } = site.context.database;
      // SIGTERM makes the worker return its dispatch at once; the next worker reads the new rate.
      await site.kill("worker", "SIGTERM");
      const { rows } = await pool.query<{ id: string; rate: number }>("select id, rate_per_second as rate from sender where key = 'mail'");
      assert.ok(rows[0]);
      const { id: sender, rate } = rows[0];
      const origin = await site.enrol(await site.newPerson(), "patient");
      await plan(site, origin, sender);
      await pool.query("update sender set rate_per_second = $2 where id = $1", [sender, RATE]);
      try {
        await site.restart("worker");
        const before = (await site.mail.journal()).length;
        await site.waitFor("the broadcast to run", async () => (await site.mail.journal()).length >= before + 2 * RATE);
        // The first sign-up waits as long as a person would need to read the form.
        await signUp(site, address("first"));
        const took: number[] = [];
        for (let n = 0; n < SIGN_UPS; n += 1) took.push(await signUp(site, address(`reader-${n}`)));
        assert.ok(Math.max(...took) < LIMIT_MS, `ms from sign-up to verification mail: ${took.map(Math.round).join(", ")}`);
        const { rows: left } = await pool.query<{ due: number }>("select count(*)::int as due from touch where lane = 3 and state = 'due'");
        assert.ok((left[0]?.due ?? 0) > PEOPLE * 0.9, "the broadcast ended too early to block anything");
        const sent = async () => (await site.mail.journal()).filter((mail) => mail.to.startsWith("many-")).length;
        const until = await sent();
        await site.waitFor("the broadcast to continue", async () => (await sent()) > until);
      } finally {
        await site.kill("worker", "SIGTERM");
        await pool.query("update sender set rate_per_second = $2 where id = $1", [sender, rate]);
        // Remove the rest of the broadcast directly, as it was inserted.
        await pool.query("delete from touch where lane = 3 and state = 'due'");
      }
    },
  },
];

/** Plans one touch for each of many people, due at once, in the broadcast lane. All have one origin, as those of a broadcast have. */
async function plan(site: Site, origin: string, sender: string): Promise<void> {
  const now = site.context.clock.now();
  const { pool } = site.context.database;
  const open = { days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "24:00", holidays: "ignore" };
  const letter = [{ channel: "email", template: "letters/letter" }];
  await pool.query(
    `with person as (
       insert into lead (id, language, zone, created_at, updated_at)
       select gen_random_uuid(), 'en', 'Europe/London', $1, $1 from generate_series(1, $2::int) returning id
     ), numbered as (
       select id, row_number() over () as n from person
     ), reachable as (
       insert into contact (id, lead_id, channel, account, address, address_key, address_hash, state, state_at, created_at)
       select gen_random_uuid(), id, 'email', '', 'many-' || n || '@faults.example', 'many-' || n || '@faults.example', 'many-' || n, 'reachable', $1, $1
       from numbered
     ), subscribed as (
       insert into subscription (lead_id, topic, channel, state, since, consent_id)
       select id, 'letters', 'email', 'subscribed', $1, gen_random_uuid() from numbered
     )
     insert into touch (id, lead_id, origin_kind, origin_id, slot, occurrence, category, topic, lane, plan, channel, sender_id, due_at, not_before,
       "window", state, created_at)
     select gen_random_uuid(), id, 'enrolment', $3, 'broadcast', n, 'promotion', 'letters', 3, $4, 'email', $5, $1, $1, $6, 'due', $1 from numbered`,
    [now, PEOPLE, origin, JSON.stringify(letter), sender, JSON.stringify(open)],
  );
}

function address(name: string): string {
  return `${name}-${Date.now().toString(36)}@faults.example`;
}

/** Signs up. Returns the real ms until the stand-in has the mail. */
async function signUp(site: Site, to: string): Promise<number> {
  const began = performance.now();
  assert.equal((await site.signUp(to)).status, 200);
  await site.waitFor("the verification mail", async () => (await site.mail.journal(to)).length === 1);
  return performance.now() - began;
}

import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";
import type { Fault } from "./fault.ts";
import { type LedgerTouch, readTouches } from "./ledger.ts";
import { MINUTE, type Person, type Site } from "./site.ts";

/** Sends that are at the mail server when Postgres goes down, and are answered while it is down. */
const UNDER_WAY = 4;
/** Parallel loops of sign-ups, and as many of enrolments. */
const LOOPS = 4;
const LONGEST_WAIT_MS = 2_000;

export const faults: Fault[] = [
  {
    number: 12,
    title: "Postgres restarted immediately under load: acknowledged work is kept, nothing is sent twice, work continues by itself",
    installation: "killing",
    seconds: 300,
    async run(site) {
      const pids = () => (["worker", "api", "temporal"] as const).map((part) => site.stack.pid(part));
      const before = pids();
      const waiting = await Promise.all(Array.from({ length: UNDER_WAY }, () => site.newPerson({ name: "waiting" })));
      await site.mail.script({ at: "answer", action: "delay", ms: 2_500, times: UNDER_WAY, match: { to: "^waiting-" } });
      const load = putUnderLoad(site);
      await site.waitFor("the load to run", () => load.signUps.length > 20 && load.letters.length > 20, 90);
      const underWay = await Promise.all(waiting.map((person) => site.enrol(person, "letter")));
      const stored = async () => (await site.mail.journal()).filter((mail) => mail.to.startsWith("waiting-"));
      await site.waitFor("the slow ones to be with the mail server", async () => (await stored()).length === UNDER_WAY, 60);
      // PostgreSQL's "immediate" shutdown: without a checkpoint.
      await site.kill("postgres", "SIGQUIT");
      await site.waitFor("the answers to come while it is down", async () => (await stored()).every((mail) => mail.answered === "250"));
      const [signUps, letters] = [load.signUps.length, load.letters.length];
      await site.restart("postgres");
      await site.waitFor(
        "sign-ups and enrolments to continue",
        () => load.signUps.length > signUps + 10 && load.letters.length > letters + 10,
      );
      await load.stop();
      assert.deepEqual(pids(), before, "a process had to be started again");

      // A send that was deferred because its commit before the body failed waits a minute.
      await site.skipAhead(3 * MINUTE);
      await site.quiet();
      await site.skipAhead(3 * MINUTE);
      await site.quiet();
      const asked = new Set(await addressesAsked(site, load.signUps));
      assert.deepEqual(
        load.signUps.filter((address) => !asked.has(address)),
        [],
        "an acknowledged sign-up does not exist",
      );
      for (const origin of underWay)
        assert.equal((await site.touchOf(origin))?.state, "sent", "the server answered 250, but the touch is not settled as sent");
      const touches = Map.groupBy(await readTouches(site.context, "all"), (touch) => touch.leadId);
      for (const { leadId } of load.letters) assertCame(touches.get(leadId));
      const mails = Map.groupBy(await site.mail.journal(), (mail) => mail.to);
      for (const address of load.signUps) assert.ok(mails.has(address), "somebody who signed up got no mail");
      for (const { email } of load.letters) assert.ok((mails.get(email)?.length ?? 0) <= 1, "a letter was sent twice");
    },
  },
];

interface Load {
  /** Addresses whose sign-up was answered 200. */
  signUps: string[];
  /** People whose enrolment was acknowledged. */
  letters: Person[];
  stop(): Promise<void>;
}

/**
 * Runs sign-ups and enrolments in a few parallel loops each. Refused ones do not count. Each loop waits a little for its message to be
 * sent, so that a slow machine is not overloaded.
 */
function putUnderLoad(site: Site): Load {
  const signUps: string[] = [];
  const letters: Person[] = [];
  let stopped = false;
  let number = 0;
  const repeat = async (work: () => Promise<string | null>) => {
    while (!stopped) {
      const to = await work().catch(() => null);
      const until = performance.now() + LONGEST_WAIT_MS;
      do await delay(50);
      while (!stopped && to && performance.now() < until && (await site.mail.journal(to)).length === 0);
    }
  };
  const signUp = async () => {
    const address = `loaded-${(number += 1)}-${Date.now().toString(36)}@faults.example`;
    if ((await site.signUp(address)).status !== 200) return null;
    signUps.push(address);
    return address;
  };
  const enrol = async () => {
    const person = await site.newPerson();
    await site.enrol(person, "letter");
    letters.push(person);
    return person.email;
  };
  const all = Array.from({ length: LOOPS }, () => [repeat(signUp), repeat(enrol)]).flat();
  return {
    signUps,
    letters,
    async stop() {
      stopped = true;
      await Promise.all(all);
    },
  };
}

async function addressesAsked(site: Site, addresses: string[]): Promise<string[]> {
  const { rows } = await site.context.database.pool.query<{ address: string }>(
    `select distinct c.address_key as address from contact c join opt_in o on o.contact_id = c.id join touch t on t.origin_id = o.id
     where c.address_key = any($1)`,
    [addresses],
  );
  return rows.map((row) => row.address);
}

/** An acknowledged letter was sent, or is unknown because its answer was lost with the database. */
function assertCame(touches: LedgerTouch[] | undefined): void {
  const states = touches?.map((touch) => touch.state);
  assert.ok(states?.length === 1 && (states[0] === "sent" || states[0] === "unknown"), `an acknowledged letter became ${states}`);
}

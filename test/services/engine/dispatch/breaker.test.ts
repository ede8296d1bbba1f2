import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Outcome } from "../../../../channels/outcome.ts";
import { alarmSilence } from "../../../../services/engine/dispatch/alarm-silence.ts";
import { drainTouches } from "../../../../services/engine/dispatch/drain-touches.ts";
import type { Job } from "../../../../services/engine/dispatch/job.ts";
import { touchBell } from "../../../../services/engine/dispatch/touch-bell.ts";
import type { Transport } from "../../../../services/engine/dispatch/transport.ts";
import { openLog } from "../../../../services/engine/observation/open-log.ts";
import { readAlarm } from "../../../../services/engine/senders/alarm.ts";
import { clearAlarm } from "../../../../services/engine/senders/clear-alarm.ts";
import { readSenders, type Sender } from "../../../../services/engine/senders/read-senders.ts";
import { advanceEnrolment } from "../../../../services/enrolments/advance-enrolment.ts";
import { openContext, type TestContext } from "../../../support/context.ts";
import { contactOf, decisionsOf, sendsOf, touchesOf } from "../../../support/ledger.ts";
import { addPerson } from "../../../support/people.ts";
import { enrol, LETTER } from "../../../support/sequences.ts";
import { waitFor } from "../../../support/wait-for.ts";

const PLACES = 4;
const PEOPLE = 16;
const REFUSED: Outcome = { kind: "rejected", code: "550 5.7.1", cause: "policy" };
const DOWN: Outcome = { kind: "deferred", code: "ECONNREFUSED", phase: "connect", scope: "sender" };
const SILENT: Outcome = { kind: "unknown", code: "ETIMEDOUT" };
const ACCEPTED: Outcome = { kind: "accepted", code: "250" };

let context: TestContext;
let running: { end(): Promise<void> }[] = [];
beforeEach(async () => {
  context = await openContext({ sequences: [LETTER] });
});
afterEach(async () => {
  for (const { end } of running) await end();
  running = [];
  await context.close();
});

/** A provider that answers as the test says at the moment. */
function provider(answer: Outcome): Transport & { answer: Outcome; tried: Job[]; accepted: Job[] } {
  const port = {
    places: PLACES,
    answer,
    tried: [] as Job[],
    accepted: [] as Job[],
    async send(job: Job, beforeBody: () => Promise<boolean>): Promise<Outcome> {
      port.tried.push(job);
      const outcome = port.answer;
      if (outcome.kind === "accepted" || outcome.kind === "unknown") {
        if (!(await beforeBody())) return { kind: "cancelled" };
        if (outcome.kind === "accepted") port.accepted.push(job);
      }
      return outcome;
    },
    close: async () => {},
  };
  return port;
}

async function startDrain(transport: Transport, of: (sender: Sender) => boolean = ({ channel }) => channel === "email") {
  const sender = (await readSenders(context.database.pool)).find(of);
  if (!sender) throw new Error("no such sender");
  const lines: { level: number; msg: string; sender?: string; code?: string; cause?: string }[] = [];
  const log = openLog("test", "info", { write: (line) => void lines.push(JSON.parse(line)) });
  const bell = touchBell(10);
  const stop = new AbortController();
  const drain = {
    sender,
    lines,
    /** Rounds of its loop. */
    rounds: 0,
    async end() {
      stop.abort();
      await ended;
    },
  };
  const ended = drainTouches(
    { ...context, log },
    { sender, transport, bell, stop: stop.signal, heartbeat: () => void (drain.rounds += 1) },
  );
  running.push(drain);
  return drain;
}

async function plan(people: number): Promise<string[]> {
  const leads: string[] = [];
  for (let person = 0; person < people; person += 1) {
    const { leadId } = await addPerson(context);
    await advanceEnrolment(context, await enrol(context, leadId, "letter"));
    leads.push(leadId);
  }
  return leads;
}

async function states(): Promise<Record<string, number>> {
  const { rows } = await context.database.pool.query<{ state: string; count: number }>(
    "select state, count(*)::int as count from touch group by state",
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

const count = async (state: string) => (await states())[state] ?? 0;
/** The sender has an alarm, nothing is under way, and its drain claims nothing more. */
async function stopped(drain: Awaited<ReturnType<typeof startDrain>>) {
  let since = drain.rounds;
  return waitFor(
    "the sender to stop",
    async () => {
      const { rows } = await context.database.pool.query("select 1 from send where state in ('claimed', 'dispatching')");
      const alarm = rows.length === 0 ? await readAlarm(context.database.pool, drain.sender.id) : null;
      if (!alarm) since = drain.rounds;
      return drain.rounds > since + 3 ? alarm : null;
    },
    { describe: states },
  );
}
const atProbe = async ({ sender }: { sender: Sender }) => {
  const alarm = await readAlarm(context.database.pool, sender.id);
  if (!alarm?.probeAt) throw new Error("no probe is planned");
  context.clock.set(alarm.probeAt);
};

describe("a refusal of the sender", () => {
  test("stops its drain at once: one letter is used up, what was not tried stays due, nobody is suppressed", async () => {
    const leads = await plan(PEOPLE);
    const port = provider(REFUSED);
    const drain = await startDrain(port);
    expect(await stopped(drain)).toMatchObject({ code: "550 5.7.1", cause: "policy", probes: 0 });
    expect(port.tried.length).toBeLessThanOrEqual(PLACES);
    expect(await count("failed")).toBe(1);
    expect(await count("due")).toBe(PEOPLE - port.tried.length);
    for (const leadId of leads) expect(await contactOf(context, leadId, "email")).toMatchObject({ state: "reachable", suppressed: false });
  });

  test("a probe tries again, one message at a time and ever more seldom, and uses none up", async () => {
    await plan(PEOPLE);
    const port = provider(REFUSED);
    const drain = await startDrain(port);
    await stopped(drain);
    const underway = port.tried.length;
    const pauses: number[] = [];
    for (let probe = 1; probe <= 6; probe += 1) {
      const before = port.tried.length;
      const from = context.clock.now();
      await atProbe(drain);
      pauses.push(context.clock.now().getTime() - from.getTime());
      await waitFor("the probe", async () => ((await stopped(drain)).probes === probe ? true : null), { describe: states });
      expect(port.tried).toHaveLength(before + 1);
    }
    expect(pauses[0]).toBeGreaterThanOrEqual(12_000);
    expect(pauses[5]).toBeGreaterThan(6 * 60_000);
    expect(pauses[5]).toBeLessThanOrEqual(10 * 60_000);
    // A message that was refused waits longer than the next probes, so that these try others.
    expect(new Set(port.tried.slice(0, underway + 3).map(({ sendId }) => sendId)).size).toBe(underway + 3);
    expect(await count("failed")).toBe(1);
  });

  test("the probe goes to a domain that has not refused us, so that hostile addresses in front stop nobody for long", async () => {
    const hostile = new Set<string>();
    for (let person = 0; person < 3; person += 1) {
      const [leadId = ""] = await plan(1);
      await context.database.pool.query(`update contact set address = 'p' || $2 || '@refuses.example' where lead_id = $1`, [
        leadId,
        person,
      ]);
      hostile.add(leadId);
    }
    const port = provider(REFUSED);
    const drain = await startDrain(port);
    await stopped(drain);
    const others = await plan(2);
    const send = port.send;
    port.send = (job, beforeBody) => {
      port.answer = hostile.has(job.leadId) ? REFUSED : ACCEPTED;
      return send(job, beforeBody);
    };
    const before = port.tried.length;
    await atProbe(drain);
    const reached = async () => {
      // After the success everything goes at once, so a hostile one may stop the drain again before the second of the others has gone.
      const alarm = await readAlarm(context.database.pool, drain.sender.id);
      if (alarm?.probeAt && alarm.probeAt > context.clock.now()) context.clock.set(alarm.probeAt);
      return others.every((leadId) => port.accepted.some((job) => job.leadId === leadId));
    };
    await waitFor("the others", reached, { describe: states });
    expect(hostile).not.toContain(port.tried[before]?.leadId);
  });

  test("a success clears the alarm, and everything goes", async () => {
    await plan(PEOPLE);
    const port = provider(REFUSED);
    const drain = await startDrain(port);
    await stopped(drain);
    port.answer = ACCEPTED;
    await atProbe(drain);
    // Those that were refused later than the first one, too, and the probes: none waits for its own retry.
    await waitFor("all others", async () => (await count("sent")) === PEOPLE - 1, { describe: states });
    expect(await readAlarm(context.database.pool, drain.sender.id)).toBeNull();
  });

  test("a person clears the alarm, and everything goes without waiting for the probe", async () => {
    await plan(PEOPLE);
    const port = provider(REFUSED);
    const drain = await startDrain(port);
    await stopped(drain);
    port.answer = ACCEPTED;
    await clearAlarm(context, { sender: drain.sender.key, reason: "the provider was asked", actor: "staff:test" });
    await waitFor("the letters", async () => (await count("sent")) === PEOPLE - 1, { describe: states });
  });

  test("a probe that concerns only its own recipient neither clears the alarm nor holds up the next probe", async () => {
    await plan(PEOPLE);
    const port = provider(REFUSED);
    const drain = await startDrain(port);
    await stopped(drain);
    port.answer = { kind: "deferred", code: "451 4.7.1", phase: "rcpt", scope: "message" };
    await atProbe(drain);
    await waitFor("a few probes", () => port.tried.length >= PLACES + 3, { describe: states });
    expect(await readAlarm(context.database.pool, drain.sender.id)).toMatchObject({ cause: "policy" });
    port.answer = ACCEPTED;
    await waitFor("the alarm to end", async () => (await readAlarm(context.database.pool, drain.sender.id)) === null);
  });

  test("stands when another worker takes over", async () => {
    await plan(PEOPLE);
    const first = await startDrain(provider(REFUSED));
    await stopped(first);
    await first.end();
    const port = provider(ACCEPTED);
    const second = await startDrain(port);
    await waitFor("the second drain to look", async () => (await states()).due !== undefined);
    expect(port.tried).toEqual([]);
    await atProbe(second);
    await waitFor("the letters", () => port.accepted.length >= PEOPLE - PLACES, { describe: states });
  });
});

describe("a dead server", () => {
  test("stops its sender at the first failure, is asked again soon, and the letters go as they were", async () => {
    const leads = await plan(PEOPLE);
    const port = provider(DOWN);
    const drain = await startDrain(port);
    expect(await stopped(drain)).toMatchObject({ code: "ECONNREFUSED", cause: "down" });
    expect(port.tried.length).toBeLessThanOrEqual(PLACES);
    expect(await count("due")).toBe(PEOPLE - port.tried.length);
    port.answer = ACCEPTED;
    const from = context.clock.now();
    await atProbe(drain);
    expect(context.clock.now().getTime() - from.getTime()).toBeLessThanOrEqual(6_000);
    await waitFor("the letters", () => port.accepted.length >= PEOPLE - PLACES, { describe: states });
    context.clock.advance({ minutes: 2 });
    await waitFor("all", async () => (await count("sent")) === PEOPLE, { describe: states });
    const tried = new Set(port.tried.slice(0, 1).map(({ leadId }) => leadId));
    for (const leadId of leads) {
      const sends = await sendsOf(context, leadId);
      expect(sends.filter(({ state }) => state === "sent")).toHaveLength(1);
      if (!tried.has(leadId)) expect(sends.every(({ attempts }) => attempts <= 2)).toBe(true);
    }
  });

  test("says so once when it begins and once when it ends", async () => {
    await plan(PEOPLE);
    const port = provider(DOWN);
    const drain = await startDrain(port);
    await stopped(drain);
    for (let probe = 1; probe <= 3; probe += 1) {
      await atProbe(drain);
      await waitFor("the probe", async () => ((await stopped(drain)).probes === probe ? true : null));
    }
    port.answer = ACCEPTED;
    await atProbe(drain);
    await waitFor("the letters", () => port.accepted.length >= PEOPLE - PLACES, { describe: states });
    expect(drain.lines.map(({ level, msg, sender, code }) => ({ level, msg, sender, code }))).toEqual([
      { level: 50, msg: "a sender is stopped: its provider refuses it or does not answer", sender: "mail", code: "ECONNREFUSED" },
      { level: 30, msg: "a sender sends again", sender: "mail", code: "ECONNREFUSED" },
    ]);
  });

  test("tells the reason of a letter that was claimed and could not be tried", async () => {
    const leads = await plan(PEOPLE);
    const drain = await startDrain(provider(DOWN));
    await stopped(drain);
    const reasons = await Promise.all(leads.map(async (leadId) => (await decisionsOf(context, leadId)).at(-1)));
    expect(reasons.filter((decision) => decision?.verdict === "defer" && decision.reason === "sender-stopped").length).toBeGreaterThan(0);
    for (const leadId of leads) expect((await touchesOf(context, leadId))[0]?.state).toMatch(/^(due|claimed)$/);
  });

  test("a server that answers nothing after the message costs a few messages, not all", async () => {
    await plan(PEOPLE);
    const drain = await startDrain(provider(SILENT));
    expect(await stopped(drain)).toMatchObject({ cause: "down", code: "ETIMEDOUT" });
    expect(await count("unknown")).toBeLessThan(5 + PLACES);
    expect(await count("due")).toBeGreaterThan(PEOPLE - 5 - PLACES);
  });

  test("a server that only limits connections is not dead", async () => {
    await plan(PEOPLE);
    let begun = 0;
    let accepted = 0;
    const drain = await startDrain({
      places: PLACES,
      async send(_, beforeBody) {
        begun += 1;
        const before = accepted;
        // The refusal comes after another message was accepted.
        if (begun <= PLACES && begun % 2 === 0) {
          await waitFor("another one", () => accepted > before + 1);
          return { kind: "deferred", code: "421 4.7.0", phase: "greeting", scope: "sender" };
        }
        if (!(await beforeBody())) return { kind: "cancelled" };
        accepted += 1;
        return ACCEPTED;
      },
      close: async () => {},
    });
    await waitFor("each letter to be tried", () => accepted >= PEOPLE - PLACES / 2, { describe: states });
    expect(await readAlarm(context.database.pool, drain.sender.id)).toBeNull();
    expect(drain.lines).toEqual([]);
  });

  test("is taken for dead because messages of a day ago ended unknown, until it accepts the next one", async () => {
    await plan(1);
    const port = provider(ACCEPTED);
    const drain = await startDrain(port);
    await waitFor("the first letter", async () => (await count("sent")) === 1, { describe: states });
    const { rows } = await context.database.pool.query<{ id: string }>("select id from send");
    await alarmSilence(
      context.database.pool,
      rows.map(({ id }) => id),
      "http 500",
      context.clock.now(),
    );
    context.clock.advance({ minutes: 1 });
    await plan(1);
    await waitFor("the alarm to end", async () => (await readAlarm(context.database.pool, drain.sender.id)) === null, { describe: states });
    expect(await count("sent")).toBeGreaterThan(0);
    expect(drain.lines.map(({ level, code }) => ({ level, code }))).toEqual([
      { level: 50, code: "http 500" },
      { level: 30, code: "http 500" },
    ]);
  });

  test("does not delay another sender", async () => {
    await context.database.pool.query(
      `insert into sender (id, key, channel, name, address, rate_per_second) values (gen_random_uuid(), 'other', 'email', 'Other', 'o@other.example', 100)`,
    );
    const leads = await plan(PEOPLE);
    await context.database.pool.query(
      "update touch set sender_id = (select id from sender where key = 'other') where lead_id = any($1::uuid[])",
      [leads.slice(0, 10)],
    );
    const never = new AbortController();
    const hanging = await startDrain({
      places: PLACES,
      send: () => new Promise((resolve) => never.signal.addEventListener("abort", () => resolve(DOWN))),
      close: async () => {},
    });
    const port = provider(ACCEPTED);
    const from = performance.now();
    await startDrain(port, ({ key }) => key === "other");
    await waitFor("the other sender's letters", async () => (await count("sent")) === 10, { describe: states, seconds: 5 });
    expect(performance.now() - from).toBeLessThan(5_000);
    never.abort();
    await stopped(hanging);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DEADLINE_SECONDS, HEARTBEAT_SECONDS, LEASE_SECONDS } from "../../../../domain/touches/deadlines.ts";
import { type PlannedTouch, planTouch } from "../../../../services/engine/touches/plan-touch.ts";
import { advanceEnrolment } from "../../../../services/enrolments/advance-enrolment.ts";
import { type Engine, openEngine } from "../../../support/engine.ts";
import { sendsOf, touchesOf } from "../../../support/ledger.ts";
import { addPerson, type Person } from "../../../support/people.ts";
import { enrol, LETTER, sequenceYaml } from "../../../support/sequences.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({
    sequences: [LETTER, sequenceYaml("notice", ["{ id: one, send: { email: notes/one } }"], { category: "transactional" })],
  });
});
afterAll(() => engine.close());
beforeEach(() => engine.context.clock.advance({ days: 1 }));

const taken = async ({ email }: Person) => (await engine.mail.journal()).filter(({ to }) => to === email);
const script = ({ email }: Person, rule: object) => engine.mail.script({ match: { to: `^${email}$` }, ...rule });
const header = (raw: string, name: string) =>
  raw
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n")
    .filter((line) => line.toLowerCase().startsWith(`${name}:`));

describe("SND1: a touch is unique on (origin kind, origin id, lead, slot, occurrence)", () => {
  const planned = (leadId: string, originId: string, more: Partial<PlannedTouch> = {}): PlannedTouch => ({
    leadId,
    originKind: "enrolment",
    originId,
    slot: "one",
    occurrence: 1,
    category: "nurture",
    topic: "newsletter",
    plan: [{ channel: "email", template: "notes/one" }],
    reachable: ["email"],
    dueAt: engine.context.clock.now(),
    prompt: false,
    late: null,
    window: null,
    ...more,
  });
  const plan = (touch: PlannedTouch) => engine.context.database.transaction((tx) => planTouch(tx, engine.context, touch));

  test("SND1: planned twenty times at once it is one mail, and so it is when it is planned again after that was sent", async () => {
    const person = await addPerson(engine.context);
    const originId = await enrol(engine.context, person.leadId, "letter");
    await Promise.all(Array.from({ length: 20 }, () => plan(planned(person.leadId, originId))));
    await engine.settle();
    expect(await taken(person)).toHaveLength(1);
    await plan(planned(person.leadId, originId));
    await engine.settle();
    expect(await taken(person)).toHaveLength(1);
    expect(await touchesOf(engine.context, person.leadId)).toMatchObject([{ state: "sent" }]);
  });

  test("SND1: another occurrence, slot, lead or origin is another touch", async () => {
    const [person, other] = [await addPerson(engine.context), await addPerson(engine.context)];
    const [first, second] = [await enrol(engine.context, person.leadId, "letter"), await enrol(engine.context, other.leadId, "letter")];
    await plan(planned(person.leadId, first));
    await plan(planned(person.leadId, first, { occurrence: 2 }));
    await plan(planned(person.leadId, first, { slot: "two" }));
    await plan(planned(person.leadId, second));
    await plan(planned(other.leadId, first));
    expect(
      [await touchesOf(engine.context, person.leadId), await touchesOf(engine.context, other.leadId)].map(({ length }) => length),
    ).toEqual([4, 1]);
    await engine.runTo(new Date(engine.context.clock.now().getTime() + 2 * 3_600_000));
  });

  test("SND1: a journey that Temporal begins anew, in many runs at once, sends its message once", async () => {
    const person = await addPerson(engine.context);
    const enrolmentId = await enrol(engine.context, person.leadId, "letter");
    await Promise.all(Array.from({ length: 10 }, () => advanceEnrolment(engine.context, enrolmentId)));
    await engine.settle();
    await Promise.all(Array.from({ length: 10 }, () => advanceEnrolment(engine.context, enrolmentId)));
    await engine.settle();
    expect(await taken(person)).toHaveLength(1);
    expect(await touchesOf(engine.context, person.leadId)).toMatchObject([{ state: "sent" }]);
  });

  test("SND1: touch and send are committed before the server is asked to take the mail, `dispatching` before the first byte of it", async () => {
    const seen: Record<string, unknown[]> = {};
    const look = async (person: Person) =>
      (
        await engine.context.database.pool.query<{ touch: string; send: string }>(
          "select t.state as touch, s.state as send from touch t left join send s on s.touch_id = t.id where t.lead_id = $1",
          [person.leadId],
        )
      ).rows;
    for (const at of ["rcpt", "dot"]) {
      const person = await addPerson(engine.context);
      await script(person, { at, action: "delay", ms: 700, times: 1 });
      await enrol(engine.context, person.leadId, "letter");
      const settled = engine.settle();
      await expect.poll(() => look(person), { interval: 10 }).toMatchObject([{ send: at === "rcpt" ? "claimed" : "dispatching" }]);
      expect(await taken(person)).toEqual([]);
      seen[at] = await look(person);
      await settled;
      expect(await taken(person)).toHaveLength(1);
    }
    expect(seen).toEqual({ rcpt: [{ touch: "claimed", send: "claimed" }], dot: [{ touch: "claimed", send: "dispatching" }] });
  });
});

describe("SND1: another channel only after `failed`", () => {
  const both = async (rule: object) => {
    const person = await addPerson(engine.context, { channels: ["email", "line"] });
    await engine.line.control("POST", "/follow", { userId: person.lineUser });
    await script(person, rule);
    await enrol(engine.context, person.leadId, "letter");
    await engine.settle();
    await engine.runTo(new Date(engine.context.clock.now().getTime() + 72 * 3_600_000));
    const pushed = (await engine.line.journal("accepted")).filter(({ to }) => to.includes(person.lineUser));
    return { sends: await sendsOf(engine.context, person.leadId), pushed: pushed.length };
  };

  test.each([
    {
      name: "refused for good: LINE follows",
      rule: { at: "rcpt", action: "reply", code: 550, enhanced: "5.1.1" },
      states: ["failed", "sent"],
    },
    { name: "put off for 48 hours: LINE follows", rule: { at: "rcpt", action: "reply", code: 451 }, states: ["failed", "sent"] },
    { name: "taken without an answer: nothing follows", rule: { at: "answer", action: "drop" }, states: ["unknown"] },
    { name: "cut at the final dot: nothing follows", rule: { at: "dot", action: "drop" }, states: ["unknown"] },
  ])("SND1: $name", async ({ rule, states }) => {
    const { sends, pushed } = await both(rule);
    expect(sends.map(({ state }) => state)).toEqual(states);
    expect(pushed).toBe(states.length - 1);
  });
});

describe("SND3: a retry is the same message", () => {
  test("SND3: Message-ID and Date are those of the claim, hours later and after the lead's name and the clock have changed", async () => {
    const person = await addPerson(engine.context);
    await script(person, { at: "rcpt", action: "reply", code: 451, times: 3 });
    await enrol(engine.context, person.leadId, "notice");
    await engine.settle();
    const claimedAt = engine.context.clock.now();
    const [{ messageId } = { messageId: "" }] = await sendsOf(engine.context, person.leadId);
    await engine.context.database.pool.query("update lead set family_name = '田中' where id = $1", [person.leadId]);
    await engine.runTo(new Date(claimedAt.getTime() + 12 * 3_600_000));
    const [mail, ...more] = await taken(person);
    expect(more).toEqual([]);
    const raw = await engine.mail.raw(mail?.n ?? 0);
    expect(header(raw, "message-id")).toEqual([`Message-ID: ${messageId}`]);
    expect(header(raw, "date").map((line) => new Date(line.slice("Date: ".length)))).toEqual([
      new Date(Math.floor(+claimedAt / 1_000) * 1_000),
    ]);
    expect(await sendsOf(engine.context, person.leadId)).toMatchObject([{ state: "sent", attempts: 4, messageId }]);
  });

  test("SND3: a notice that goes a second time past the final dot has the same Message-ID and Date, so that mailboxes show one", async () => {
    const person = await addPerson(engine.context);
    await script(person, { at: "answer", action: "drop", times: 1 });
    await enrol(engine.context, person.leadId, "notice");
    await engine.settle();
    await engine.runTo(new Date(engine.context.clock.now().getTime() + 3_600_000));
    const raws = await Promise.all((await taken(person)).map(({ n }) => engine.mail.raw(n)));
    expect(raws).toHaveLength(2);
    for (const name of ["message-id", "date"]) {
      const [first, second] = raws.map((raw) => header(raw, name));
      expect(first).toHaveLength(1);
      expect(second).toEqual(first);
    }
  });

  test("SND3: two messages never share a Message-ID", async () => {
    const person = await addPerson(engine.context);
    await enrol(engine.context, person.leadId, "notice");
    await engine.settle();
    engine.context.clock.advance({ days: 1 });
    await enrol(engine.context, person.leadId, "notice");
    await engine.settle();
    const ids = (await taken(person)).map(({ messageId }) => messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
  });
});

test("SND4: heartbeat limit and lease are longer than the deadline of a send, so no second attempt runs beside a living one", () => {
  expect(HEARTBEAT_SECONDS).toBeGreaterThan(DEADLINE_SECONDS);
  expect(LEASE_SECONDS).toBeGreaterThan(HEARTBEAT_SECONDS);
});

describe("one envelope for each message", () => {
  test("MBX3: each envelope has one recipient, also when many are due at once; BNC1: and a sender of its own", async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => addPerson(engine.context)));
    for (const { leadId } of people) await enrol(engine.context, leadId, "letter");
    await engine.settle();
    const mails = (await Promise.all(people.map(taken))).flat();
    expect(mails).toHaveLength(12);
    for (const { n, to } of mails) expect(header(await engine.mail.raw(n), "to")).toEqual([`To: ${to}`]);
    expect(new Set(mails.map(({ from }) => from)).size).toBe(12);
    const sends = await Promise.all(people.map(({ leadId }) => sendsOf(engine.context, leadId)));
    for (const [index, { from }] of mails.entries()) {
      expect(from).toMatch(new RegExp(`^b-${sends[index]?.[0]?.id.replaceAll("-", "")}-[a-z2-7]{16}@`));
    }
  });
});

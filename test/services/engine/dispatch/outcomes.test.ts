import { DateTime } from "luxon";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { countsAnewAt } from "../../../../domain/line/monthly-limit.ts";
import { resumeEnrolment } from "../../../../services/enrolments/resume-enrolment.ts";
import { holdLead, releaseLead } from "../../../../services/leads/hold-lead.ts";
import { type Engine, openEngine } from "../../../support/engine.ts";
import { contactOf, decisionsOf, enrolmentsOf, eventsOf, sendsOf, touchesOf } from "../../../support/ledger.ts";
import { addPerson } from "../../../support/people.ts";
import { enrol, happen, LETTER, publish, sequenceYaml } from "../../../support/sequences.ts";

const hold = (leadId: string) => ({ leadId, reason: "family", actor: "staff:test" });

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({
    sequences: [
      LETTER,
      sequenceYaml("notice", ["{ id: one, send: { email: notes/one } }"], { category: "transactional" }),
      sequenceYaml("urgent", ["{ id: one, send: { email: notes/one }, late: { after: 30 minutes, then: drop } }"]),
      sequenceYaml("office", ["{ id: one, send: { email: notes/one } }"], {
        extra: ['window: { days: everyday, from: "08:00", to: "20:00", holidays: ignore }'],
      }),
      sequenceYaml("chat", ["{ id: one, send: { line: notes/one } }"]),
      sequenceYaml("letters", [
        "{ id: one, send: { email: notes/one } }",
        "{ id: w1, wait: 2 days }",
        "{ id: two, send: { email: notes/two } }",
        "{ id: w2, wait: 2 days }",
        "{ id: three, send: { email: notes/three } }",
      ]),
    ],
  });
});
afterAll(() => engine.close());
beforeEach(() => engine.context.clock.advance({ days: 30 }));

/** A person whom LINE knows as a friend, too. */
async function addFriend(options: Parameters<typeof addPerson>[1]) {
  const person = await addPerson(engine.context, options);
  if (person.lineContact) await engine.line.control("POST", "/follow", { userId: person.lineUser });
  return person;
}

/** What the mail server took for this address. */
const taken = async (email: string) => (await engine.mail.journal()).filter(({ to }) => to === email);
const pushes = async (user: string) => (await engine.line.journal("accepted")).filter(({ to }) => to.includes(user));
const later = (hours: number) => new Date(engine.context.clock.now().getTime() + hours * 3_600_000);
const alarm = async (key: string) => {
  const { rows } = await engine.context.database.pool.query<{ alarm: { code: string; cause: string } | null }>(
    "select alarm from sender where key = $1",
    [key],
  );
  return rows[0]?.alarm ?? null;
};

async function sendLetter(options: Parameters<typeof addPerson>[1], ...rules: object[]) {
  const person = await addFriend(options);
  if (rules.length > 0) await engine.mail.script(...rules.map((rule) => ({ match: { to: `^${person.email}$` }, ...rule })));
  await enrol(engine.context, person.leadId, "letter");
  await engine.settle();
  return person;
}

/** Somebody whose first message of this sequence was put off by the mail server. */
async function putOff(sequence: string) {
  const person = await addPerson(engine.context);
  await engine.mail.script({ match: { to: `^${person.email}$` }, at: "rcpt", action: "reply", code: 451, times: 1 });
  await enrol(engine.context, person.leadId, sequence);
  await engine.settle();
  expect(await sendsOf(engine.context, person.leadId)).toMatchObject([{ state: "deferred" }]);
  return person;
}

describe("mail", () => {
  test("an accepted mail is one acceptance, one sent touch, one attempt", async () => {
    const { leadId, email } = await sendLetter({});
    expect(await taken(email)).toHaveLength(1);
    expect(await touchesOf(engine.context, leadId)).toMatchObject([{ state: "sent", reason: "email" }]);
    const [send] = await sendsOf(engine.context, leadId);
    expect(send).toMatchObject({ state: "sent", attempts: 1, pastDot: 1 });
    expect((await taken(email))[0]?.messageId).toBe(send?.messageId);
    const { rows } = await engine.context.database.pool.query("select outcome, phase from attempt where send_id = $1", [send?.id]);
    expect(rows).toEqual([{ outcome: "accepted", phase: "end" }]);
  });

  test("5.1.1 suppresses the address, and the journey goes on by the other channel (BNC2, fault 4)", async () => {
    const { leadId, email, lineUser } = await sendLetter(
      { channels: ["email", "line"] },
      { at: "rcpt", action: "reply", code: 550, enhanced: "5.1.1" },
    );
    expect(await taken(email)).toEqual([]);
    expect(await pushes(lineUser)).toHaveLength(1);
    expect(await contactOf(engine.context, leadId, "email")).toMatchObject({ state: "unreachable", reason: "bounced", suppressed: true });
    expect(await touchesOf(engine.context, leadId)).toMatchObject([{ state: "sent", channel: "line" }]);
    expect((await eventsOf(engine.context, leadId)).map(({ kind }) => kind)).toContain("emailRejected");
  });

  test("5.1.1 with no other channel fails the touch, for good", async () => {
    const { leadId } = await sendLetter({}, { at: "rcpt", action: "reply", code: 550, enhanced: "5.1.1" });
    expect(await touchesOf(engine.context, leadId)).toMatchObject([{ state: "failed", reason: "address" }]);
    await engine.runTo(later(72));
    expect(await sendsOf(engine.context, leadId)).toMatchObject([{ state: "failed", attempts: 1 }]);
  });

  test("5.7.1 alarms the sender, suppresses nobody, and is not tried again (BNC2, fault 5)", async () => {
    const { leadId, email } = await sendLetter({}, { at: "rcpt", action: "reply", code: 550, enhanced: "5.7.1" });
    await engine.runTo(later(72));
    expect(await taken(email)).toEqual([]);
    expect(await sendsOf(engine.context, leadId)).toMatchObject([{ state: "failed", attempts: 1 }]);
    expect(await touchesOf(engine.context, leadId)).toMatchObject([{ state: "failed", reason: "policy" }]);
    expect(await contactOf(engine.context, leadId, "email")).toMatchObject({ state: "reachable", suppressed: false });
    expect(await alarm("mail")).toMatchObject({ code: "550 5.7.1", cause: "policy" });
  });

  test("5.7.1 goes on by the other channel, once", async () => {
    const { lineUser } = await sendLetter({ channels: ["email", "line"] }, { at: "rcpt", action: "reply", code: 550, enhanced: "5.7.1" });
    await engine.runTo(later(72));
    expect(await pushes(lineUser)).toHaveLength(1);
  });

  test.each([
    { code: 550, text: "Blocked" },
    { code: 550, text: "Denied by policy" },
    { code: 550, text: "Message rejected due to sender IP reputation ([192.0.2.1])" },
    { code: 550, text: "JunkMail rejected - mail.example.com [192.0.2.1] is in an RBL: see https://rbl.example.org/" },
    { code: 550, text: "SPF check failed" },
    { code: 553, text: "sorry, your mail was administratively denied. (#5.7.1)" },
  ])("a day on a block list suppresses nobody and alarms the sender: $code $text (BNC2)", async (reply) => {
    const { leadId } = await sendLetter({}, { at: "rcpt", action: "reply", times: 1, ...reply });
    expect(await contactOf(engine.context, leadId, "email")).toMatchObject({ state: "reachable", suppressed: false, softBounces: 0 });
    expect(await alarm("mail")).toMatchObject({ cause: "policy" });
    // Once a probe gets through, the alarm is over.
    await sendLetter({});
    await engine.runTo(later(1));
    expect(await alarm("mail")).toBeNull();
  });

  test.each([
    { code: 550, text: "User unknown", contact: { state: "unreachable", suppressed: true } },
    { code: 550, text: "#5.1.0 Address rejected.", contact: { state: "reachable", suppressed: false, softBounces: 1 } },
    {
      code: 550,
      enhanced: "5.4.1",
      text: "Recipient address rejected: Access denied",
      contact: { state: "reachable", suppressed: false, softBounces: 1 },
    },
  ])("a word about the mailbox alarms nobody, and only a clear one suppresses: $code $text (BNC2)", async ({ contact, ...reply }) => {
    const { leadId } = await sendLetter({}, { at: "rcpt", action: "reply", times: 1, ...reply });
    expect(await alarm("mail")).toBeNull();
    expect(await contactOf(engine.context, leadId, "email")).toMatchObject(contact);
  });

  test("a full mailbox is a soft bounce: one try, no suppression (BNC2)", async () => {
    const { leadId } = await sendLetter({}, { at: "rcpt", action: "reply", code: 552, enhanced: "5.2.2" });
    await engine.runTo(later(72));
    expect(await sendsOf(engine.context, leadId)).toMatchObject([{ state: "failed", attempts: 1 }]);
    expect(await touchesOf(engine.context, leadId)).toMatchObject([{ state: "failed", reason: "mailbox" }]);
    expect(await contactOf(engine.context, leadId, "email")).toMatchObject({ state: "reachable", softBounces: 1, suppressed: false });
  });

  test("three soft bounces in a row suppress; an accepted mail between them begins the row anew (BNC2)", async () => {
    const run = async (...answers: ("full" | "taken")[]) => {
      const person = await addPerson(engine.context);
      for (const answer of answers) {
        if (answer === "full") {
          await engine.mail.script({
            match: { to: `^${person.email}$` },
            at: "rcpt",
            action: "reply",
            code: 552,
            enhanced: "5.2.2",
            times: 1,
          });
        }
        await enrol(engine.context, person.leadId, "letter");
        await engine.settle();
        engine.context.clock.advance({ days: 2 });
      }
      return contactOf(engine.context, person.leadId, "email");
    };
    expect(await run("full", "full", "full")).toMatchObject({ state: "unreachable", suppressed: true });
    expect(await run("full", "full", "taken", "full")).toMatchObject({ state: "reachable", softBounces: 1, suppressed: false });
  });

  test("soft bounces count only within thirty days, each from its own day (BNC2)", async () => {
    const person = await addPerson(engine.context);
    const bounce = async () => {
      const full = { at: "rcpt", action: "reply", code: 552, enhanced: "5.2.2", times: 1 };
      await engine.mail.script({ match: { to: `^${person.email}$` }, ...full });
      await enrol(engine.context, person.leadId, "letter");
      await engine.settle();
      return contactOf(engine.context, person.leadId, "email");
    };
    for (const bounces of [1, 2]) {
      expect(await bounce()).toMatchObject({ softBounces: bounces, suppressed: false });
      engine.context.clock.advance({ days: 16 });
    }
    // The first is 32 days old, the second 16.
    expect(await bounce()).toMatchObject({ state: "reachable", softBounces: 2, suppressed: false });
    engine.context.clock.advance({ days: 2 });
    expect(await bounce()).toMatchObject({ state: "unreachable", softBounces: 3, suppressed: true });
  });

  test("what was put off is dropped once it is late by its own rule", async () => {
    const { leadId, email } = await putOff("urgent");
    engine.context.clock.advance({ minutes: 31 });
    await engine.settle();
    expect(await taken(email)).toEqual([]);
    expect(await sendsOf(engine.context, leadId)).toMatchObject([{ state: "cancelled", code: "late" }]);
    expect(await touchesOf(engine.context, leadId)).toMatchObject([{ state: "skipped", reason: "late" }]);
  });

  test("a server that is away is asked again every quarter of an hour", async () => {
    const person = await addPerson(engine.context);
    await engine.mail.script({ at: "mail", action: "reply", code: 421, times: 12 });
    await enrol(engine.context, person.leadId, "letter");
    await engine.settle();
    await engine.runTo(later(4));
    expect(await sendsOf(engine.context, person.leadId)).toMatchObject([{ state: "sent", attempts: 13, pastDot: 1 }]);
  });

  test("what was put off waits when its window has closed meanwhile", async () => {
    const monday = DateTime.fromJSDate(engine.context.clock.now(), { zone: "Asia/Tokyo" }).plus({ weeks: 1 }).startOf("week");
    engine.context.clock.set(monday.set({ hour: 19, minute: 59, second: 30 }).toJSDate());
    const { leadId, email } = await putOff("office");
    engine.context.clock.advance({ minutes: 2 });
    await engine.settle();
    const morning = monday.plus({ days: 1, hours: 8 }).toJSDate();
    expect(await touchesOf(engine.context, leadId)).toMatchObject([{ state: "due", notBefore: morning }]);
    engine.context.clock.set(morning);
    await engine.settle();
    expect(await taken(email)).toHaveLength(1);
  });

  test("what was put off and then held goes out when the hold is lifted", async () => {
    const { leadId, email } = await putOff("letter");
    await holdLead(engine.context, hold(leadId));
    await engine.runTo(later(1));
    expect(await taken(email)).toEqual([]);
    await releaseLead(engine.context, hold(leadId));
    await engine.settle();
    expect(await taken(email)).toHaveLength(1);
  });

  test.each([
    { name: "421 at the greeting", rule: { at: "mail", action: "reply", code: 421 } },
    { name: "451 at the recipient", rule: { at: "rcpt", action: "reply", code: 451 } },
    { name: "451 after the message", rule: { at: "dot", action: "reply", code: 451 } },
    { name: "the connection lost before the final dot (fault 1)", rule: { at: "body", action: "drop" } },
  ])("$name: tried again after a while, one acceptance", async ({ rule }) => {
    const person = await addPerson(engine.context);
    const match = rule.at === "mail" ? {} : { match: { to: `^${person.email}$` } };
    await engine.mail.script({ ...match, ...rule, times: 1 });
    await enrol(engine.context, person.leadId, "letter");
    await engine.settle();
    expect(await sendsOf(engine.context, person.leadId)).toMatchObject([{ state: "deferred", attempts: 1, pastDot: 0 }]);
    expect(await taken(person.email)).toEqual([]);
    engine.context.clock.advance({ ms: 47_000 });
    await engine.settle();
    expect(await sendsOf(engine.context, person.leadId)).toMatchObject([{ state: "deferred", attempts: 1 }]);
    await engine.runTo(later(1));
    expect(await sendsOf(engine.context, person.leadId)).toMatchObject([{ state: "sent", attempts: 2, pastDot: 1 }]);
    expect(await taken(person.email)).toHaveLength(1);
  });

  test("what is put off for 48 hours is a soft bounce, and goes by the other channel (BNC2)", async () => {
    const { leadId, email, lineUser } = await sendLetter({ channels: ["email", "line"] }, { at: "rcpt", action: "reply", code: 451 });
    await engine.runTo(later(47));
    expect(await sendsOf(engine.context, leadId)).toMatchObject([{ state: "deferred" }]);
    await engine.runTo(later(6));
    expect(await taken(email)).toEqual([]);
    expect(await sendsOf(engine.context, leadId)).toMatchObject([
      { channel: "email", state: "failed" },
      { channel: "line", state: "sent" },
    ]);
    expect(await contactOf(engine.context, leadId, "email")).toMatchObject({ softBounces: 1, suppressed: false });
    expect(await pushes(lineUser)).toHaveLength(1);
  });

  test("with no other channel what was put off for 48 hours has failed", async () => {
    const { leadId } = await sendLetter({}, { at: "rcpt", action: "reply", code: 451 });
    await engine.runTo(later(60));
    expect(await touchesOf(engine.context, leadId)).toMatchObject([{ state: "failed", reason: "gave-up" }]);
  });

  test("taken without an answer: advertising is unknown and never sent again (fault 2, SND2)", async () => {
    const { leadId, email } = await sendLetter({ channels: ["email", "line"] }, { at: "answer", action: "drop" });
    await engine.runTo(later(72));
    expect(await taken(email)).toHaveLength(1);
    expect(await touchesOf(engine.context, leadId)).toMatchObject([{ state: "unknown" }]);
    expect(await sendsOf(engine.context, leadId)).toMatchObject([{ channel: "email", state: "unknown", attempts: 1, pastDot: 1 }]);
  });

  test("taken without an answer: a notice is sent once more, the same bytes (SND2, SND3)", async () => {
    const person = await addPerson(engine.context);
    await engine.mail.script({ match: { to: `^${person.email}$` }, at: "answer", action: "drop", times: 1 });
    await enrol(engine.context, person.leadId, "notice");
    await engine.settle();
    engine.context.clock.advance({ hours: 1 });
    await publish(engine.context, LETTER);
    await engine.settle();
    const both = await taken(person.email);
    expect(both).toHaveLength(2);
    const [first, second] = await Promise.all(both.map(({ n }) => engine.mail.raw(n)));
    expect(second).toBe(first);
    expect(await sendsOf(engine.context, person.leadId)).toMatchObject([{ state: "sent", attempts: 2, pastDot: 2 }]);
  });

  test("a notice goes past the dot twice at most (SND2)", async () => {
    const person = await addPerson(engine.context);
    await engine.mail.script({ match: { to: `^${person.email}$` }, at: "answer", action: "drop" });
    await enrol(engine.context, person.leadId, "notice");
    await engine.settle();
    await engine.runTo(later(72));
    expect(await taken(person.email)).toHaveLength(2);
    expect(await touchesOf(engine.context, person.leadId)).toMatchObject([{ state: "unknown" }]);
  });

  test("a refused letter does not hold up the journey", async () => {
    const person = await addPerson(engine.context);
    await engine.mail.script({ match: { to: `^${person.email}$` }, at: "dot", action: "reply", code: 554, enhanced: "5.6.0", times: 1 });
    await enrol(engine.context, person.leadId, "letters");
    await engine.settle();
    await engine.runTo(later(24 * 5));
    expect((await touchesOf(engine.context, person.leadId)).map(({ state }) => state)).toEqual(["failed", "sent", "sent"]);
  });
});

describe("LINE", () => {
  const chat = async (...rules: object[]) => {
    const person = await addFriend({ channels: ["line"] });
    if (rules.length > 0) await engine.line.script(...rules.map((rule) => ({ match: { to: person.lineUser }, ...rule })));
    await enrol(engine.context, person.leadId, "chat");
    await engine.settle();
    return person;
  };

  test("500, then 200: one message under one retry key (LIN4, fault 15)", async () => {
    const { leadId, lineUser } = await chat({ action: "status", status: 500, times: 1 });
    await engine.runTo(later(1));
    const [send] = await sendsOf(engine.context, leadId);
    expect(send).toMatchObject({ state: "sent", attempts: 2 });
    expect(await pushes(lineUser)).toMatchObject([{ retryKey: send?.retryKey }]);
  });

  test("taken without an answer: the repetition is answered 409, a success, and she has it once (LIN4, fault 16)", async () => {
    const { leadId, lineUser } = await chat({ action: "drop-after", times: 1 });
    await engine.runTo(later(1));
    expect(await sendsOf(engine.context, leadId)).toMatchObject([{ state: "sent", attempts: 2, code: "http 409" }]);
    expect(await pushes(lineUser)).toHaveLength(1);
  });

  test("taken without an answer, and paused before the repetition: unknown, for a new message might be a second one (SND1)", async () => {
    const { leadId, lineUser } = await chat({ action: "drop-after", times: 1 });
    await holdLead(engine.context, hold(leadId));
    await engine.runTo(later(1));
    await releaseLead(engine.context, hold(leadId));
    await engine.runTo(later(48));
    expect(await touchesOf(engine.context, leadId)).toMatchObject([{ state: "unknown" }]);
    expect(await pushes(lineUser)).toHaveLength(1);
  });

  test("taken without an answer, and the repetition refused: unknown, and no other channel follows (SND1)", async () => {
    const person = await addFriend({ channels: ["line", "email"] });
    const message = "You have reached your monthly limit.";
    await engine.line.script(
      { match: { to: person.lineUser }, action: "status", status: 500, accepted: true, times: 1 },
      { match: { to: person.lineUser }, action: "status", status: 429, message, times: 1 },
    );
    await publish(engine.context, sequenceYaml("both", ["{ id: one, send: { line: notes/one, email: notes/one } }"]));
    await enrol(engine.context, person.leadId, "both");
    await engine.settle();
    await engine.runTo(later(1));
    expect(await touchesOf(engine.context, person.leadId)).toMatchObject([{ state: "unknown", reason: "quota" }]);
    expect(await sendsOf(engine.context, person.leadId)).toMatchObject([{ channel: "line", state: "unknown", attempts: 2, pastDot: 1 }]);
    expect([await pushes(person.lineUser), await taken(person.email)]).toMatchObject([[{}], []]);
    expect(await alarm("line")).toMatchObject({ cause: "quota" });
  });

  test("no answer for 24 hours is unknown, not tried beyond the life of the retry key (LIN4, fault 19)", async () => {
    const { leadId } = await chat({ action: "status", status: 500 });
    await engine.runTo(later(40));
    expect(await touchesOf(engine.context, leadId)).toMatchObject([{ state: "unknown" }]);
    expect(await alarm("line")).not.toBeNull();
    const { rows } = await engine.context.database.pool.query<{ hours: number }>(
      `select (extract(epoch from max(s.settled_at) - min(s.claimed_at)) / 3600)::float8 as hours from send s where s.lead_id = $1`,
      [leadId],
    );
    expect(rows[0]?.hours).toBeLessThanOrEqual(29);
  });

  test("a rate limit backs off, and the message comes later (LIN5, fault 17)", async () => {
    const { leadId, lineUser } = await chat({ action: "status", status: 429, message: "The API rate limit has been exceeded.", times: 2 });
    expect(await sendsOf(engine.context, leadId)).toMatchObject([{ state: "deferred", pastDot: 0 }]);
    await engine.runTo(later(1));
    expect(await pushes(lineUser)).toHaveLength(1);
  });

  const monthly = { action: "status", status: 429, message: "You have reached your monthly limit." };

  test("at the monthly limit a touch waits for the next month, with the date, and goes out then (LIN5)", async () => {
    const { leadId, lineUser } = await chat({ ...monthly, times: 1 });
    const until = countsAnewAt(engine.context.clock.now());
    expect(await alarm("line")).toMatchObject({ cause: "quota" });
    expect(await touchesOf(engine.context, leadId)).toMatchObject([{ state: "due", reason: null, notBefore: until }]);
    expect(await sendsOf(engine.context, leadId)).toMatchObject([{ state: "cancelled", code: "http 429" }]);
    expect((await decisionsOf(engine.context, leadId)).at(-1)).toMatchObject({ verdict: "defer", reason: "quota", until });
    await engine.runTo(new Date(until.getTime() - 1_000));
    expect(await pushes(lineUser)).toEqual([]);
    await engine.runTo(until);
    expect(await pushes(lineUser)).toHaveLength(1);
    expect(await touchesOf(engine.context, leadId)).toMatchObject([{ state: "sent" }]);
  });

  test("what waits for the next month goes out as soon as LINE accepts messages again (LIN5)", async () => {
    const waiting = await chat({ ...monthly, times: 1 });
    expect(await pushes(waiting.lineUser)).toEqual([]);
    await chat();
    expect(await pushes(waiting.lineUser)).toHaveLength(1);
  });

  test("at the monthly limit the next channel of the plan takes over (LIN5)", async () => {
    const person = await addFriend({ channels: ["line", "email"] });
    await engine.line.script({ match: { to: person.lineUser }, ...monthly });
    await publish(engine.context, sequenceYaml("either", ["{ id: one, send: { line: notes/one, email: notes/one } }"]));
    await enrol(engine.context, person.leadId, "either");
    await engine.settle();
    expect(await touchesOf(engine.context, person.leadId)).toMatchObject([{ state: "sent", channel: "email" }]);
    expect(await taken(person.email)).toHaveLength(1);
  });

  test("a message that LINE refuses parks its journey with the fault, and the others go (LIN5, fault 18)", async () => {
    const others = await Promise.all(Array.from({ length: 5 }, () => addFriend({ channels: ["line"] })));
    for (const { leadId } of others) await enrol(engine.context, leadId, "chat");
    const { leadId, lineUser } = await chat({ action: "status", status: 400, message: "A message is invalid.", times: 1 });
    expect(await touchesOf(engine.context, leadId)).toMatchObject([{ state: "due", reason: null }]);
    expect(await sendsOf(engine.context, leadId)).toMatchObject([{ state: "cancelled", code: "http 400" }]);
    const [enrolment] = await enrolmentsOf(engine.context, leadId);
    expect(enrolment).toMatchObject({ state: "parked", fault: { code: "message-refused", step: "one" } });
    for (const other of others) expect(await pushes(other.lineUser)).toHaveLength(1);
    await resumeEnrolment(engine.context, { enrolmentId: enrolment?.id ?? "", reason: "mended", actor: "staff:test" });
    await engine.settle();
    expect(await pushes(lineUser)).toHaveLength(1);
  });
});

test("person: a task with its script, due when it says, for the role it names", async () => {
  await publish(
    engine.context,
    sequenceYaml("calls", ["{ id: call, task: { for: coach, kind: phone, script: notes/call, due: 2 days } }"]),
  );
  const { leadId } = await addPerson(engine.context, { familyName: "佐藤" });
  await happen(engine.context, leadId, "callsWished");
  await engine.settle();
  const { rows } = await engine.context.database.pool.query("select kind, role, script, state, due_at from task where lead_id = $1", [
    leadId,
  ]);
  expect(rows).toMatchObject([{ kind: "phone", role: "coach", state: "open", due_at: later(48) }]);
  expect(rows[0].script).toContain("佐藤様へ電話する");
  expect(await touchesOf(engine.context, leadId)).toMatchObject([{ state: "sent", reason: "task-given", channel: "person" }]);
});

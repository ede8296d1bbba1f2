import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { claimRetries } from "../../../../services/engine/dispatch/claim-retries.ts";
import { claimTouches } from "../../../../services/engine/dispatch/claim-touches.ts";
import { commitDispatching } from "../../../../services/engine/dispatch/commit-dispatching.ts";
import type { Job } from "../../../../services/engine/dispatch/job.ts";
import { recoverSends } from "../../../../services/engine/dispatch/recover-sends.ts";
import { settleSends } from "../../../../services/engine/dispatch/settle-sends.ts";
import { readDefaultSenders, readSenders } from "../../../../services/engine/senders/read-senders.ts";
import { advanceEnrolment } from "../../../../services/enrolments/advance-enrolment.ts";
import { holdLead, releaseLead } from "../../../../services/leads/hold-lead.ts";
import { openContext, type TestContext } from "../../../support/context.ts";
import { decisionsOf, sendsOf, touchesOf } from "../../../support/ledger.ts";
import { addPerson } from "../../../support/people.ts";
import { enrol, LETTER, sequenceYaml } from "../../../support/sequences.ts";

const ROOM = [100, 95, 85, 60];

let context: TestContext;
beforeEach(async () => {
  context = await openContext({
    sequences: [
      LETTER,
      sequenceYaml("notice", ["{ id: one, send: { email: notes/one } }"], { category: "transactional" }),
      sequenceYaml("chat", ["{ id: one, send: { line: notes/one } }"]),
    ],
  });
});
afterEach(() => context.close());

const senderOf = async (channel: "email" | "line") => {
  const sender = (await readSenders(context.database.pool)).find((one) => one.channel === channel);
  if (!sender) throw new Error(`no sender for ${channel}`);
  return sender;
};

/** A planned touch that a worker has just claimed. */
async function claimed(sequence: string, channel: "email" | "line" = "email"): Promise<Job> {
  const { leadId } = await addPerson(context, { channels: [channel] });
  await advanceEnrolment(context, await enrol(context, leadId, sequence));
  const senders = await readDefaultSenders(context.database.pool);
  const jobs = await claimTouches(context, { sender: await senderOf(channel), senders, room: ROOM, fence: randomUUID() });
  const job = jobs.find((one) => one.leadId === leadId);
  if (!job) throw new Error("nothing was claimed");
  return job;
}

/** The worker is dead, and its lease has run out. */
const die = () =>
  context.database.pool.query("update send set lease_until = clock_timestamp() - interval '1 second' where lease_until is not null");
const recover = async (channel: "email" | "line" = "email", living = new Set<string>()) =>
  recoverSends(context, (await senderOf(channel)).id, living);
const retry = async (channel: "email" | "line" = "email") =>
  claimRetries(context, { senderId: (await senderOf(channel)).id, room: ROOM, fence: randomUUID() });
const settle = (job: Job, outcome: Parameters<typeof settleSends>[1][number]["outcome"]) =>
  settleSends(context, [{ job, outcome, startedAt: new Date(), endedAt: new Date() }]);
const accepted = { kind: "accepted", code: "250" } as const;

describe("what a dead worker left", () => {
  test("claimed: nothing had left, so another worker sends the same bytes (SND2, SND3, fault 8)", async () => {
    const job = await claimed("letter");
    await die();
    expect(await recover()).toBe(1);
    const [again] = await retry();
    expect(again).toMatchObject({
      sendId: job.sendId,
      messageId: job.messageId,
      datedAt: job.datedAt,
      retryKey: job.retryKey,
      snapshot: job.snapshot,
      attempt: 2,
      lane: 2,
    });
    expect(again?.fence).not.toBe(job.fence);
  });

  test("claimed, given up too soon, and claimed again: of the two attempts in one commit only the one that holds it goes", async () => {
    const job = await claimed("notice");
    await die();
    await recover();
    const [again] = await retry();
    if (!again) throw new Error("it was not taken up again");
    expect(await commitDispatching(context, [job, again])).toEqual(new Set([again]));
    const at = new Date();
    await settleSends(
      context,
      [job, again].map((one) => ({ job: one, outcome: accepted, startedAt: at, endedAt: at })),
    );
    const { rows } = await context.database.pool.query("select number, outcome from attempt where send_id = $1", [job.sendId]);
    expect(rows).toEqual([{ number: 2, outcome: "accepted" }]);
    expect(await sendsOf(context, job.leadId)).toMatchObject([{ state: "sent", pastDot: 1 }]);
  });

  test("dispatching: advertising is unknown, for it may have gone (SND2, fault 9)", async () => {
    const job = await claimed("letter");
    await commitDispatching(context, [job]);
    await die();
    await recover();
    expect(await sendsOf(context, job.leadId)).toMatchObject([{ state: "unknown", code: "worker-lost", pastDot: 1 }]);
    expect(await touchesOf(context, job.leadId)).toMatchObject([{ state: "unknown" }]);
    expect(await retry()).toEqual([]);
  });

  test("dispatching: a notice is sent once more, and then no more (SND2)", async () => {
    const job = await claimed("notice");
    await commitDispatching(context, [job]);
    await die();
    await recover();
    const [again] = await retry();
    if (!again) throw new Error("it was not taken up again");
    expect(again.messageId).toBe(job.messageId);
    await commitDispatching(context, [again]);
    await die();
    await recover();
    expect(await sendsOf(context, job.leadId)).toMatchObject([{ state: "unknown", pastDot: 2 }]);
  });

  test("dispatching on LINE: repeated with the same retry key for 24 hours, then unknown (LIN4)", async () => {
    const job = await claimed("chat", "line");
    await commitDispatching(context, [job]);
    await die();
    await recover("line");
    const [again] = await retry("line");
    expect(again).toMatchObject({ retryKey: job.retryKey, attempt: 2 });
    if (again) await commitDispatching(context, [again]);
    context.clock.advance({ hours: 24 });
    await die();
    await recover("line");
    expect(await sendsOf(context, job.leadId)).toMatchObject([{ state: "unknown" }]);
  });

  test("deferred on LINE while all workers were away for a day: unknown, not repeated with a forgotten key (LIN4)", async () => {
    const job = await claimed("chat", "line");
    await commitDispatching(context, [job]);
    await die();
    await recover("line");
    context.clock.advance({ hours: 25 });
    expect(await retry("line")).toEqual([]);
    expect(await touchesOf(context, job.leadId)).toMatchObject([{ state: "unknown", reason: "retry-key-expired" }]);
  });

  test("dispatching by a reply token: unknown, for a reply carries no retry key (LIN4)", async () => {
    const job = await claimed("chat", "line");
    await context.database.pool.query("update send set variables = variables || $2 where id = $1", [job.sendId, { replyToken: "token" }]);
    await commitDispatching(context, [job]);
    await die();
    await recover("line");
    expect(await sendsOf(context, job.leadId)).toMatchObject([{ state: "unknown" }]);
  });

  test("a lease that still runs is let alone, and so is a worker's own (SND4)", async () => {
    const job = await claimed("letter");
    expect(await recover()).toBe(0);
    await die();
    expect(await recover("email", new Set([job.sendId]))).toBe(0);
  });

  test("two workers that recover at once do it once (TMP1)", async () => {
    await claimed("letter");
    await die();
    const counts = await Promise.all([recover(), recover(), recover()]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
  });
});

describe("a worker that lost its lease", () => {
  test("may not begin to send (SND4)", async () => {
    const job = await claimed("letter");
    await die();
    await recover();
    const [again] = await retry();
    expect(await commitDispatching(context, [job])).toEqual(new Set());
    expect(await commitDispatching(context, again ? [again] : [])).toEqual(new Set([again]));
  });

  test("may not settle, not even when its word is right (SND4)", async () => {
    const job = await claimed("letter");
    await die();
    await recover();
    const [again] = await retry();
    if (!again) throw new Error("it was not taken up again");
    await settle(job, { kind: "rejected", code: "550 5.1.1", cause: "address" });
    expect(await sendsOf(context, job.leadId)).toMatchObject([{ state: "claimed" }]);
    await commitDispatching(context, [again]);
    await settle(again, accepted);
    await settle(job, { kind: "deferred", code: "451", phase: "rcpt", scope: "message" });
    expect(await sendsOf(context, job.leadId)).toMatchObject([{ state: "sent" }]);
    expect(await touchesOf(context, job.leadId)).toMatchObject([{ state: "sent" }]);
  });

  test("settles twice as once (TMP1)", async () => {
    const job = await claimed("letter");
    await commitDispatching(context, [job]);
    await Promise.all([settle(job, accepted), settle(job, accepted)]);
    expect(await sendsOf(context, job.leadId)).toMatchObject([{ state: "sent", pastDot: 1 }]);
    const { rows } = await context.database.pool.query("select count(*)::int as attempts from attempt");
    expect(rows).toEqual([{ attempts: 1 }]);
  });
});

describe("a refusal under a hold", () => {
  test("leaves the touch waiting with its reason, and it goes by the next channel once the hold is lifted (E4)", async () => {
    const { leadId } = await addPerson(context, { channels: ["email", "line"] });
    await advanceEnrolment(context, await enrol(context, leadId, "letter"));
    const senders = await readDefaultSenders(context.database.pool);
    const claim = async (channel: "email" | "line") =>
      claimTouches(context, { sender: await senderOf(channel), senders, room: ROOM, fence: randomUUID() });
    const [mail] = await claim("email");
    if (!mail) throw new Error("nothing was claimed");
    await commitDispatching(context, [mail]);
    await holdLead(context, { leadId, reason: "asked by phone", actor: "staff:aya" });
    await settle(mail, { kind: "rejected", code: "550 5.1.1", cause: "address" });
    expect(await touchesOf(context, leadId)).toMatchObject([{ state: "due" }]);
    expect((await decisionsOf(context, leadId)).at(-1)).toMatchObject({ verdict: "defer", reason: "held:staff" });
    expect(await claim("email")).toEqual([]);
    await releaseLead(context, { leadId, reason: "she agreed", actor: "staff:aya" });
    expect(await claim("email")).toEqual([]);
    expect(await claim("line")).toMatchObject([{ leadId, channel: "line" }]);
  });
});

describe("retries", () => {
  test("a brake that came while it waited stops it, and nothing is left to try", async () => {
    const job = await claimed("letter");
    await settle(job, { kind: "deferred", code: "451", phase: "rcpt", scope: "message" });
    await context.database.pool.query("update subscription set state = 'unsubscribed' where lead_id = $1", [job.leadId]);
    context.clock.advance({ hours: 1 });
    expect(await retry()).toEqual([]);
    expect(await sendsOf(context, job.leadId)).toMatchObject([{ state: "cancelled", code: "unsubscribed" }]);
    expect(await touchesOf(context, job.leadId)).toMatchObject([{ state: "skipped", reason: "unsubscribed" }]);
  });

  test("first lanes come first, whatever waits behind them", async () => {
    const letters = [];
    for (let index = 0; index < 5; index += 1) letters.push(await claimed("letter"));
    const notice = await claimed("notice");
    for (const job of [...letters, notice]) await settle(job, { kind: "deferred", code: "421", phase: "mail", scope: "sender" });
    context.clock.advance({ hours: 1 });
    const jobs = await claimRetries(context, { senderId: (await senderOf("email")).id, room: [3, 3, 2, 1], fence: randomUUID() });
    expect(jobs.map(({ category }) => category)).toEqual(["transactional", "nurture", "nurture"]);
  });

  test("two workers never take up the same one", async () => {
    const letters = [];
    for (let index = 0; index < 10; index += 1) letters.push(await claimed("letter"));
    for (const job of letters) await settle(job, { kind: "deferred", code: "421", phase: "mail", scope: "sender" });
    context.clock.advance({ hours: 1 });
    const taken = (await Promise.all([retry(), retry(), retry()])).flat().map(({ sendId }) => sendId);
    expect(new Set(taken).size).toBe(taken.length);
    const rest = await retry();
    expect(taken.length + rest.length).toBe(10);
  });
});

import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Outcome } from "../../../../channels/outcome.ts";
import { requestOptIn } from "../../../../services/consent/request-opt-in.ts";
import { claimRetries } from "../../../../services/engine/dispatch/claim-retries.ts";
import { claimTouches } from "../../../../services/engine/dispatch/claim-touches.ts";
import { commitDispatching } from "../../../../services/engine/dispatch/commit-dispatching.ts";
import type { Job } from "../../../../services/engine/dispatch/job.ts";
import { settleSends } from "../../../../services/engine/dispatch/settle-sends.ts";
import { readDefaultSenders, readSenders } from "../../../../services/engine/senders/read-senders.ts";
import { advanceEnrolment } from "../../../../services/enrolments/advance-enrolment.ts";
import { runCommand, testFolder } from "../../../cli/commands/run-command.ts";
import { commandSettings } from "../../../support/command-settings.ts";
import { openContext, type TestContext } from "../../../support/context.ts";
import { decisionsOf, enrolmentsOf, sendsOf, touchesOf } from "../../../support/ledger.ts";
import { addPerson } from "../../../support/people.ts";
import { enrol, LETTER } from "../../../support/sequences.ts";

const ROOM = [100, 95, 85, 60];
const PEOPLE = 3;

let context: TestContext;
/** Leads with a due letter each. */
let leads: string[];
let badEmail: string;
beforeEach(async () => {
  context = await openContext({ sequences: [LETTER] });
  leads = [];
  for (let person = 0; person < PEOPLE; person += 1) {
    const { leadId, email } = await addPerson(context);
    if (person === 1) badEmail = email;
    await advanceEnrolment(context, await enrol(context, leadId, "letter"));
    leads.push(leadId);
  }
});
afterEach(() => context.close());

const bad = () => leads[1] ?? "";
const good = () => leads.filter((leadId) => leadId !== bad());

async function claim(): Promise<Job[]> {
  const sender = (await readSenders(context.database.pool)).find(({ channel }) => channel === "email");
  if (!sender) throw new Error("no mail sender");
  const senders = await readDefaultSenders(context.database.pool);
  return claimTouches(context, { sender, senders, room: ROOM, fence: randomUUID() });
}

/** A touch that nothing can judge: its plan is no list of messages. */
const poison = () => context.database.pool.query("update touch set plan = '{}' where lead_id = $1", [bad()]);

async function expectParked(): Promise<void> {
  expect(await enrolmentsOf(context, bad())).toMatchObject([{ state: "parked", fault: { code: "send-fault", step: "one" } }]);
  expect(await touchesOf(context, bad())).toMatchObject([{ state: "due", notBefore: new Date("9999-12-31T00:00:00Z") }]);
  expect((await decisionsOf(context, bad())).at(-1)).toMatchObject({ step: "one", verdict: "park", reason: "send-fault" });
}

describe("a touch that cannot be handled stops no other and is parked with its reason (SEC12)", () => {
  test("at the claim", async () => {
    await poison();
    expect((await claim()).map(({ leadId }) => leadId).toSorted()).toEqual(good().toSorted());
    await expectParked();
    expect(await claim()).toEqual([]);
    const settings = { ...commandSettings(context.database), LANG: "ja_JP.UTF-8" };
    expect((await runCommand(["why", badEmail], testFolder(), settings)).stdout).toContain("データに不具合があり、送る処理ができません");
  });

  test("at the `dispatching` commit", async () => {
    const jobs = await claim();
    await poison();
    const going = await commitDispatching(context, jobs);
    expect([...going].map(({ leadId }) => leadId).toSorted()).toEqual(good().toSorted());
    expect(await sendsOf(context, bad())).toMatchObject([{ state: "cancelled", code: "send-fault", pastDot: 0 }]);
    await expectParked();
  });

  test("at the claim of a retry", async () => {
    const jobs = await claim();
    const put: Outcome = { kind: "deferred", code: "451", phase: "rcpt", scope: "message" };
    await settleSends(
      context,
      jobs.map((job) => ({ job, outcome: put, startedAt: new Date(), endedAt: new Date() })),
    );
    await poison();
    context.clock.advance({ hours: 1 });
    const [{ id: senderId } = { id: "" }] = (await readSenders(context.database.pool)).filter(({ channel }) => channel === "email");
    const retries = await claimRetries(context, { senderId, room: ROOM, fence: randomUUID() });
    expect(retries.map(({ leadId }) => leadId).toSorted()).toEqual(good().toSorted());
    expect(await sendsOf(context, bad())).toMatchObject([{ state: "cancelled", code: "send-fault" }]);
    await expectParked();
  });
});

test("a verification mail that cannot be handled fails with its reason, and the others go (SEC12)", async () => {
  for (const name of ["one", "two", "three"]) {
    const form = { formKey: "newsletter", familyName: "佐藤", fields: {}, topics: ["newsletter"], language: "ja" as const };
    await requestOptIn(context, { ...form, email: `${name}@example.jp` });
  }
  const { rows } = await context.database.pool.query<{ leadId: string }>(
    `update touch set plan = '{}' where lead_id = (select lead_id from contact where address = 'two@example.jp') returning lead_id as "leadId"`,
  );
  const jobs = await claim();
  expect(jobs.filter(({ category }) => category === "verification").map(({ snapshot }) => snapshot.to)).toEqual([
    "one@example.jp",
    "three@example.jp",
  ]);
  const leadId = rows[0]?.leadId ?? "";
  expect(await touchesOf(context, leadId)).toMatchObject([{ state: "failed", reason: "send-fault" }]);
  expect((await decisionsOf(context, leadId)).at(-1)).toMatchObject({ verdict: "park", reason: "send-fault" });
});

describe("a result that cannot be written stops no other of its batch (SEC12)", () => {
  async function settleWith(outcome: Outcome): Promise<void> {
    const jobs = await claim();
    await commitDispatching(context, jobs);
    const accepted: Outcome = { kind: "accepted", code: "250" };
    const at = new Date();
    await settleSends(
      context,
      jobs.map((job) => ({ job, outcome: job.leadId === bad() ? outcome : accepted, startedAt: at, endedAt: at })),
    );
    for (const leadId of good()) expect(await sendsOf(context, leadId)).toMatchObject([{ state: "sent", attempts: 1 }]);
  }

  test("an acceptance stays an acceptance", async () => {
    await settleWith({ kind: "accepted", code: "250 \u0000" });
    expect(await sendsOf(context, bad())).toMatchObject([{ state: "sent", code: "send-fault", pastDot: 1 }]);
    expect(await touchesOf(context, bad())).toMatchObject([{ state: "sent", reason: "email" }]);
  });

  test("what may have been taken is unknown, and never sent again", async () => {
    await settleWith({ kind: "unknown", code: "\u0000" });
    expect(await sendsOf(context, bad())).toMatchObject([{ state: "unknown", code: "send-fault", pastDot: 1 }]);
    expect(await touchesOf(context, bad())).toMatchObject([{ state: "unknown", reason: "result-fault" }]);
  });

  test.each<Outcome>([
    { kind: "rejected", code: "554 \u0000", cause: "content" },
    { kind: "deferred", code: "451 \u0000", phase: "rcpt", scope: "message" },
  ])("a message that was not taken ($kind) is parked with its reason", async (outcome) => {
    await settleWith(outcome);
    expect(await sendsOf(context, bad())).toMatchObject([{ state: "cancelled", code: "send-fault", pastDot: 0 }]);
    await expectParked();
  });
});

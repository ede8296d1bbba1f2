import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Outcome } from "../../../../channels/outcome.ts";
import { claimRetries } from "../../../../services/engine/dispatch/claim-retries.ts";
import { claimTouches } from "../../../../services/engine/dispatch/claim-touches.ts";
import { commitDispatching } from "../../../../services/engine/dispatch/commit-dispatching.ts";
import type { Job } from "../../../../services/engine/dispatch/job.ts";
import { settleSends } from "../../../../services/engine/dispatch/settle-sends.ts";
import { readDefaultSenders, readSenders } from "../../../../services/engine/senders/read-senders.ts";
import { writeSetting } from "../../../../services/engine/settings/write-setting.ts";
import { advanceEnrolment } from "../../../../services/enrolments/advance-enrolment.ts";
import { exitEnrolment } from "../../../../services/enrolments/exit-enrolment.ts";
import { pauseEnrolment } from "../../../../services/enrolments/pause-enrolment.ts";
import { resumeEnrolment } from "../../../../services/enrolments/resume-enrolment.ts";
import { explainLead } from "../../../../services/explain/explain-lead.ts";
import { correctAddress } from "../../../../services/leads/correct-address.ts";
import { holdLead, releaseLead } from "../../../../services/leads/hold-lead.ts";
import { addSuppression } from "../../../../services/suppressions/add-suppression.ts";
import { openContext, type TestContext } from "../../../support/context.ts";
import { decisionsOf, sendsOf, touchesOf } from "../../../support/ledger.ts";
import { addPerson } from "../../../support/people.ts";
import { enrol, LETTER, sequenceYaml } from "../../../support/sequences.ts";

const WINDOW = 'window: { days: weekdays, from: "08:00", to: "20:00", holidays: skip }';
const letter = (key: string, options?: Parameters<typeof sequenceYaml>[2]) =>
  sequenceYaml(key, ["{ id: one, send: { email: notes/one, line: notes/one } }"], options);

let context: TestContext;
beforeEach(async () => {
  context = await openContext({
    sequences: [
      LETTER,
      letter("second"),
      sequenceYaml("twice", ["{ id: one, send: { email: notes/one } }", "{ id: two, send: { email: notes/one } }"]),
      letter("promotion", { category: "promotion" }),
      letter("care", { category: "care" }),
      letter("notice", { category: "transactional" }),
      letter("office", { extra: [WINDOW] }),
      sequenceYaml("pair", ["{ id: one, send: { email: notes/one } }", "{ id: two, send: { line: notes/one } }"], {
        category: "transactional",
      }),
      sequenceYaml("urgent", ["{ id: one, send: { email: notes/one }, late: { after: 2 days, then: drop } }"]),
    ],
  });
});
afterEach(() => context.close());

const actor = { reason: "test", actor: "staff:test" };
const iso = (local: string) => new Date(`${local}+09:00`);

/** One claim of a channel's sender, as dispatch makes it. */
async function claim(channel: "email" | "line" = "email", fence: string = randomUUID()): Promise<Job[]> {
  const sender = (await readSenders(context.database.pool)).find((one) => one.channel === channel);
  if (!sender) throw new Error(`no sender for ${channel}`);
  return claimTouches(context, { sender, senders: await readDefaultSenders(context.database.pool), room: [100, 95, 85, 60], fence });
}

/** Enrols and plans the first touch. */
async function plan(leadId: string, ...sequences: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const key of sequences) {
    const id = await enrol(context, leadId, key);
    await advanceEnrolment(context, id);
    ids.push(id);
  }
  return ids;
}

const accepted: Outcome = { kind: "accepted", code: "250" };

/** Writes what became of these sends. */
async function settle(jobs: Job[], outcome: Outcome): Promise<void> {
  expect(jobs).toHaveLength(1);
  const at = new Date();
  await settleSends(
    context,
    jobs.map((job) => ({ job, outcome, startedAt: at, endedAt: at })),
  );
}

/** One claim of the mail sender's deferred sends. */
async function retry(): Promise<Job[]> {
  const sender = (await readSenders(context.database.pool)).find(({ channel }) => channel === "email");
  return claimRetries(context, { senderId: sender?.id ?? "", room: [100, 95, 85, 60], fence: randomUUID() });
}

/** As if the journey had not come to its end yet. */
async function reopen(enrolmentId: string): Promise<void> {
  await context.database.pool.query("update enrolment set state = 'running' where id = $1", [enrolmentId]);
  await context.database.pool.query("update process set state = 'live', outcome = null where id = $1", [enrolmentId]);
}

describe("a claim", () => {
  test("takes a due touch once, and freezes what its bytes are made of", async () => {
    const { leadId, email } = await addPerson(context);
    await plan(leadId, "letter");
    const fence = randomUUID();
    const [job, ...others] = await claim("email", fence);
    expect(others).toEqual([]);
    expect(job).toMatchObject({ leadId, channel: "email", attempt: 1, fence, lane: 2, snapshot: { to: email } });
    expect(job?.messageId).toBe(`<${job?.sendId}@mail.example.com>`);
    expect(await claim()).toEqual([]);
    expect(await decisionsOf(context, leadId)).toMatchObject([{ verdict: "send", reason: "allowed" }]);
  });

  test("gives the reply token of her message to one send only", async () => {
    const { leadId } = await addPerson(context, { channels: ["line"] });
    await context.database.pool.query("update contact set reply_token = 'token', reply_token_at = $2 where lead_id = $1", [
      leadId,
      new Date(),
    ]);
    await plan(leadId, "notice", "letter");
    const jobs = await claim("line");
    expect(jobs.map((job) => job.snapshot.replyToken).toSorted()).toEqual(["token", undefined]);
  });

  test("keeps the cap of a channel, and says until when (E1)", async () => {
    const { leadId } = await addPerson(context, { channels: ["line"] });
    await plan(leadId, "letter");
    expect(await claim("line")).toHaveLength(1);
    await plan(leadId, "second");
    expect(await claim("line")).toEqual([]);
    const until = new Date(context.clock.now().getTime() + 20 * 3_600_000);
    const cap = { channel: "line", categories: ["nurture", "promotion", "care"], max: 1, hours: 20 };
    expect((await decisionsOf(context, leadId)).at(-1)).toMatchObject({ verdict: "defer", reason: "cap-reached", until });
    const { rows } = await context.database.pool.query(
      "select inputs->'cap' as cap from decision where lead_id = $1 and reason = 'cap-reached'",
      [leadId],
    );
    expect(rows).toEqual([{ cap }]);
    expect((await touchesOf(context, leadId)).at(-1)).toMatchObject({ state: "due", notBefore: until });
  });

  test("of two journeys due in the same second with a cap of one, one goes and one is deferred with its reason (fault 42)", async () => {
    const { leadId } = await addPerson(context, { channels: ["line"] });
    await plan(leadId, "letter", "promotion");
    const jobs = await claim("line");
    expect(jobs).toMatchObject([{ category: "promotion" }]);
    expect((await touchesOf(context, leadId)).map(({ state }) => state).toSorted()).toEqual(["claimed", "due"]);
    expect((await decisionsOf(context, leadId)).map(({ verdict, reason }) => `${verdict} ${reason}`).toSorted()).toEqual([
      "defer rival",
      "send allowed",
    ]);
    context.clock.advance({ hours: 1, minutes: 1 });
    expect(await claim("line")).toEqual([]);
    expect((await decisionsOf(context, leadId)).at(-1)).toMatchObject({ verdict: "defer", reason: "cap-reached" });
  });

  test("the higher of three rivals speaks, whatever its age", async () => {
    const { leadId } = await addPerson(context);
    await plan(leadId, "letter", "promotion", "care");
    expect(await claim()).toMatchObject([{ category: "care" }]);
  });

  test("the younger of two messages of one journey waits until the elder has gone, also on another channel and while it is tried again", async () => {
    const { leadId } = await addPerson(context, { channels: ["email", "line"] });
    await plan(leadId, "pair");
    expect(await claim("line")).toEqual([]);
    expect((await decisionsOf(context, leadId)).at(-1)).toMatchObject({ verdict: "defer", reason: "elder" });
    await settle(await claim(), { kind: "deferred", code: "451", phase: "rcpt", scope: "message", retryAfterMs: 30 * 60_000 });
    context.clock.advance({ minutes: 29 });
    expect(await claim("line")).toEqual([]);
    expect((await touchesOf(context, leadId)).at(-1)?.notBefore).toEqual(new Date(context.clock.now().getTime() + 2 * 60_000));
    context.clock.advance({ minutes: 1 });
    await settle(await retry(), accepted);
    // Its end has released the younger one, which need not wait out its minute.
    expect(await claim("line")).toMatchObject([{ leadId, channel: "line" }]);
  });

  test("the younger of two messages goes when the elder is cancelled", async () => {
    const { leadId } = await addPerson(context, { channels: ["email", "line"] });
    await plan(leadId, "pair");
    expect(await claim("line")).toEqual([]);
    await context.database.pool.query("update contact set state = 'unreachable' where lead_id = $1 and channel = 'email'", [leadId]);
    expect(await claim()).toEqual([]);
    expect(await claim("line")).toMatchObject([{ leadId, channel: "line" }]);
  });

  test("messages of one journey are no rivals: a deferred elder keeps its place", async () => {
    const { leadId } = await addPerson(context);
    await plan(leadId, "promotion", "twice");
    expect(await claim()).toMatchObject([{ category: "promotion" }]);
    const slots = async () =>
      (await touchesOf(context, leadId)).filter(({ state }) => state === "due").map(({ slot, notBefore }) => [slot, notBefore]);
    const now = context.clock.now().getTime();
    expect(await slots()).toEqual([
      ["one", new Date(now + 10 * 60_000)],
      ["two", expect.any(Date)],
    ]);
    context.clock.advance({ minutes: 9 });
    expect(await claim()).toEqual([]);
    context.clock.advance({ minutes: 1 });
    const jobs = await claim();
    expect(jobs).toHaveLength(1);
    expect((await slots()).map(([slot]) => slot)).toEqual(["two"]);
  });

  test("rival claims at the same time never break a cap between them", async () => {
    await writeSetting(context.database.pool, "caps", [
      { channel: "any", categories: ["nurture", "promotion", "care"], max: 1, hours: 20 },
    ]);
    try {
      const people = await Promise.all(Array.from({ length: 20 }, () => addPerson(context, { channels: ["email", "line"] })));
      for (const { leadId } of people) await plan(leadId, "letter", "second", "care");
      const jobs = (await Promise.all(Array.from({ length: 6 }, (_, index) => claim(index % 2 === 0 ? "email" : "line")))).flat();
      expect(new Set(jobs.map(({ leadId }) => leadId)).size).toBe(jobs.length);
      for (let round = 0; round < 3; round += 1) jobs.push(...(await claim()), ...(await claim("line")));
      expect(jobs).toHaveLength(20);
      expect(new Set(jobs.map(({ leadId }) => leadId)).size).toBe(20);
    } finally {
      await context.database.pool.query("delete from setting where key = 'caps'");
    }
  });

  test("waits for the window, but answers the lead's own act at once (E2)", async () => {
    context.clock.set(iso("2027-03-06T22:00"));
    const { leadId } = await addPerson(context);
    await plan(leadId, "office");
    context.clock.set(iso("2027-03-08T08:00"));
    // Planned for Monday by the journey itself; a window that closes in between is asked again at the claim.
    await advanceEnrolment(
      context,
      (await context.database.pool.query("select id from enrolment where lead_id = $1", [leadId])).rows[0].id,
    );
    context.clock.set(iso("2027-03-08T20:00"));
    expect(await claim()).toEqual([]);
    expect((await decisionsOf(context, leadId)).at(-1)).toMatchObject({ reason: "outside-window", until: iso("2027-03-09T08:00") });
    context.clock.set(iso("2027-03-09T08:00"));
    expect(await claim()).toHaveLength(1);
  });

  test("signs only the links that the template uses", async () => {
    const { leadId } = await addPerson(context, { channels: ["email", "line"] });
    await plan(leadId, "letter");
    const [mail] = await claim();
    const always = { line: "", form: {}, document: {}, book: {}, dates: {} };
    expect(mail?.snapshot.variables.urls).toEqual({
      ...always,
      unsubscribe: expect.stringMatching(/\/u\//),
      preferences: expect.stringMatching(/\/p\//),
    });
    const other = await addPerson(context, { channels: ["line"] });
    await plan(other.leadId, "letter");
    await claim();
    const [chat] = await claim("line");
    expect(chat?.snapshot.variables.urls).toEqual(always);
  });

  test("holds advertising to a held lead until somebody lifts it, and lets a notice through (E4)", async () => {
    const { leadId } = await addPerson(context);
    const hold = { leadId, reason: "a death in the family", actor: "staff:aya" };
    await holdLead(context, hold);
    await expect(holdLead(context, hold)).rejects.toMatchObject({ code: "lead-held" });
    await plan(leadId, "letter", "notice");
    expect(await claim()).toMatchObject([{ category: "transactional" }]);
    expect((await decisionsOf(context, leadId)).map(({ reason }) => reason)).toContain("held:staff");
    context.clock.advance({ hours: 3 });
    expect(await claim()).toEqual([]);
    await releaseLead(context, { ...hold, reason: "she wrote" });
    expect(await claim()).toMatchObject([{ category: "nurture" }]);
    await expect(releaseLead(context, hold)).rejects.toMatchObject({ code: "lead-not-held" });
    const acts = (await explainLead(context, leadId)).filter(({ what }) => what.startsWith("lead-held") || what === "lead-released");
    expect(acts.map(({ what, reason }) => [what, reason])).toEqual([
      ["lead-held", "a death in the family"],
      ["lead-released", "she wrote"],
    ]);
  });

  test("drops what is too late by the step's own rule", async () => {
    const { leadId } = await addPerson(context);
    await plan(leadId, "urgent");
    context.clock.advance({ days: 2, minutes: 1 });
    expect(await claim()).toEqual([]);
    expect(await touchesOf(context, leadId)).toMatchObject([{ state: "skipped", reason: "late" }]);
  });

  test("moves to the next channel when the wished one closes after planning", async () => {
    const { leadId, email } = await addPerson(context, { channels: ["email", "line"] });
    await plan(leadId, "letter");
    await addSuppression(context, { channel: "email", address: email, scope: "all", ...actor });
    expect(await claim()).toEqual([]);
    expect(await touchesOf(context, leadId)).toMatchObject([{ state: "due", channel: "line" }]);
    expect(await claim("line")).toMatchObject([{ leadId, channel: "line" }]);
  });

  test("skips who is reachable nowhere, and says why", async () => {
    const { leadId } = await addPerson(context, { channels: ["line"] });
    await plan(leadId, "letter");
    await context.database.pool.query("update contact set state = 'unreachable', reason = 'blocked' where lead_id = $1", [leadId]);
    await claim("line");
    expect(await touchesOf(context, leadId)).toMatchObject([{ state: "skipped", reason: "unreachable" }]);
  });

  test("counts equal decisions in a row instead of repeating them", async () => {
    const { leadId } = await addPerson(context);
    await holdLead(context, { leadId, reason: "family", actor: "staff:test" });
    await plan(leadId, "letter");
    for (let round = 0; round < 3; round += 1) {
      await claim();
      await context.database.pool.query("update touch set not_before = $2 where lead_id = $1", [leadId, context.clock.now()]);
    }
    expect(await decisionsOf(context, leadId)).toMatchObject([{ reason: "held:staff", count: 3 }]);
  });

  test("passes over a lead that is busy just now, and takes it the next time", async () => {
    const busy = await addPerson(context);
    const free = await addPerson(context);
    await plan(busy.leadId, "letter");
    await plan(free.leadId, "letter");
    const holder = await context.database.pool.connect();
    await holder.query("begin");
    await holder.query("select 1 from lead where id = $1 for update", [busy.leadId]);
    expect((await claim()).map(({ leadId }) => leadId)).toEqual([free.leadId]);
    await holder.query("rollback");
    holder.release();
    expect((await claim()).map(({ leadId }) => leadId)).toEqual([busy.leadId]);
  });

  test("a touch of a paused journey waits, and goes when it is resumed (fault 39)", async () => {
    const { leadId } = await addPerson(context);
    const [enrolmentId = ""] = await plan(leadId, "letter");
    // A completed journey lets its touches go; one that still runs takes them along.
    await reopen(enrolmentId);
    await pauseEnrolment(context, { enrolmentId, ...actor });
    expect(await claim()).toEqual([]);
    expect((await decisionsOf(context, leadId)).at(-1)).toMatchObject({ verdict: "defer", reason: "journey-resting" });
    context.clock.advance({ days: 3 });
    expect(await claim()).toEqual([]);
    await resumeEnrolment(context, { enrolmentId, ...actor });
    expect(await claim()).toMatchObject([{ leadId }]);
  });
});

describe("the dispatching commit", () => {
  const stopped = [
    { name: "an opt-out", reason: "unsubscribed", sql: "update subscription set state = 'unsubscribed' where lead_id = $1" },
    { name: "a bounce", reason: "unreachable", sql: "update contact set state = 'unreachable' where lead_id = $1" },
    { name: "an erasure", reason: "lead-erased", sql: "update lead set erased_at = now() where id = $1" },
  ];
  test.each(stopped)("does not come after $name (LAW4)", async ({ reason, sql }) => {
    const { leadId } = await addPerson(context);
    await plan(leadId, "letter");
    const [job] = await claim();
    if (!job) throw new Error("nothing was claimed");
    await context.database.pool.query(sql, [leadId]);
    expect(await commitDispatching(context, [job])).toEqual(new Set());
    expect(await sendsOf(context, leadId)).toMatchObject([{ state: "cancelled", code: reason }]);
    expect(await touchesOf(context, leadId)).toMatchObject([{ state: "skipped", reason }]);
  });

  test("does not come after a suppression of the bare address (LAW4)", async () => {
    const { leadId, email } = await addPerson(context);
    await plan(leadId, "letter");
    const [job] = await claim();
    await addSuppression(context, { channel: "email", address: email, scope: "all", ...actor });
    expect(await commitDispatching(context, job ? [job] : [])).toEqual(new Set());
    expect(await touchesOf(context, leadId)).toMatchObject([{ state: "skipped", reason: "suppressed" }]);
  });

  test("plans the touch again when a hold came in between", async () => {
    const { leadId } = await addPerson(context);
    await plan(leadId, "letter");
    const [job] = await claim();
    await holdLead(context, { leadId, reason: "family", actor: "staff:test" });
    expect(await commitDispatching(context, job ? [job] : [])).toEqual(new Set());
    expect(await touchesOf(context, leadId)).toMatchObject([{ state: "due" }]);
  });

  test("gives the touch to the next channel when only that is open now", async () => {
    const { leadId } = await addPerson(context, { channels: ["email", "line"] });
    await plan(leadId, "letter");
    const [job] = await claim();
    await context.database.pool.query("update contact set state = 'unreachable' where lead_id = $1 and channel = 'email'", [leadId]);
    expect(await commitDispatching(context, job ? [job] : [])).toEqual(new Set());
    await claim();
    expect(await claim("line")).toMatchObject([{ leadId, channel: "line" }]);
  });

  const corrected = (leadId: string) =>
    correctAddress(context, { leadId, channel: "email", address: "right@example.jp", basis: "card", method: "cli", ...actor });

  test("does not come for an address that was corrected since the claim; the right one gets the message", async () => {
    const { leadId } = await addPerson(context);
    await plan(leadId, "letter");
    const [job] = await claim();
    context.clock.advance({ minutes: 1 });
    await corrected(leadId);
    expect(await commitDispatching(context, job ? [job] : [])).toEqual(new Set());
    expect(await decisionsOf(context, leadId)).toContainEqual(expect.objectContaining({ verdict: "cancel", reason: "address-changed" }));
    expect(await claim()).toMatchObject([{ leadId, snapshot: { to: "right@example.jp" } }]);
  });

  test("nor does a retry, where nothing was sent; what the provider may have taken is not sent a second time", async () => {
    const deferred: Outcome = { kind: "deferred", code: "451", phase: "rcpt", scope: "message", retryAfterMs: 60_000 };
    const { leadId } = await addPerson(context);
    await plan(leadId, "letter");
    await settle(await claim(), deferred);
    context.clock.advance({ minutes: 2 });
    await corrected(leadId);
    expect(await retry()).toEqual([]);
    const again = await claim();
    expect(again).toMatchObject([{ leadId, snapshot: { to: "right@example.jp" } }]);
    await settle(again, deferred);
    await context.database.pool.query("update send set past_dot = 1 where state = 'deferred'");
    context.clock.advance({ minutes: 2 });
    await correctAddress(context, { leadId, channel: "email", address: "third@example.jp", basis: "card", method: "cli", ...actor });
    expect(await retry()).toEqual([]);
    expect(await touchesOf(context, leadId)).toMatchObject([{ state: "unknown", reason: "address-changed" }]);
    expect(await claim()).toEqual([]);
  });

  test("does not come for a suppressed address when the lead has another one", async () => {
    const { leadId, email } = await addPerson(context);
    await plan(leadId, "letter");
    const [job] = await claim();
    context.clock.advance({ minutes: 1 });
    const other = await addPerson(context);
    await context.database.pool.query("update contact set lead_id = $1, state_at = $3 where lead_id = $2", [
      leadId,
      other.leadId,
      context.clock.now(),
    ]);
    await addSuppression(context, { channel: "email", address: email, scope: "all", ...actor });
    expect(await commitDispatching(context, job ? [job] : [])).toEqual(new Set());
    expect(await claim()).toMatchObject([{ leadId, snapshot: { to: other.email } }]);
  });

  test("comes for an address that stays in use, though another one has become reachable since the claim", async () => {
    const { leadId } = await addPerson(context);
    await plan(leadId, "letter");
    const [job] = await claim();
    context.clock.advance({ minutes: 1 });
    const other = await addPerson(context);
    await context.database.pool.query("update contact set lead_id = $1, state_at = $3 where lead_id = $2", [
      leadId,
      other.leadId,
      context.clock.now(),
    ]);
    expect(await commitDispatching(context, job ? [job] : [])).toEqual(new Set(job ? [job] : []));
  });

  test("does not come after an exit of a journey that runs", async () => {
    const { leadId } = await addPerson(context);
    const [enrolmentId = ""] = await plan(leadId, "letter");
    await reopen(enrolmentId);
    const [job] = await claim();
    await exitEnrolment(context, { enrolmentId, ...actor });
    expect(await commitDispatching(context, job ? [job] : [])).toEqual(new Set());
    expect(await touchesOf(context, leadId)).toMatchObject([{ state: "cancelled", reason: "journey-over" }]);
  });

  test("comes for all others of the same batch", async () => {
    const people = await Promise.all(Array.from({ length: 4 }, () => addPerson(context)));
    for (const { leadId } of people) await plan(leadId, "letter");
    const jobs = await claim();
    await context.database.pool.query("update subscription set state = 'unsubscribed' where lead_id = $1", [people[1]?.leadId]);
    const allowed = await commitDispatching(context, jobs);
    expect(jobs.filter((job) => !allowed.has(job)).map(({ leadId }) => leadId)).toEqual([people[1]?.leadId]);
    expect(allowed.size).toBe(3);
  });
});

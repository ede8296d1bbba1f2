import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { claimTouches } from "../../services/engine/dispatch/claim-touches.ts";
import { commitDispatching } from "../../services/engine/dispatch/commit-dispatching.ts";
import { readDefaultSenders, readSenders } from "../../services/engine/senders/read-senders.ts";
import { advanceEnrolment } from "../../services/enrolments/advance-enrolment.ts";
import { countSteps } from "../../services/enrolments/count-steps.ts";
import { exitEnrolment } from "../../services/enrolments/exit-enrolment.ts";
import { listStepPeople } from "../../services/enrolments/list-step-people.ts";
import { countWays, readInvitations } from "../../services/enrolments/read-invitations.ts";
import { listOffers, setOffer } from "../../services/offers/set-offer.ts";
import { bookSession } from "../../services/sessions/book-session.ts";
import { cancelBooking } from "../../services/sessions/cancel-booking.ts";
import { createSession } from "../../services/sessions/create-session.ts";
import { joinWaitList } from "../../services/sessions/join-wait-list.ts";
import { completeTask } from "../../services/tasks/complete-task.ts";
import { STARTER_PLAYBOOK } from "../support/context.ts";
import { type Engine, openEngine } from "../support/engine.ts";
import { sendsOf } from "../support/ledger.ts";
import { addPerson, type Person } from "../support/people.ts";
import { enrol, happen, publish } from "../support/sequences.ts";

const at = (local: string) => new Date(`${local}+09:00`);

/** As in the playbook, from the invitation on, without a goal: the step alone ends it. */
const source = `sequence: invited
title: ご招待
category: promotion
topic: newsletter
enter: manual
window: { days: weekdays, from: "08:00", to: "20:00", holidays: skip }
steps:
  - id: invite
    invite:
      offer: five-hours
      messages:
        - { email: invitation/first, line: invitation/first }
        - { email: invitation/second }
        - { email: invitation/last }
      every: 4 days, at 08:00
      within: 30 days
      person: { for: coach, kind: phone, script: invitation/call, due: 2 days }
    then:
      - { id: won, update: { tag: won } }
    otherwise:
      - { id: lost, update: { tag: lost } }
`;

let engine: Engine;
let sessionId: string;
beforeAll(async () => {
  // A Monday.
  engine = await openEngine({ startAt: "2027-02-01T08:00+09:00", playbook: STARTER_PLAYBOOK });
  await publish(engine.context, source);
  for (const [day, seats] of [
    ["2027-03-03", 2],
    ["2027-03-10", 8],
  ] as const) {
    const made = await createSession(engine.context, { offerKey: "five-hours", startsAt: at(`${day}T20:00`), seats, actor: "staff:mori" });
    sessionId ??= made.sessionId;
  }
});
afterAll(() => engine.close());

/** A lead with these scores, at the step. */
async function invited(scores: { trust: number; interest: number }, person: Parameters<typeof addPerson>[1] = {}) {
  const { context } = engine;
  const someone = await addPerson(context, person);
  for (const [dimension, value] of Object.entries(scores))
    await context.database.pool.query("insert into score (lead_id, dimension, value, at) values ($1, $2, $3, $4)", [
      someone.leadId,
      dimension,
      value,
      context.clock.now(),
    ]);
  return { ...someone, enrolmentId: await enrol(context, someone.leadId, "invited") };
}

/** What reached a lead by the step, and when. */
async function touched({ leadId }: Pick<Person, "leadId">): Promise<string[]> {
  const { rows } = await engine.context.database.pool.query<{ slot: string; channel: string; state: string; at: Date | null }>(
    "select slot, channel, state, settled_at as at from touch where lead_id = $1 and origin_kind = 'enrolment' order by due_at, id",
    [leadId],
  );
  return rows.map(({ slot, channel, state, at: settled }) => `${slot} ${channel} ${state} ${inTokyo(settled)}`);
}

const inTokyo = (instant: Date | null) =>
  instant === null ? "" : new Date(instant.getTime() + 9 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");

async function tagsOf({ leadId }: Pick<Person, "leadId">): Promise<string[]> {
  const { rows } = await engine.context.database.pool.query<{ tag: string }>("select tag from lead_tag where lead_id = $1", [leadId]);
  return rows.map(({ tag }) => tag);
}

const warm = { trust: 25, interest: 10 };

describe("an invitation on the real parts", () => {
  type Invited = Awaited<ReturnType<typeof invited>>;
  const people: Record<"never" | "cool" | "cold" | "reader" | "waiting" | "refuser" | "spoken" | "leaver", Invited> = {} as never;

  test("whoever reaches the threshold is invited at once; who does not, waits", async () => {
    await engine.runTo(at("2027-02-01T10:00"));
    people.never = await invited(warm);
    people.reader = await invited(warm);
    people.waiting = await invited(warm);
    people.refuser = await invited(warm);
    people.spoken = await invited(warm);
    people.leaver = await invited(warm);
    people.cool = await invited({ trust: 20, interest: 0 });
    people.cold = await invited({ trust: 0, interest: 0 });
    await engine.settle();
    expect(await touched(people.never)).toEqual(["invite/1 email sent 2027-02-01 10:00"]);
    expect(await touched(people.cool)).toEqual([]);
    expect(await readInvitations(engine.context, { offer: "five-hours" })).toMatchObject({ invited: 6, waiting: 6 });
  });

  test("the mail names the next dates with their seats, as they are at the claim", async () => {
    const { rows } = await engine.context.database.pool.query<{ offers: unknown }>(
      "select variables->'variables'->'offers' as offers from send where lead_id = $1",
      [people.never.leadId],
    );
    const next = [
      { when: "2027年3月3日（水）20:00–21:30", left: "残り2席" },
      { when: "2027年3月10日（水）20:00–21:30", left: "空席あり" },
    ];
    expect(rows).toEqual([{ offers: { "five-hours": { next, price: "3,000円" } } }]);
  });

  test("a score that rises at night wakes the step, and the window holds the touch until the morning", async () => {
    await engine.runTo(at("2027-02-02T22:00"));
    await happen(engine.context, people.cool.leadId, "linkClicked");
    await engine.runTo(at("2027-02-03T12:00"));
    expect(await touched(people.cool)).toEqual(["invite/1 email sent 2027-02-03 08:00"]);
  });

  test("an offer whose threshold is lowered invites those who wait for it", async () => {
    const { context } = engine;
    const offer = (await listOffers(context)).find(({ key }) => key === "five-hours");
    if (!offer) throw new Error("no offer");
    const { etag, ...definition } = offer;
    const change = (threshold: { trust: number; interest: number }, ifMatch: string) =>
      setOffer(context, { ...definition, threshold }, { actor: "staff:mori", ifMatch });
    const lukewarm = await invited({ trust: 15, interest: 5 });
    await engine.settle();
    expect(await touched(lukewarm)).toEqual([]);
    await change({ trust: 15, interest: 5 }, etag);
    await engine.settle();
    expect(await touched(lukewarm)).toEqual(["invite/1 email sent 2027-02-03 12:00"]);
    await change({ trust: 20, interest: 5 }, (await listOffers(context)).find(({ key }) => key === "five-hours")?.etag ?? "");
    await exitEnrolment(context, { enrolmentId: lukewarm.enrolmentId, reason: "test", actor: "staff:mori" });
    // Of those who left: nobody was won.
    expect(await readInvitations(context, { offer: "five-hours" })).toMatchObject({ invited: 8, booked: 0, declined: 1, waiting: 7 });
  });

  test("a booking ends the touches in the same moment and goes on with `then`; so does a place in the waiting list", async () => {
    const { context } = engine;
    await engine.runTo(at("2027-02-05T09:30"));
    await bookSession(context, { leadId: people.reader.leadId, sessionId });
    await bookSession(context, { leadId: (await addPerson(context)).leadId, sessionId });
    expect(await joinWaitList(context, { leadId: people.waiting.leadId, sessionId })).toMatchObject({ kind: "waiting" });
    await engine.settle();
    expect(await tagsOf(people.reader)).toEqual(["won"]);
    expect(await tagsOf(people.waiting)).toEqual(["won"]);
    await engine.runTo(at("2027-02-12T12:00"));
    const both = ["invite/1 email sent 2027-02-01 10:00", "invite/2 email sent 2027-02-05 08:00"];
    expect(await touched(people.reader)).toEqual(both);
    expect(await touched(people.waiting)).toEqual(both);
  });

  test("four days apart, out of weekends and holidays, until the coach has a task with the next dates", async () => {
    await engine.runTo(at("2027-02-15T12:00"));
    expect(await touched(people.never)).toEqual([
      "invite/1 email sent 2027-02-01 10:00",
      "invite/2 email sent 2027-02-05 08:00",
      "invite/3 email sent 2027-02-09 08:00",
      // 13 February is a Saturday.
      "invite/person person sent 2027-02-15 08:00",
    ]);
    // The first date is full and has a waiting list.
    expect(await taskOf(people.never)).toEqual({
      script: expect.stringContaining("2027年3月10日（水）20:00–21:30（空席あり）"),
      due: at("2027-02-17T08:00"),
      state: "open",
    });
    expect((await taskOf(people.never))?.script).not.toContain("3月3日");
  });

  test("who says no is left alone at once; who books by phone was won by the person; the others have some days more", async () => {
    const { context } = engine;
    await completeTask(context, { taskId: await taskIdOf(people.refuser), outcome: "not-interested", actor: "staff:mori" });
    await engine.settle();
    expect(await tagsOf(people.refuser)).toEqual(["lost"]);

    const phone = await createSession(context, { offerKey: "five-hours", startsAt: at("2027-03-17T20:00"), actor: "staff:mori" });
    await bookSession(context, { leadId: people.spoken.leadId, sessionId: phone.sessionId, actor: "staff:mori" });
    // Staff note the outcome afterwards, so the task is still theirs.
    await completeTask(context, { taskId: await taskIdOf(people.spoken), outcome: "booked", actor: "staff:mori" });
    await bookSession(context, { leadId: people.leaver.leadId, sessionId: phone.sessionId });
    await engine.settle();
    expect(await tagsOf(people.spoken)).toEqual(["won"]);
    // The lead booked by themselves: nobody needs to call any more.
    expect(await taskOf(people.leaver)).toMatchObject({ state: "cancelled" });

    await engine.runTo(at("2027-02-22T12:00"));
    // Due on the 17th, and four days later is a Sunday.
    expect(await tagsOf(people.never)).toEqual(["lost"]);
  });

  test("whoever stays below the threshold was not invited", async () => {
    await engine.runTo(at("2027-03-03T11:00"));
    expect(await touched(people.cold)).toEqual([]);
    expect(await tagsOf(people.cold)).toEqual(["lost"]);
  });

  test("whoever has booked already goes on with `then` without a touch", async () => {
    const { context } = engine;
    const someone = await addPerson(context);
    const third = await createSession(context, { offerKey: "five-hours", startsAt: at("2027-03-24T20:00"), actor: "staff:mori" });
    await bookSession(context, { leadId: someone.leadId, sessionId: third.sessionId });
    await enrol(context, someone.leadId, "invited");
    await engine.settle();
    expect(await tagsOf(someone)).toEqual(["won"]);
    expect(await touched(someone)).toEqual([]);
  });

  test("every way is counted, and the counts add up", async () => {
    const { context } = engine;
    const counted = await readInvitations(context, { offer: "five-hours", sequence: "invited", step: "invite" });
    expect(counted).toEqual({
      invited: 8,
      booked: 4,
      declined: 4,
      waiting: 0,
      ways: [
        way("email", 1, null, { reached: 8, declined: 1 }),
        way("email", 2, null, { reached: 7, booked: 2 }),
        way("email", 3, null, { reached: 5 }),
        // The task that was not needed any more, and the one that nobody did.
        way("person", null, null, { reached: 3, booked: 1, declined: 2 }),
        way("person", null, "booked", { reached: 1, booked: 1 }),
        way("person", null, "not-interested", { reached: 1, declined: 1 }),
      ],
    });
    expect(await readInvitations(context, { offer: "five-hours", sequence: "seminar-invitation" })).toMatchObject({ invited: 0, ways: [] });
    await expect(readInvitations(context, { offer: "nothing" })).rejects.toMatchObject({ code: "offer-unknown" });
  });

  test("the numbers of the step and of its parts agree with the people behind them", async () => {
    const { context } = engine;
    const { items } = await countSteps(context, { key: "invited" });
    expect(items.map(({ step, done, sent, notSent }) => ({ step, done, sent, notSent }))).toEqual([
      { step: "invite", done: 9, sent: 0, notSent: {} },
      { step: "invite/1", done: 8, sent: 8, notSent: {} },
      { step: "invite/2", done: 7, sent: 7, notSent: {} },
      { step: "invite/3", done: 5, sent: 5, notSent: {} },
      { step: "invite/person", done: 5, sent: 5, notSent: {} },
      { step: "won", done: 5, sent: 0, notSent: {} },
      { step: "lost", done: 4, sent: 0, notSent: {} },
    ]);
    const { items: reached } = await listStepPeople(context, { key: "invited", step: "invite/2", state: "sent", limit: 50 });
    expect(reached).toHaveLength(7);
  });

  test("the counts are read by their indexes", async () => {
    const plan = await engine.context.database.transaction(async (tx) => {
      await tx.query("set local enable_seqscan = off");
      return (await tx.query<{ "QUERY PLAN": string }>(`explain ${countWays}`, ["five-hours", null, null])).rows;
    });
    const text = plan.map((row) => row["QUERY PLAN"]).join("\n");
    expect(text).toContain("offer_invitation_offer_key_began_at_idx");
    expect(text).not.toContain("Seq Scan");
  });
});

const way = (channel: string, touch: number | null, taskOutcome: string | null, counts: Record<string, number>) => ({
  channel,
  touch,
  taskOutcome,
  booked: 0,
  declined: 0,
  waiting: 0,
  ...counts,
});

describe("a booking between the claim and the dispatching commit", () => {
  test("stops the message that is claimed, and nothing follows it", async () => {
    const still = await openEngine({ startAt: "2027-02-01T08:00+09:00", playbook: STARTER_PLAYBOOK, withDispatch: false });
    try {
      const { context } = still;
      await publish(context, source);
      const made = await createSession(context, { offerKey: "five-hours", startsAt: at("2027-03-03T20:00"), actor: "staff:mori" });
      const { leadId } = await addPerson(context);
      await context.database.pool.query(
        "insert into score (lead_id, dimension, value, at) select $1, d, 50, $2 from unnest(array['trust', 'interest']) as d",
        [leadId, context.clock.now()],
      );
      const enrolmentId = await enrol(context, leadId, "invited");
      await advanceEnrolment(context, enrolmentId);
      const jobs = await claimAll(still);
      expect(jobs.map((job) => job.leadId)).toEqual([leadId]);

      await bookSession(context, { leadId, sessionId: made.sessionId });
      expect(await commitDispatching(context, jobs)).toEqual(new Set());
      expect(await sendsOf(context, leadId)).toMatchObject([{ state: "cancelled", code: "journey-over" }]);

      // Cancelled again before the engine looked: the invitation was answered all the same.
      const { rows } = await context.database.pool.query<{ id: string }>("select id from booking where lead_id = $1", [leadId]);
      await cancelBooking(context, { bookingId: rows[0]?.id ?? "", actor: "lead" });
      context.clock.set(at("2027-02-20T12:00"));
      expect(await advanceEnrolment(context, enrolmentId)).toEqual({ kind: "over", outcome: "completed" });
      const { rows: touches } = await context.database.pool.query(
        "select slot, state from touch where lead_id = $1 and origin_kind = 'enrolment'",
        [leadId],
      );
      expect(touches).toEqual([{ slot: "invite/1", state: "cancelled" }]);
      expect(await readInvitations(context, { offer: "five-hours" })).toMatchObject({ invited: 1, booked: 1, declined: 0, waiting: 0 });
    } finally {
      await still.close();
    }
  });
});

/** Everything that is due, as one worker claims it. */
async function claimAll({ context }: Engine) {
  const sender = (await readSenders(context.database.pool)).find(({ channel }) => channel === "email");
  if (!sender) throw new Error("no sender");
  const senders = await readDefaultSenders(context.database.pool);
  return claimTouches(context, { sender, senders, room: Array(4).fill(50), fence: randomUUID() });
}

interface Task {
  script: string;
  due: Date;
  state: string;
}

async function taskOf({ leadId }: Pick<Person, "leadId">): Promise<Task | undefined> {
  return (await engine.context.database.pool.query<Task>("select script, due_at as due, state from task where lead_id = $1", [leadId]))
    .rows[0];
}

async function taskIdOf({ leadId }: Pick<Person, "leadId">): Promise<string> {
  return (await engine.context.database.pool.query<{ id: string }>("select id from task where lead_id = $1", [leadId])).rows[0]?.id ?? "";
}

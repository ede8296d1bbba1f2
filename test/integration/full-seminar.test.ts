import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bookConsultation } from "../../services/consultations/book-consultation.ts";
import { acknowledgeAlarm } from "../../services/sessions/acknowledge-alarm.ts";
import { type Booked, bookSession } from "../../services/sessions/book-session.ts";
import { cancelBooking } from "../../services/sessions/cancel-booking.ts";
import { changeSession } from "../../services/sessions/change-session.ts";
import { createSession } from "../../services/sessions/create-session.ts";
import { joinWaitList } from "../../services/sessions/join-wait-list.ts";
import { rateSession } from "../../services/sessions/rate-session.ts";
import { readFollowUp } from "../../services/sessions/read-follow-up.ts";
import { checkIn, countSession } from "../../services/sessions/record-attendance.ts";
import { bookingUrl } from "../../services/sessions/session-variables.ts";
import { readToday } from "../../services/today/read-today.ts";
import { calendarMailsTo } from "../support/calendar-mail.ts";
import { STARTER_PLAYBOOK } from "../support/context.ts";
import { type Engine, openEngine } from "../support/engine.ts";
import { eventsOf } from "../support/ledger.ts";
import { addPerson, type Person } from "../support/people.ts";

const at = (local: string) => new Date(`${local}+09:00`);

/** Scenario 4 with the exact instants. */
describe("the full seminar (scenarios.md 4)", () => {
  let engine: Engine;
  let sessionId: string;
  const guests: Person[] = [];
  const bookings = new Map<string, string>();
  let aoki: Person;
  let baba: Person;
  let late: Person;
  let attended: string[] = [];

  beforeAll(async () => {
    engine = await openEngine({ startAt: "2027-02-08T08:00+09:00", playbook: STARTER_PLAYBOOK });
    const { context } = engine;
    ({ sessionId } = await createSession(context, {
      offerKey: "tanaoroshi",
      startsAt: at("2027-02-20T14:00"),
      changeUntil: at("2027-02-18T18:00"),
      joinUrl: "https://meet.example.com/tanaoroshi",
      actor: "staff:mori",
    }));
    for (let guest = 0; guest < 8; guest += 1) guests.push(await addPerson(context, { familyName: `客${guest}` }));
    aoki = await addPerson(context, { familyName: "青木" });
    baba = await addPerson(context, { familyName: "馬場" });
    late = await addPerson(context, { familyName: "夜野" });
  });
  afterAll(() => engine.close());

  const bookedId = (booked: Booked): string => {
    if (booked.kind !== "booked") throw new Error(`refused: ${booked.reason}`);
    return booked.bookingId;
  };
  const mails = async (to: Person) =>
    (
      await engine.context.database.pool.query<{ slot: string; at: Date }>(
        `select t.slot, s.settled_at as at from send s join touch t on t.id = s.touch_id
         where s.lead_id = $1 and s.state = 'sent' and t.origin_kind in ('booking', 'wait-entry') order by s.settled_at, s.id`,
        [to.leadId],
      )
    ).rows.map(({ slot, at: sent }) => ({ slot, at: sent.toISOString() }));
  /** Who got a message of a sequence, and when. */
  const sent = async (slot: string) =>
    (
      await engine.context.database.pool.query<{ leadId: string; at: Date }>(
        `select s.lead_id as "leadId", s.settled_at as at from send s join touch t on t.id = s.touch_id
         where s.state = 'sent' and t.slot = $1 order by s.lead_id`,
        [slot],
      )
    ).rows;
  const processOf = async (id: string) =>
    (
      await engine.context.database.pool.query<{ state: string; outcome: string | null; wakeAt: Date | null }>(
        `select state, outcome, wake_at as "wakeAt" from process where id = $1`,
        [id],
      )
    ).rows[0];
  const mail = (slot: string, local: string) => ({ slot, at: at(local).toISOString() });

  test("by Wednesday noon eight have booked, and the ninth and tenth join the list", async () => {
    const { context } = engine;
    await engine.runTo(at("2027-02-10T12:00"));
    for (const { leadId } of guests) bookings.set(leadId, bookedId(await bookSession(context, { leadId, sessionId })));
    await engine.runTo(at("2027-02-10T12:05"));
    expect(await bookSession(context, { leadId: aoki.leadId, sessionId })).toEqual({ kind: "refused", reason: "full", waiting: 0 });
    expect(await joinWaitList(context, { leadId: aoki.leadId, sessionId })).toMatchObject({ kind: "waiting", before: 0 });
    await engine.runTo(at("2027-02-10T12:06"));
    expect(await joinWaitList(context, { leadId: baba.leadId, sessionId })).toMatchObject({ kind: "waiting", before: 1 });
    expect(await bookSession(context, { leadId: late.leadId, sessionId })).toEqual({ kind: "refused", reason: "waiting", waiting: 2 });
    await engine.settle();
    expect(await mails(guests[0] as Person)).toEqual([mail("booked", "2027-02-10T12:00")]);
  });

  test("Chiba cancels on Saturday at 9: the seat is Aoki's until 21:00", async () => {
    const chiba = guests[2] as Person;
    await engine.runTo(at("2027-02-13T09:00"));
    const bookingId = bookings.get(chiba.leadId) ?? "";
    expect(await cancelBooking(engine.context, { bookingId, actor: "lead" })).toEqual({ cancelled: true });
    expect(await cancelBooking(engine.context, { bookingId, actor: "lead" })).toEqual({ cancelled: false });
    await engine.settle();
    expect(await mails(aoki)).toEqual([mail("offered", "2027-02-13T09:00")]);
    expect(await mails(chiba)).toEqual([mail("booked", "2027-02-10T12:00"), mail("cancelled", "2027-02-13T09:00")]);
    const { rows } = await engine.context.database.pool.query("select held_until from booking where lead_id = $1", [aoki.leadId]);
    expect(rows).toEqual([{ held_until: at("2027-02-13T21:00") }]);
  });

  test("she does not answer: on Sunday at 9 it is offered to Baba, who books at 10:15; Aoki's late press is told so", async () => {
    await engine.runTo(at("2027-02-14T10:15"));
    expect(await mails(aoki)).toEqual([mail("offered", "2027-02-13T09:00"), mail("lapsed", "2027-02-13T21:00")]);
    expect(await mails(baba)).toEqual([mail("offered", "2027-02-14T09:00")]);
    bookings.set(baba.leadId, bookedId(await bookSession(engine.context, { leadId: baba.leadId, sessionId })));
    await engine.runTo(at("2027-02-14T10:30"));
    expect(await bookSession(engine.context, { leadId: aoki.leadId, sessionId })).toEqual({
      kind: "refused",
      reason: "seat-lapsed",
      waiting: 0,
    });
    expect(await joinWaitList(engine.context, { leadId: aoki.leadId, sessionId })).toMatchObject({ kind: "waiting", before: 0 });
    expect((await eventsOf(engine.context, aoki.leadId)).map(({ kind }) => kind)).toEqual([
      "waitListJoined",
      "seatOffered",
      "seatLapsed",
      "waitListJoined",
    ]);
  });

  test("the start moves to 15:00: all eight are told at once, and their calendar entries change in place", async () => {
    await engine.runTo(at("2027-02-16T18:00"));
    await changeSession(engine.context, { sessionId, startsAt: at("2027-02-20T15:00"), reason: "会場の都合", actor: "staff:mori" });
    await engine.settle();
    const { rows } = await engine.context.database.pool.query<{ uid: boolean; sequence: number; told: number }>(
      `select b.ics_uid = b.id as uid, b.ics_sequence as sequence,
         (select count(*)::int from send s join touch t on t.id = s.touch_id where t.origin_id = b.id and t.slot = 'moved' and s.state = 'sent' and s.settled_at = $2) as told
       from booking b where b.session_id = $1 and b.state = 'booked'`,
      [sessionId, at("2027-02-16T18:00")],
    );
    expect(rows).toEqual(Array.from({ length: 8 }, () => ({ uid: true, sequence: 1, told: 1 })));
    const [guest] = guests;
    const entries = (await calendarMailsTo(engine, guest?.email ?? "")).flatMap(({ calendar }) => calendar ?? []);
    expect(entries.map(({ method, value }) => [method, value("UID"), value("SEQUENCE"), value("DTSTART")])).toEqual([
      ["REQUEST", bookings.get(guest?.leadId ?? ""), "0", "20270220T140000"],
      ["REQUEST", bookings.get(guest?.leadId ?? ""), "1", "20270220T150000"],
    ]);
  });

  test("reminders come three days, one day and one hour before the new start; who books late gets the last one only", async () => {
    await engine.runTo(at("2027-02-19T20:00"));
    const gone = guests[3] as Person;
    await cancelBooking(engine.context, { bookingId: bookings.get(gone.leadId) ?? "", actor: "staff:mori" });
    await engine.settle();
    await bookSession(engine.context, { leadId: aoki.leadId, sessionId });
    await engine.runTo(at("2027-02-20T15:00"));
    expect((await mails(guests[0] as Person)).slice(2)).toEqual([
      mail("reminder-1", "2027-02-17T15:00"),
      mail("reminder-2", "2027-02-19T15:00"),
      mail("reminder-3", "2027-02-20T14:00"),
    ]);
    expect((await mails(aoki)).map(({ slot }) => slot)).toEqual(["offered", "lapsed", "offered", "booked", "reminder-3"]);
    expect((await mails(gone)).map(({ slot }) => slot)).toEqual(["booked", "moved", "reminder-1", "reminder-2", "cancelled"]);
  });

  test("six check in; when the list is closed the six have come and the two have not", async () => {
    const { context } = engine;
    const { rows } = await context.database.pool.query<{ code: string; leadId: string }>(
      `select code, lead_id as "leadId" from booking where session_id = $1 and state = 'booked' order by seat`,
      [sessionId],
    );
    expect(rows).toHaveLength(8);
    await engine.runTo(at("2027-02-20T15:05"));
    for (const { code } of rows.slice(0, 6)) {
      expect(await checkIn(context, { sessionId, code: code.toLowerCase(), actor: "staff:mori" })).toMatchObject({ again: false });
      expect(await checkIn(context, { sessionId, code, actor: "staff:mori" })).toMatchObject({ again: true });
    }
    await engine.runTo(at("2027-02-20T17:20"));
    expect(await countSession(context, { sessionId, actor: "staff:mori" })).toEqual({ came: 6, absent: 2 });
    await engine.settle();
    const kinds = async (leadId: string) => (await eventsOf(context, leadId)).at(-1)?.kind;
    expect(await kinds(rows[0]?.leadId ?? "")).toBe("sessionAttended");
    expect(await kinds(rows[7]?.leadId ?? "")).toBe("sessionMissed");
    attended = rows.slice(0, 6).map(({ leadId }) => leadId);
    expect(await processOf(sessionId)).toEqual({ state: "live", outcome: null, wakeAt: at("2027-02-27T17:20") });
  });

  test("the six are invited to the consultation at once, on a Saturday evening", async () => {
    expect(await sent("consultation/1")).toEqual(
      attended.map((leadId) => ({ leadId, at: at("2027-02-20T17:20") })).toSorted((one, other) => one.leadId.localeCompare(other.leadId)),
    );
  });

  test("the two who did not come are invited again on Monday at 8, the six are not", async () => {
    await engine.runTo(at("2027-02-23T08:00"));
    const again = await sent("once-more");
    expect(again.map(({ at: instant }) => instant)).toEqual([at("2027-02-22T08:00"), at("2027-02-22T08:00")]);
    expect(again.some(({ leadId }) => attended.includes(leadId))).toBe(false);
  });

  test("what the six say is asked on their page: content, and most can solve it alone now", async () => {
    const { context } = engine;
    for (const [place, leadId] of attended.slice(0, 4).entries()) {
      const { rows } = await context.database.pool.query<{ id: string }>(
        "select id from booking where session_id = $1 and lead_id = $2 and state = 'attended'",
        [sessionId, leadId],
      );
      const token = new URL(bookingUrl(context, leadId, "tanaoroshi")).pathname.slice("/b/".length);
      const rating = { bookingId: rows[0]?.id ?? "", alone: place < 3 ? "alone" : "partly", satisfaction: 5 - (place % 2), comment: "" };
      expect(await rateSession(context, token, rating)).toEqual({ kind: "done", says: "rated" });
    }
  });

  test("three of six have booked by Saturday 17:20: on Monday the 1st at 9 marketing has an alarm with causes and numbers", async () => {
    const { context } = engine;
    const [first, second, third, late] = attended as [string, string, string, string];
    const answers = [{ key: "worry", answer: "人に任せられない" }];
    for (const [leadId, local, time] of [
      [first, "2027-02-23T09:00", "2027-03-03T10:00"],
      [second, "2027-02-24T12:00", "2027-03-03T13:00"],
      [third, "2027-02-27T17:19", "2027-03-04T10:00"],
      [late, "2027-02-27T17:21", "2027-03-04T13:00"],
    ] as const) {
      await engine.runTo(at(local));
      const wish = { leadId, offerKey: "talk", startsAt: at(time), answers, actor: "lead" };
      expect((await bookConsultation(context, wish)).kind).toBe("booked");
    }
    expect(await processOf(sessionId)).toEqual({ state: "over", outcome: "done", wakeAt: null });
    await engine.runTo(at("2027-03-01T08:59"));
    expect((await readToday(context)).needs.conversions).toEqual([]);
    expect(await readFollowUp(context, sessionId)).toMatchObject({ state: "waiting", causes: [] });
    await engine.runTo(at("2027-03-01T09:00"));
    const { conversions } = (await readToday(context)).needs;
    expect(conversions).toMatchObject([
      {
        sessionId,
        nextKey: "talk",
        target: 80,
        alarm: 60,
        visibleAt: at("2027-03-01T09:00"),
        figures: {
          seats: 8,
          booked: 8,
          came: 6,
          wentOn: 3,
          ratings: { count: 4, average: 4.5, alone: 3, partly: 1, notAlone: 0 },
          sources: [{ source: null, came: 6, wentOn: 3 }],
          invited: { followed: 0, booked: 0 },
          before: { came: 0, wentOn: 0 },
        },
      },
    ]);
    expect(conversions[0]?.causes.map(({ cause }) => cause)).toEqual(["taught-too-much", "target", "concept", "execution", "earlier-step"]);
  });

  test("a person says what they found: it is on Today no more, and stands in the audit", async () => {
    const { context } = engine;
    const answer = {
      sessionId,
      cause: "taught-too-much",
      note: "シートの埋め方まで教えていた。次回は問いだけを渡す。",
      actor: "staff:mori",
    } as const;
    await acknowledgeAlarm(context, answer);
    await acknowledgeAlarm(context, answer);
    expect((await readToday(context)).needs.conversions).toEqual([]);
    expect(await readFollowUp(context, sessionId)).toMatchObject({
      state: "alarm",
      cause: "taught-too-much",
      acknowledgedBy: "staff:mori",
      acknowledgedAt: at("2027-03-01T09:00"),
    });
    const { rows } = await context.database.pool.query("select actor, reason from audit where action = 'conversion-alarm-answered'");
    expect(rows).toEqual([{ actor: "staff:mori", reason: answer.note }]);
  });
});

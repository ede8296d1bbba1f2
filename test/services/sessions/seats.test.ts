import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bookSession } from "../../../services/sessions/book-session.ts";
import { cancelBooking } from "../../../services/sessions/cancel-booking.ts";
import { changeBooking } from "../../../services/sessions/change-booking.ts";
import { cancelSession, changeSession } from "../../../services/sessions/change-session.ts";
import { createSession } from "../../../services/sessions/create-session.ts";
import { importAttendance } from "../../../services/sessions/import-attendance.ts";
import { joinWaitList } from "../../../services/sessions/join-wait-list.ts";
import { leaveWaitList } from "../../../services/sessions/leave-wait-list.ts";
import { passSeatsOn } from "../../../services/sessions/pass-seats-on.ts";
import { checkIn, countSession, markAttendance } from "../../../services/sessions/record-attendance.ts";
import { openContext, STARTER_PLAYBOOK, type TestContext } from "../../support/context.ts";
import { eventsOf, touchesOf } from "../../support/ledger.ts";
import { addPerson } from "../../support/people.ts";

const actor = "staff:mori";
const START = "2027-02-08T10:00+09:00";

describe("seats of a session", () => {
  let context: TestContext;
  beforeAll(async () => {
    context = await openContext({ startAt: START, playbook: STARTER_PLAYBOOK, connections: 20 });
  });
  beforeEach(() => context.clock.set(START));
  afterAll(() => context.close());

  const open = async (seats: number, more: Partial<Parameters<typeof createSession>[1]> = {}) =>
    (await createSession(context, { offerKey: "tanaoroshi", startsAt: new Date("2027-02-20T14:00+09:00"), seats, actor, ...more }))
      .sessionId;
  const people = async (count: number) => Promise.all(Array.from({ length: count }, async () => (await addPerson(context)).leadId));
  const person = async () => (await addPerson(context)).leadId;
  const booked = async (sessionId: string, leadId: string): Promise<string> => {
    const result = await bookSession(context, { sessionId, leadId });
    if (result.kind !== "booked") throw new Error(result.reason);
    return result.bookingId;
  };
  const counts = async (sessionId: string) =>
    (
      await context.database.pool.query<{ booked: number; held: number; offered: number; waiting: number }>(
        `select count(*) filter (where b.state = 'booked')::int as booked, count(*) filter (where b.state = 'held')::int as held,
           (select count(*)::int from wait_entry w where w.session_id = $1 and w.state = 'offered') as offered,
           (select count(*)::int from wait_entry w where w.session_id = $1 and w.state = 'waiting') as waiting
         from booking b where b.session_id = $1`,
        [sessionId],
      )
    ).rows[0];

  test("the last seat, 200 clients: one has it", async () => {
    const sessionId = await open(1);
    const all = await people(200);
    const results = await Promise.all(all.map((leadId) => bookSession(context, { leadId, sessionId })));
    expect(results.filter(({ kind }) => kind === "booked")).toHaveLength(1);
    expect(await counts(sessionId)).toMatchObject({ booked: 1, held: 0 });
  });

  test("the same person twice at once has one seat", async () => {
    const sessionId = await open(5);
    const leadId = await person();
    const results = await Promise.all(Array.from({ length: 10 }, () => booked(sessionId, leadId)));
    expect(new Set(results).size).toBe(1);
    expect((await eventsOf(context, leadId)).map(({ kind }) => kind)).toEqual(["sessionBooked"]);
  });

  test("a freed seat is offered in the same transaction, and the page shows none free while somebody waits", async () => {
    const sessionId = await open(1);
    const [first, second, third] = (await people(3)) as [string, string, string];
    const bookingId = await booked(sessionId, first);
    await joinWaitList(context, { leadId: second, sessionId });
    await cancelBooking(context, { bookingId, actor: "lead" });
    expect(await counts(sessionId)).toEqual({ booked: 0, held: 1, offered: 1, waiting: 0 });
    expect(await bookSession(context, { leadId: third, sessionId })).toMatchObject({ kind: "refused", reason: "full" });
    expect(await bookSession(context, { leadId: second, sessionId })).toMatchObject({ kind: "booked" });
  });

  test("no thanks goes onward at once; who let it go has no offer left", async () => {
    const sessionId = await open(1);
    const [first, second, third] = (await people(3)) as [string, string, string];
    const bookingId = await booked(sessionId, first);
    await joinWaitList(context, { leadId: second, sessionId });
    await joinWaitList(context, { leadId: third, sessionId });
    await cancelBooking(context, { bookingId, actor });
    await leaveWaitList(context, { leadId: second, sessionId });
    expect(await bookSession(context, { leadId: second, sessionId })).toMatchObject({ kind: "refused" });
    expect(await bookSession(context, { leadId: third, sessionId })).toMatchObject({ kind: "booked" });
  });

  test("more seats become offers, fewer cancel nobody", async () => {
    const sessionId = await open(2);
    const all = await people(4);
    await Promise.all(all.slice(0, 2).map((leadId) => booked(sessionId, leadId)));
    for (const leadId of all.slice(2)) await joinWaitList(context, { leadId, sessionId });
    await changeSession(context, { sessionId, seats: 4, actor });
    expect(await counts(sessionId)).toEqual({ booked: 2, held: 2, offered: 2, waiting: 0 });
    await changeSession(context, { sessionId, seats: 1, actor });
    expect(await counts(sessionId)).toEqual({ booked: 2, held: 2, offered: 2, waiting: 0 });
    // Over by three: a seat that is freed goes to nobody.
    context.clock.advance({ days: 3 });
    await passSeatsOn(context, sessionId);
    expect(await counts(sessionId)).toEqual({ booked: 2, held: 0, offered: 0, waiting: 0 });
  });

  test("a booking moves to another date in one step, and its old seat is free", async () => {
    const [from, to, full] = [await open(1), await open(1), await open(1)];
    const [leadId, other] = (await people(2)) as [string, string];
    const bookingId = await booked(from, leadId);
    await booked(full, other);
    expect(await changeBooking(context, { bookingId, toSessionId: full, actor: "lead" })).toMatchObject({
      kind: "refused",
      reason: "full",
    });
    expect(await counts(from)).toMatchObject({ booked: 1 });
    expect(await changeBooking(context, { bookingId, toSessionId: to, actor: "lead" })).toMatchObject({ kind: "booked" });
    expect(await counts(from)).toMatchObject({ booked: 0 });
    const { rows } = await context.database.pool.query("select ics_uid, ics_sequence from booking where session_id = $1", [to]);
    expect(rows).toEqual([{ ics_uid: bookingId, ics_sequence: 1 }]);
  });

  test("guests may not change after the deadline, staff may", async () => {
    const sessionId = await open(1, { changeUntil: new Date("2027-02-18T18:00+09:00") });
    const bookingId = await booked(sessionId, await person());
    context.clock.set("2027-02-18T18:00+09:00");
    await expect(cancelBooking(context, { bookingId, actor: "lead" })).rejects.toMatchObject({ code: "change-too-late" });
    expect(await cancelBooking(context, { bookingId, actor })).toEqual({ cancelled: true });
  });

  test("the organiser cancels: everybody is told once", async () => {
    const sessionId = await open(1);
    const [guest, waiting] = (await people(2)) as [string, string];
    await booked(sessionId, guest);
    await joinWaitList(context, { leadId: waiting, sessionId });
    await cancelSession(context, { sessionId, reason: "台風", actor });
    await expect(cancelSession(context, { sessionId, reason: "台風", actor })).rejects.toMatchObject({ code: "session-over" });
    const due = async (leadId: string) => (await touchesOf(context, leadId)).filter(({ state }) => state === "due").map(({ slot }) => slot);
    expect(await due(guest)).toEqual(["session-cancelled"]);
    expect(await due(waiting)).toEqual(["removed"]);
    expect(await bookSession(context, { leadId: waiting, sessionId })).toMatchObject({ kind: "refused", reason: "cancelled" });
  });

  test("who came: a code works once, a cancelled one never, and a list that is closed stays so", async () => {
    const sessionId = await open(3);
    const [came, gone, absent] = (await people(3)) as [string, string, string];
    for (const leadId of [came, absent]) await booked(sessionId, leadId);
    const cancelled = await booked(sessionId, gone);
    await cancelBooking(context, { bookingId: cancelled, actor });
    const codeOf = async (leadId: string) =>
      (
        await context.database.pool.query<{ code: string }>("select code from booking where session_id = $1 and lead_id = $2", [
          sessionId,
          leadId,
        ])
      ).rows[0]?.code ?? "";
    context.clock.set("2027-02-20T14:01+09:00");
    await passSeatsOn(context, sessionId);
    expect(await checkIn(context, { sessionId, code: await codeOf(came), actor })).toMatchObject({ again: false });
    expect(await checkIn(context, { sessionId, code: await codeOf(came), actor })).toMatchObject({ again: true });
    await expect(checkIn(context, { sessionId, code: await codeOf(gone), actor })).rejects.toMatchObject({ code: "booking-over" });
    await expect(checkIn(context, { sessionId, code: "??????", actor })).rejects.toMatchObject({ code: "code-unknown" });
    expect(await countSession(context, { sessionId, actor })).toEqual({ came: 1, absent: 1 });
    expect(await countSession(context, { sessionId, actor })).toEqual({ came: 1, absent: 1 });
    const kinds = async (leadId: string) => (await eventsOf(context, leadId)).map(({ kind }) => kind);
    expect(await kinds(came)).toEqual(["sessionBooked", "sessionAttended"]);
    expect(await kinds(absent)).toEqual(["sessionBooked", "sessionMissed"]);
    await expect(markAttendance(context, { sessionId, marks: [], actor })).rejects.toMatchObject({ code: "session-over" });
  });

  test("the list of a meeting tool marks those whom it names by their address, and nobody as absent", async () => {
    const sessionId = await open(3);
    const [first, second] = [
      await addPerson(context, { email: "taro@example.jp" }),
      await addPerson(context, { email: "jiro@example.jp" }),
    ];
    for (const { leadId } of [first, second]) await booked(sessionId, leadId);
    context.clock.set("2027-02-20T14:01+09:00");
    const zoom = [
      "Meeting ID,Topic,Start Time",
      "123 456 789,棚おろし会,2027/02/20 14:00",
      "",
      "Name (Original Name),User Email,Total Duration (Minutes)",
      '"山田, 太郎",TARO@example.jp,110',
      "山田 太郎,taro@example.jp,3",
      "見知らぬ人,nobody@example.jp,12",
      "電話の人,,40",
    ].join("\r\n");
    expect(await importAttendance(context, { sessionId, text: `\ufeff${zoom}`, actor })).toEqual({
      came: 1,
      unknown: ["nobody@example.jp"],
    });
    expect(await importAttendance(context, { sessionId, text: "Name\tEmail\n次郎\tjiro@example.jp\n", actor })).toMatchObject({ came: 1 });
    expect(await counts(sessionId)).toMatchObject({ booked: 0 });
    await expect(importAttendance(context, { sessionId, text: "Name\n太郎\n", actor })).rejects.toMatchObject({ code: "no-addresses" });
  });

  test("whatever happens in whatever order, no seat too many, none idle while somebody waits", async () => {
    const acts = fc.array(
      fc.record({
        act: fc.constantFrom("book", "join", "leave", "cancel", "seats", "hours"),
        who: fc.nat(5),
        size: fc.integer({ min: 1, max: 4 }),
      }),
      { minLength: 5, maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(acts, async (script) => {
        context.clock.set(START);
        let seats = 2;
        const sessionId = await open(seats);
        const all = await people(6);
        for (const { act, who, size } of script) {
          const leadId = all[who] ?? "";
          if (act === "book") await bookSession(context, { leadId, sessionId });
          if (act === "join") await joinWaitList(context, { leadId, sessionId });
          if (act === "leave") await leaveWaitList(context, { leadId, sessionId });
          if (act === "hours") context.clock.advance({ hours: size * 5 });
          if (act === "seats") await changeSession(context, { sessionId, seats: (seats = size), actor });
          if (act === "cancel") {
            const { rows } = await context.database.pool.query<{ id: string }>(
              "select id from booking where session_id = $1 and lead_id = $2 and state = 'booked'",
              [sessionId, leadId],
            );
            if (rows[0]) await cancelBooking(context, { bookingId: rows[0].id, actor });
          }
          await passSeatsOn(context, sessionId);
          const now = await counts(sessionId);
          const taken = (now?.booked ?? 0) + (now?.held ?? 0);
          if ((now?.waiting ?? 0) > 0) expect(taken).toBeGreaterThanOrEqual(seats);
          expect(now?.held).toBe(now?.offered);
          if (act !== "seats" && act !== "hours") continue;
          // Fewer seats cancel nobody; nothing is offered while it is over.
          if (taken > seats) expect(now?.offered ?? 0).toBeLessThanOrEqual(taken);
        }
        const { rows } = await context.database.pool.query<{ seat: number }>(
          "select seat from booking where session_id = $1 and state in ('held', 'booked') group by seat having count(*) > 1",
          [sessionId],
        );
        expect(rows).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { recordEvents } from "../../../services/engine/events/record-event.ts";
import { requestOverdue } from "../../../services/engine/processes/request-overdue.ts";
import { readTimeline } from "../../../services/explain/read-timeline.ts";
import { setOffer } from "../../../services/offers/set-offer.ts";
import { acknowledgeAlarm } from "../../../services/sessions/acknowledge-alarm.ts";
import { adviseOffers } from "../../../services/sessions/advise-offers.ts";
import { bookSession } from "../../../services/sessions/book-session.ts";
import { createSession } from "../../../services/sessions/create-session.ts";
import { judgeFollowUp } from "../../../services/sessions/judge-follow-up.ts";
import { listAlarms } from "../../../services/sessions/list-alarms.ts";
import { lookAtSession } from "../../../services/sessions/look-at-session.ts";
import { rateSession } from "../../../services/sessions/rate-session.ts";
import { readFollowUp } from "../../../services/sessions/read-follow-up.ts";
import { countSession, markAttendance } from "../../../services/sessions/record-attendance.ts";
import { bookingUrl } from "../../../services/sessions/session-variables.ts";
import { openContext, STARTER_PLAYBOOK, type TestContext } from "../../support/context.ts";
import { addPerson } from "../../support/people.ts";

const actor = "staff:mori";
const START = "2027-02-08T10:00+09:00";
const tokyo = (local: string) => new Date(`${local}+09:00`);

describe("what comes after a session", () => {
  let context: TestContext;
  beforeAll(async () => {
    context = await openContext({ startAt: START, playbook: STARTER_PLAYBOOK });
  });
  beforeEach(() => context.clock.set(START));
  afterAll(() => context.close());

  /** A session on Saturday the 20th at 14:00 whose list is closed at 17:20: `came` guests came, `absent` did not. */
  async function counted({ came, absent = 0, offerKey = "tanaoroshi" }: { came: number; absent?: number; offerKey?: string }) {
    const startsAt = tokyo("2027-02-20T14:00");
    const { sessionId } = await createSession(context, { offerKey, startsAt, seats: Math.max(1, came + absent), actor });
    const guests: { leadId: string; bookingId: string }[] = [];
    for (let place = 0; place < came + absent; place += 1) {
      const { leadId } = await addPerson(context);
      const booked = await bookSession(context, { sessionId, leadId });
      if (booked.kind !== "booked") throw new Error(booked.reason);
      guests.push({ leadId, bookingId: booked.bookingId });
    }
    context.clock.set(tokyo("2027-02-20T17:20"));
    const marks = guests.slice(0, came).map(({ bookingId }) => ({ bookingId, came: true }));
    if (marks.length > 0) await markAttendance(context, { sessionId, marks, actor });
    await countSession(context, { sessionId, actor });
    return { sessionId, guests };
  }
  const goOn = (leadId: string, at: Date, { kind = "consultationBooked", offer = "talk" } = {}) =>
    context.database.transaction((tx) => recordEvents(tx, context, [{ leadId, kind, at, actor: "lead", data: { offer } }]));
  const judgedAt = async (sessionId: string, local: string) => {
    context.clock.set(tokyo(local));
    await judgeFollowUp(context, sessionId);
    return readFollowUp(context, sessionId);
  };
  const tokenOf = (leadId: string, offer = "tanaoroshi") => new URL(bookingUrl(context, leadId, offer)).pathname.slice("/b/".length);
  const processOf = async (id: string) =>
    (await context.database.pool.query("select state, wake_at as at from process where id = $1", [id])).rows[0];

  test("bookings of the next offer count from the start of the session until it is judged, each lead once", async () => {
    const { sessionId, guests } = await counted({ came: 5 });
    const [before, during, twice, other, after] = guests.map(({ leadId }) => leadId) as [string, string, string, string, string];
    await goOn(before, tokyo("2027-02-20T13:59"));
    await goOn(during, tokyo("2027-02-20T15:30"));
    for (const day of ["21", "22"]) await goOn(twice, tokyo(`2027-02-${day}T10:00`), { kind: "sessionBooked" });
    await goOn(other, tokyo("2027-02-22T10:00"), { offer: "five-hours" });
    await goOn(after, tokyo("2027-02-27T17:21"));
    expect(await readFollowUp(context, sessionId)).toMatchObject({ state: "waiting", wentOn: 2, judgeAt: tokyo("2027-02-27T17:20") });
    expect(await judgedAt(sessionId, "2027-02-28T12:00")).toMatchObject({ state: "waiting", wentOn: 2 });
    context.clock.set(tokyo("2027-03-01T09:00"));
    expect(await readFollowUp(context, sessionId)).toMatchObject({ state: "alarm", came: 5, wentOn: 2 });
  });

  test("it is judged once: not before its time, and what happens later changes nothing", async () => {
    const { sessionId, guests } = await counted({ came: 1 });
    expect(await judgedAt(sessionId, "2027-02-27T17:19")).toMatchObject({ state: "waiting" });
    expect(await processOf(sessionId)).toEqual({ state: "live", at: tokyo("2027-02-27T17:20") });
    await judgedAt(sessionId, "2027-03-03T10:00");
    expect(await processOf(sessionId)).toEqual({ state: "over", at: null });
    await goOn(guests[0]?.leadId ?? "", tokyo("2027-02-22T10:00"));
    expect(await judgedAt(sessionId, "2027-03-03T11:00")).toMatchObject({ state: "alarm", wentOn: 0, judgedAt: tokyo("2027-03-03T10:00") });
  });

  test("a lost wake is repeated: the session says itself that it is due, and the reconciler asks for it", async () => {
    const { sessionId } = await counted({ came: 1 });
    expect(await lookAtSession(context, sessionId)).toEqual({ phase: "waiting", wakeAt: tokyo("2027-02-27T17:20") });
    await context.database.pool.query("delete from outbox");
    context.clock.set(tokyo("2027-02-27T17:23"));
    await requestOverdue(context);
    const { rows } = await context.database.pool.query("select 1 from outbox where ref_id = $1", [sessionId]);
    expect(rows).toHaveLength(1);
    expect(await lookAtSession(context, sessionId)).toEqual({ phase: "follow-up-due" });
    await judgeFollowUp(context, sessionId);
    expect(await lookAtSession(context, sessionId)).toEqual({ phase: "over", outcome: "done" });
  });

  test("above the alarm and below the target there is a quiet remark, and no alarm", async () => {
    const { sessionId, guests } = await counted({ came: 3 });
    for (const { leadId } of guests.slice(0, 2)) await goOn(leadId, tokyo("2027-02-22T10:00"));
    expect(await judgedAt(sessionId, "2027-03-01T09:00")).toMatchObject({ state: "remark", causes: [] });
    expect((await listAlarms(context.database.pool, context.clock.now())).map((alarm) => alarm.sessionId)).not.toContain(sessionId);
    await expect(acknowledgeAlarm(context, { sessionId, cause: "other", note: "?", actor })).rejects.toMatchObject({
      code: "no-conversion-alarm",
    });
  });

  test("nobody came, or there is no next offer: nothing is judged, the process is over, and it says why", async () => {
    const empty = await counted({ came: 0, absent: 2 });
    expect(await readFollowUp(context, empty.sessionId)).toMatchObject({ state: "nobody-came", came: 0 });
    expect(await processOf(empty.sessionId)).toEqual({ state: "over", at: null });
    context.clock.set(START);
    const offer = { title: { ja: "散歩の会" }, side: "front-end", kind: "tea-party", format: "place", bonuses: [] } as const;
    await setOffer(context, { key: "walk", ...offer, bonuses: [] }, { actor, ifMatch: undefined });
    const alone = await counted({ came: 1, offerKey: "walk" });
    expect(await readFollowUp(context, alone.sessionId)).toMatchObject({ state: "no-next", nextKey: null });
    expect(await processOf(alone.sessionId)).toEqual({ state: "over", at: null });
  });

  test("a session that ended before there were follow-ups stays over", async () => {
    const { sessionId } = await counted({ came: 1 });
    await context.database.pool.query("delete from session_follow_up where session_id = $1", [sessionId]);
    await context.database.pool.query("update process set state = 'over', outcome = 'done', wake_at = null where id = $1", [sessionId]);
    expect(await lookAtSession(context, sessionId)).toEqual({ phase: "over", outcome: "done" });
    await expect(readFollowUp(context, sessionId)).rejects.toMatchObject({ code: "follow-up-unknown" });
  });

  test("an offer with rules of its own; they stay as they were when the list was closed", async () => {
    const offer = { title: { ja: "歩く会" }, side: "front-end", kind: "tea-party", format: "place", next: "talk" } as const;
    const set = (conversion: { within: string; target: number; alarm: number }) =>
      setOffer(context, { key: "stroll", ...offer, bonuses: [], conversion }, { actor, ifMatch: undefined });
    await set({ within: "2 days", target: 50, alarm: 20 });
    const { sessionId, guests } = await counted({ came: 4, offerKey: "stroll" });
    await set({ within: "9 days", target: 90, alarm: 80 });
    await goOn(guests[0]?.leadId ?? "", tokyo("2027-02-22T10:00"));
    expect(await judgedAt(sessionId, "2027-02-22T17:20")).toMatchObject({ state: "remark", target: 50, alarm: 20 });
  });

  test("the alarm waits over holidays and the business's own days off", async () => {
    const { sessionId } = await counted({ came: 1 });
    await context.database.pool.query(
      `insert into setting (key, value) values ('ownHolidays', '["2027-03-01"]') on conflict (key) do update set value = excluded.value`,
    );
    await judgedAt(sessionId, "2027-02-27T17:20");
    await context.database.pool.query("delete from setting where key = 'ownHolidays'");
    context.clock.set(tokyo("2027-03-02T08:59"));
    expect(await readFollowUp(context, sessionId)).toMatchObject({ state: "waiting", causes: [], figures: null });
    context.clock.set(tokyo("2027-03-02T09:00"));
    expect(await readFollowUp(context, sessionId)).toMatchObject({ state: "alarm" });
  });

  test("a guest says how it was once, and changes it: the event counts once, the words are in the booking alone", async () => {
    const { sessionId, guests } = await counted({ came: 1, absent: 1 });
    const [guest, absent] = guests as [(typeof guests)[0], (typeof guests)[0]];
    const rate = (satisfaction: number, alone: string, comment = "お茶がおいしかったです", { leadId, bookingId } = guest) =>
      rateSession(context, tokenOf(leadId), { bookingId, satisfaction, alone, comment });
    expect(await rate(5, "alone")).toEqual({ kind: "done", says: "rated" });
    expect(await rate(5, "alone", "また来ます")).toEqual({ kind: "done", says: "rated" });
    const ratings = async () =>
      (
        await context.database.pool.query<{ id: string; data: object }>(
          "select id, data from event where lead_id = $1 and kind = 'satisfactionRated' order by id",
          [guest.leadId],
        )
      ).rows;
    expect((await ratings()).map(({ data }) => data)).toEqual([
      { session: sessionId, offer: "tanaoroshi", booking: guest.bookingId, satisfaction: 5, alone: "alone" },
    ]);
    expect(await rate(3, "not-alone", "")).toEqual({ kind: "done", says: "rated" });
    const [first, second] = await ratings();
    expect(second?.data).toMatchObject({ satisfaction: 3, alone: "not-alone", takesBack: first?.id });
    expect((await readFollowUp(context, sessionId)).ratings).toMatchObject({
      ...{ count: 1, average: 3, alone: 0, partly: 0, notAlone: 1 },
      items: [{ leadId: guest.leadId, satisfaction: 3, alone: "not-alone", comment: "" }],
    });
    const { items } = await readTimeline(context, { leadId: guest.leadId, language: "ja", limit: 50 });
    expect(items.map(({ text }) => text)).toContain("会の感想を答えました（満足度3、一人では難しい）");
    expect(await rate(9, "alone")).toEqual({ kind: "refused", says: "rating-missing" });
    expect(await rate(4, "maybe")).toEqual({ kind: "refused", says: "rating-missing" });
    expect(await rate(5, "alone", "", absent)).toEqual({ kind: "refused", says: "rating-over" });
    expect(await rate(5, "alone", "", { ...absent, bookingId: guest.bookingId })).toEqual({ kind: "refused", says: "rating-over" });
    context.clock.set(tokyo("2027-02-27T17:20"));
    expect(await rate(5, "alone")).toEqual({ kind: "refused", says: "rating-over" });
    expect(await ratings()).toHaveLength(2);
  });

  test("the figures: sources, scores below the threshold, links that were followed, earlier dates", async () => {
    const { sessionId, guests } = await counted({ came: 2, absent: 1, offerKey: "five-hours" });
    const [first, second] = guests.map(({ leadId }) => leadId) as [string, string];
    const { pool } = context.database;
    await pool.query("update lead set source_id = (select id from source where key = 'blog') where id = $1", [first]);
    await pool.query(
      `insert into score (lead_id, dimension, value, at) values ($1, 'trust', 40, now()), ($1, 'interest', 10, now()), ($2, 'trust', 40, now()) on conflict (lead_id, dimension) do update set value = excluded.value`,
      [first, second],
    );
    const looked = (await addPerson(context)).leadId;
    for (const leadId of [first, looked]) {
      const data = { touch: uuidv7(), link: "book.five-hours" };
      await context.database.transaction((tx) =>
        recordEvents(tx, context, [{ leadId, kind: "linkClicked", at: tokyo("2027-02-08T10:00"), actor: "lead", data }]),
      );
    }
    // The session was made and booked on the 8th at 10:00, as the clock stood.
    await goOn(first, tokyo("2027-02-21T10:00"));
    await judgedAt(sessionId, "2027-03-01T09:00");
    const { figures } = await readFollowUp(context, sessionId);
    expect(figures).toMatchObject({
      ...{
        seats: 3,
        booked: 3,
        came: 2,
        wentOn: 1,
        belowThreshold: 1,
        invited: { followed: 2, booked: 1 },
        before: { came: 0, wentOn: 0 },
      },
      sources: [
        { source: "ブログ「社長の縁側」", came: 1, wentOn: 1 },
        { source: null, came: 1, wentOn: 0 },
      ],
    });
  });

  test("the catalogue: of each front-end offer its last dates, and the next only once they sell", async () => {
    const advice = async () => (await adviseOffers(context)).items.find(({ key }) => key === "tea");
    const offer = { title: { ja: "お茶会" }, side: "front-end", kind: "tea-party", format: "place", next: "talk", bonuses: [] } as const;
    const dates = { minutes: 90, seats: 8 };
    await setOffer(context, { key: "tea", ...offer, bonuses: [], sessions: dates }, { actor, ifMatch: undefined });
    expect(await advice()).toMatchObject({ dates: 0, bookings: 0, advice: "more-dates" });
    for (let date = 0; date < 2; date += 1) {
      context.clock.set(START);
      const { sessionId, guests } = await counted({ came: 2, absent: 1, offerKey: "tea" });
      for (const { leadId } of guests.slice(0, 2)) await goOn(leadId, tokyo("2027-02-22T10:00"));
      await judgedAt(sessionId, "2027-02-27T17:20");
    }
    expect(await advice()).toEqual({
      ...{ key: "tea", alarm: 60, dates: 2, seats: 6, booked: 6, came: 4, wentOn: 4, bookings: 6, advice: "sells" },
    });
    expect((await adviseOffers(context)).catalogue).toMatchObject({ advice: "make-it-sell" });
  });
});

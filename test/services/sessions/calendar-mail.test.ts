import { afterAll, beforeAll, expect, test } from "vitest";
import { listOffers, setOffer } from "../../../services/offers/set-offer.ts";
import { bookSession } from "../../../services/sessions/book-session.ts";
import { cancelBooking } from "../../../services/sessions/cancel-booking.ts";
import { changeBooking } from "../../../services/sessions/change-booking.ts";
import { cancelSession, changeSession } from "../../../services/sessions/change-session.ts";
import { createSession } from "../../../services/sessions/create-session.ts";
import { calendarMailsTo } from "../../support/calendar-mail.ts";
import { STARTER_PLAYBOOK } from "../../support/context.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { addPerson } from "../../support/people.ts";

const actor = "staff:mori";
const at = (local: string) => new Date(`${local}+09:00`);

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ startAt: "2027-02-08T10:00+09:00", playbook: STARTER_PLAYBOOK });
});
afterAll(() => engine.close());

const session = async (local: string) =>
  (await createSession(engine.context, { offerKey: "tanaoroshi", startsAt: at(local), place: "みちしるべ会議室", actor })).sessionId;
const book = async (leadId: string, sessionId: string) => {
  const booked = await bookSession(engine.context, { leadId, sessionId });
  if (booked.kind !== "booked") throw new Error(booked.reason);
  await engine.settle();
  return booked.bookingId;
};
const entries = async (address: string) =>
  (await calendarMailsTo(engine, address)).map(
    ({ calendar }) =>
      calendar && [calendar.method, calendar.value("METHOD"), calendar.value("UID"), calendar.value("SEQUENCE"), calendar.value("DTSTART")],
  );

test("a booking comes into the calendar, moves in it with the date, and leaves it (SES10)", async () => {
  const [first, second] = [await session("2027-02-20T14:00"), await session("2027-03-20T10:00")];
  const { leadId, email } = await addPerson(engine.context);
  const bookingId = await book(leadId, first);
  const changed = await changeBooking(engine.context, { bookingId, toSessionId: second, actor: "lead" });
  await engine.settle();
  await changeSession(engine.context, { sessionId: second, startsAt: at("2027-03-20T13:00"), actor });
  await engine.settle();
  await cancelBooking(engine.context, { bookingId: changed.kind === "booked" ? changed.bookingId : "", actor: "lead" });
  await engine.settle();
  expect(await entries(email)).toEqual([
    ["REQUEST", "REQUEST", bookingId, "0", "20270220T140000"],
    ["REQUEST", "REQUEST", bookingId, "1", "20270320T100000"],
    ["REQUEST", "REQUEST", bookingId, "2", "20270320T130000"],
    ["CANCEL", "CANCEL", bookingId, "3", "20270320T130000"],
  ]);
});

test("a session that the organiser cancels leaves the calendar; reminders bring no entry", async () => {
  const sessionId = await session("2027-02-12T14:00");
  const { leadId, email } = await addPerson(engine.context);
  const bookingId = await book(leadId, sessionId);
  await engine.runTo(at("2027-02-10T14:00"));
  await cancelSession(engine.context, { sessionId, reason: "台風", actor });
  await engine.settle();
  expect(await entries(email)).toEqual([
    ["REQUEST", "REQUEST", bookingId, "0", "20270212T140000"],
    null,
    ["CANCEL", "CANCEL", bookingId, "1", "20270212T140000"],
  ]);
});

test("the entry is that of the claim: what changes before a retry is not in it (SND3)", async () => {
  const sessionId = await session("2027-04-20T14:00");
  const { leadId, email } = await addPerson(engine.context);
  await engine.mail.script({ match: { to: `^${email}$` }, at: "rcpt", action: "reply", code: 451, times: 1 });
  await book(leadId, sessionId);
  expect(await entries(email)).toEqual([]);
  const offer = (await listOffers(engine.context)).find(({ key }) => key === "tanaoroshi");
  if (!offer) throw new Error("there is no such offer");
  const { etag, ...definition } = offer;
  await setOffer(engine.context, { ...definition, title: { ja: "別の名前", en: "Another name" } }, { actor, ifMatch: etag });
  engine.context.clock.advance({ hours: 2 });
  await engine.settle();
  const [mail] = await calendarMailsTo(engine, email);
  expect(mail?.calendar?.value("SUMMARY")).toBe("社長の棚おろし会");
});

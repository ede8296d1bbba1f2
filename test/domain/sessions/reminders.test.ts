import { expect, test } from "vitest";
import { DEFAULT_REMINDERS, remindersAhead } from "../../../domain/sessions/reminders.ts";

const session = { startsAt: new Date("2027-02-20T15:00+09:00"), zone: "Asia/Tokyo" };
const slots = (now: string) => remindersAhead(DEFAULT_REMINDERS, session, new Date(`${now}+09:00`)).map(({ slot }) => slot);

test("three days, one day, one hour before", () => {
  expect(remindersAhead(DEFAULT_REMINDERS, session, new Date("2027-02-10T00:00+09:00")).map(({ at }) => at)).toEqual(
    ["2027-02-17T15:00+09:00", "2027-02-19T15:00+09:00", "2027-02-20T14:00+09:00"].map((at) => new Date(at)),
  );
});

test("each says something until the next one is due, the last until the start", () => {
  expect(remindersAhead(DEFAULT_REMINDERS, session, new Date("2027-02-18T00:00+09:00")).map(({ until }) => until)).toEqual([
    new Date("2027-02-20T14:00+09:00"),
    session.startsAt,
  ]);
});

test("who books late gets those that are still ahead (SES8)", () => {
  expect(slots("2027-02-18T10:00")).toEqual(["reminder-2", "reminder-3"]);
  expect(slots("2027-02-19T20:00")).toEqual(["reminder-3"]);
  expect(slots("2027-02-20T14:00")).toEqual([]);
});

test("a day before stays the same hour when the clocks change", () => {
  const paris = { startsAt: new Date("2027-03-28T19:00+02:00"), zone: "Europe/Paris" };
  const [reminder] = remindersAhead(["1 day"], paris, new Date("2027-03-01T00:00Z"));
  expect(reminder?.at).toEqual(new Date("2027-03-27T19:00+01:00"));
});

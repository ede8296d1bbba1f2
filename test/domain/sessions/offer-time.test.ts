import { describe, expect, test } from "vitest";
import { offerTime } from "../../../domain/sessions/offer-time.ts";

const rules = { hours: 12, from: "09:00", to: "21:00" };
const tokyo = (local: string) => new Date(`${local}+09:00`);

describe("until when an offered seat is theirs (SES5)", () => {
  test.each([
    { name: "twelve hours from the morning", now: "2027-02-13T09:00", from: "2027-02-13T09:00", until: "2027-02-13T21:00" },
    { name: "the night does not count", now: "2027-02-13T15:00", from: "2027-02-13T15:00", until: "2027-02-14T15:00" },
    { name: "freed at night, it is told in the morning", now: "2027-02-13T21:00", from: "2027-02-14T09:00", until: "2027-02-14T21:00" },
    { name: "freed before dawn", now: "2027-02-13T03:30", from: "2027-02-13T09:00", until: "2027-02-13T21:00" },
    { name: "near the end, half of the open time left", now: "2027-02-20T09:00", from: "2027-02-20T09:00", until: "2027-02-20T11:30" },
    { name: "at the very end, at least half an hour", now: "2027-02-20T13:10", from: "2027-02-20T13:10", until: "2027-02-20T13:40" },
    { name: "never beyond the end", now: "2027-02-20T13:50", from: "2027-02-20T13:50", until: "2027-02-20T14:00" },
  ])("$name", ({ now, from, until }) => {
    expect(offerTime(rules, "Asia/Tokyo", tokyo(now), tokyo("2027-02-20T14:00"))).toEqual({ from: tokyo(from), until: tokyo(until) });
  });

  test("no offer when bookings end before the morning", () => {
    expect(offerTime(rules, "Asia/Tokyo", tokyo("2027-02-19T22:00"), tokyo("2027-02-20T08:00"))).toBeNull();
  });

  test("an hour that the clocks skip is no open time", () => {
    // New York, 2027-03-14: 02:00 becomes 03:00.
    const open = { hours: 4, from: "00:00", to: "24:00" };
    const now = new Date("2027-03-14T00:00-05:00");
    const time = offerTime(open, "America/New_York", now, new Date("2027-03-20T00:00-04:00"));
    expect(time?.until).toEqual(new Date("2027-03-14T05:00-04:00"));
  });
});

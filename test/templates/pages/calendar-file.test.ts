import { expect, test } from "vitest";
import { calendarFile, calendarInvitation } from "../../../templates/pages/calendar-file.ts";
import { calendarLinks } from "../../../templates/pages/calendar-links.ts";

const entry = {
  uid: "11111111-1111-4111-8111-111111111111",
  sequence: 2,
  isCancelled: false,
  title: "棚おろし会; お茶, お菓子",
  about: "一行目\n二行目",
  startsAt: new Date("2027-03-16T10:00+09:00"),
  endsAt: new Date("2027-03-16T11:00+09:00"),
  zone: "Asia/Tokyo",
  place: "会議室",
  url: "https://example.com/b/token",
  changedAt: new Date("2027-03-01T00:00Z"),
};
/** Without the folding of long lines (RFC 5545, 3.1). */
const unfolded = (file: string) => file.replaceAll("\r\n ", "").split("\r\n");

test("an entry keeps its local time, its UID and its number of changes", () => {
  const lines = unfolded(calendarFile("会", [entry]));
  expect(lines).toEqual(
    expect.arrayContaining([
      "METHOD:PUBLISH",
      "TZID:Asia/Tokyo",
      `UID:${entry.uid}`,
      "SEQUENCE:2",
      "DTSTART;TZID=Asia/Tokyo:20270316T100000",
      "DTEND;TZID=Asia/Tokyo:20270316T110000",
      "SUMMARY:棚おろし会\\; お茶\\, お菓子",
      "DESCRIPTION:一行目\\n二行目",
      "STATUS:CONFIRMED",
    ]),
  );
});

test("a zone with summer time has its rules in the file", () => {
  const lines = unfolded(calendarFile("x", [{ ...entry, zone: "America/New_York" }]));
  expect(lines).toContain("DTSTART;TZID=America/New_York:20270315T210000");
  expect(lines).toContain("BEGIN:DAYLIGHT");
});

test("a cancelled entry takes itself out", () => {
  const lines = unfolded(calendarFile("x", [{ ...entry, isCancelled: true }]));
  expect(lines).toContain("METHOD:CANCEL");
  expect(lines).toContain("STATUS:CANCELLED");
});

test("an invitation names the sender as organiser, and the lead as one who comes and is not asked", () => {
  const people = { organiser: { name: "みちしるべ", address: "ayumi@example.com" }, attendee: "miki@example.jp" };
  const { method, file } = calendarInvitation(entry, people);
  expect(method).toBe("REQUEST");
  expect(unfolded(file)).toEqual(
    expect.arrayContaining([
      "METHOD:REQUEST",
      `UID:${entry.uid}`,
      "SEQUENCE:2",
      'ORGANIZER;CN="みちしるべ":mailto:ayumi@example.com',
      "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:MAILTO:miki@example.jp",
    ]),
  );
  const cancelled = calendarInvitation({ ...entry, isCancelled: true, sequence: 3 }, people);
  expect(cancelled.method).toBe("CANCEL");
  expect(unfolded(cancelled.file)).toEqual(expect.arrayContaining(["METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:3"]));
});

test("links of other calendars name the instants", () => {
  const { google, outlook } = calendarLinks({ ...entry, place: "会議室" });
  expect(new URL(google).searchParams.get("dates")).toBe("20270316T010000Z/20270316T020000Z");
  expect(new URL(outlook).searchParams.get("startdt")).toBe("2027-03-16T01:00:00.000Z");
});

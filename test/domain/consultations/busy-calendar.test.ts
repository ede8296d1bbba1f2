import { describe, expect, test } from "vitest";
import { readBusyCalendar } from "../../../domain/consultations/busy-calendar.ts";

const window = { zone: "Asia/Tokyo", from: new Date("2027-03-01T00:00Z"), to: new Date("2027-05-01T00:00Z") };
const calendar = (...lines: string[]) => ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:test", ...lines, "END:VCALENDAR"].join("\r\n");
const event = (...lines: string[]) => ["BEGIN:VEVENT", "UID:1", "SUMMARY:A secret", ...lines, "END:VEVENT"];
const times = (text: string) =>
  readBusyCalendar(text, window).map(({ from, to }) => `${from.toISOString().slice(0, 16)}/${to.toISOString().slice(0, 16)}`);

/** As Outlook writes it: a name that is no IANA zone, with its rules. */
const eastern = [
  "BEGIN:VTIMEZONE",
  "TZID:Eastern Standard Time",
  ...[
    "BEGIN:STANDARD",
    "DTSTART:16010101T020000",
    "TZOFFSETFROM:-0400",
    "TZOFFSETTO:-0500",
    "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11",
    "END:STANDARD",
  ],
  ...[
    "BEGIN:DAYLIGHT",
    "DTSTART:16010101T020000",
    "TZOFFSETFROM:-0500",
    "TZOFFSETTO:-0400",
    "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3",
    "END:DAYLIGHT",
  ],
  "END:VTIMEZONE",
];

describe("the busy times of a calendar (BOK8)", () => {
  test.each([
    ["UTC", ["DTSTART:20270316T010000Z", "DTEND:20270316T020000Z"], ["2027-03-16T01:00/2027-03-16T02:00"]],
    ["a length", ["DTSTART:20270316T010000Z", "DURATION:PT90M"], ["2027-03-16T01:00/2027-03-16T02:30"]],
    ["no zone: the consultant's", ["DTSTART:20270316T100000", "DTEND:20270316T110000"], ["2027-03-16T01:00/2027-03-16T02:00"]],
    [
      "a zone without its rules",
      ["DTSTART;TZID=America/New_York:20270316T100000", "DTEND;TZID=America/New_York:20270316T110000"],
      ["2027-03-16T14:00/2027-03-16T15:00"],
    ],
    ["a whole day, in the consultant's zone", ["DTSTART;VALUE=DATE:20270316"], ["2027-03-15T15:00/2027-03-16T15:00"]],
    ["whole days", ["DTSTART;VALUE=DATE:20270316", "DTEND;VALUE=DATE:20270318"], ["2027-03-15T15:00/2027-03-17T15:00"]],
    ["free", ["DTSTART:20270316T010000Z", "DTEND:20270316T020000Z", "TRANSP:TRANSPARENT"], []],
    ["cancelled", ["DTSTART:20270316T010000Z", "DTEND:20270316T020000Z", "STATUS:CANCELLED"], []],
    ["tentative", ["DTSTART:20270316T010000Z", "DTEND:20270316T020000Z", "STATUS:TENTATIVE"], ["2027-03-16T01:00/2027-03-16T02:00"]],
    ["no length", ["DTSTART:20270316T010000Z", "DTEND:20270316T010000Z"], []],
    ["long ago", ["DTSTART:20200316T010000Z", "DTEND:20200316T020000Z"], []],
    ["under way when the window opens", ["DTSTART:20270228T230000Z", "DTEND:20270301T020000Z"], ["2027-02-28T23:00/2027-03-01T02:00"]],
  ])("%s", (_name, lines, expected) => expect(times(calendar(...event(...lines)))).toEqual(expected));

  test("a zone that only the calendar knows, before and after its clocks change", () => {
    const at = (day: string) => event(`DTSTART;TZID=Eastern Standard Time:${day}T100000`, `DTEND;TZID=Eastern Standard Time:${day}T110000`);
    expect(times(calendar(...eastern, ...at("20270312"), ...at("20270316")))).toEqual([
      "2027-03-12T15:00/2027-03-12T16:00",
      "2027-03-16T14:00/2027-03-16T15:00",
    ]);
  });

  test("a series keeps its local time across the change of the clocks, with its exceptions", () => {
    const zone = ";TZID=Europe/Berlin";
    const series = event(
      `DTSTART${zone}:20270315T090000`,
      `DTEND${zone}:20270315T100000`,
      "RRULE:FREQ=WEEKLY;UNTIL=20270426T065959Z",
      `EXDATE${zone}:20270405T090000`,
    );
    const moved = event(`RECURRENCE-ID${zone}:20270322T090000`, `DTSTART${zone}:20270323T150000`, `DTEND${zone}:20270323T160000`);
    const free = event(
      `RECURRENCE-ID${zone}:20270412T090000`,
      `DTSTART${zone}:20270412T090000`,
      `DTEND${zone}:20270412T100000`,
      "TRANSP:TRANSPARENT",
    );
    const gone = event(
      `RECURRENCE-ID${zone}:20270419T090000`,
      `DTSTART${zone}:20270419T090000`,
      `DTEND${zone}:20270419T100000`,
      "STATUS:CANCELLED",
    );
    expect(times(calendar(...series, ...moved, ...free, ...gone))).toEqual([
      "2027-03-15T08:00/2027-03-15T09:00",
      "2027-03-23T14:00/2027-03-23T15:00",
      "2027-03-29T07:00/2027-03-29T08:00",
    ]);
  });

  test("an endless series ends with the window; a single date of another's series counts by itself", () => {
    const daily = event("DTSTART:20270428T010000Z", "DTEND:20270428T020000Z", "RRULE:FREQ=DAILY");
    expect(times(calendar(...daily))).toHaveLength(3);
    const invited = event("RECURRENCE-ID:20270322T090000Z", "DTSTART:20270322T090000Z", "DTEND:20270322T100000Z");
    expect(times(calendar(...invited))).toEqual(["2027-03-22T09:00/2027-03-22T10:00"]);
  });

  test("a calendar that shows only whether somebody is free", () => {
    const lines = [
      "BEGIN:VFREEBUSY",
      "UID:2",
      "FREEBUSY:20270316T010000Z/PT1H",
      "FREEBUSY;FBTYPE=FREE:20270316T030000Z/PT1H",
      "END:VFREEBUSY",
    ];
    expect(times(calendar(...lines))).toEqual(["2027-03-16T01:00/2027-03-16T02:00"]);
  });

  test("titles are not read", () => {
    const text = calendar(...event("DTSTART:20270316T010000Z", "DTEND:20270316T020000Z"));
    expect(JSON.stringify(readBusyCalendar(text, window))).not.toContain("secret");
  });

  test.each([
    ["<html>Sign in</html>", "not-a-calendar"],
    ["", "not-a-calendar"],
    ["BEGIN:VCARD\r\nEND:VCARD", "not-a-calendar"],
    [calendar(...event("DTSTART:20260101T000000Z", "DTEND:20260101T000001Z", "RRULE:FREQ=SECONDLY")), "too-many"],
  ])("unreadable: %#", (text, code) => {
    expect(() => readBusyCalendar(text, window)).toThrow(expect.objectContaining({ code }));
  });
});

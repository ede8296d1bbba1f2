import { describe, expect, test } from "vitest";
import { endOfWait, isWaitProblem, parseWait, waitWords } from "../../../domain/sequences/wait.ts";
import type { Window } from "../../../domain/time/window.ts";

const window: Window = { days: [1, 2, 3, 4, 5], from: "08:00", to: "20:00", holidays: "skip" };
const tokyo = "Asia/Tokyo";
const newYork = "America/New_York";
const lordHowe = "Australia/Lord_Howe";

function end(words: string, anchor: string, zone = tokyo, within: Window | null = window, fields: Record<string, unknown> = {}): string {
  const wait = parseWait(words);
  if (isWaitProblem(wait)) throw new Error(wait.message.en);
  const answer = endOfWait(wait, new Date(anchor), within, { zone, fields });
  return answer.kind === "at" ? answer.at.toISOString() : answer.kind;
}

describe("a wait ends", () => {
  test.each([
    { words: "2 hours", anchor: "2027-01-13T22:00+09:00", ends: "2027-01-14T00:00+09:00" },
    { words: "2 days", anchor: "2027-01-14T10:00+09:00", ends: "2027-01-16T10:00+09:00" },
    { words: "1 day, at 08:00", anchor: "2027-01-12T21:40+09:00", ends: "2027-01-13T08:00+09:00" },
    { words: "1 day, at 08:00", anchor: "2027-01-12T00:10+09:00", ends: "2027-01-13T08:00+09:00" },
    { words: "3 days, at 08:00", anchor: "2027-01-13T08:00+09:00", ends: "2027-01-18T08:00+09:00" },
    { words: "4 days, at 09:00", anchor: "2026-11-19T09:00+09:00", ends: "2026-11-24T09:00+09:00" },
    { words: "1 month, at 09:00", anchor: "2027-01-31T09:00+09:00", ends: "2027-03-01T09:00+09:00" },
    { words: "1 day, at 07:00", anchor: "2027-01-15T09:00+09:00", ends: "2027-01-18T07:00+09:00" },
    { words: "at 08:00", anchor: "2027-01-13T07:00+09:00", ends: "2027-01-13T08:00+09:00" },
    { words: "at 08:00", anchor: "2027-01-13T08:00+09:00", ends: "2027-01-14T08:00+09:00" },
    { words: "at 08:00", anchor: "2027-01-15T09:00+09:00", ends: "2027-01-18T08:00+09:00" },
    { words: "monday, at 09:00", anchor: "2027-01-18T09:00+09:00", ends: "2027-01-25T09:00+09:00" },
    { words: "monday, at 09:00", anchor: "2026-11-20T09:00+09:00", ends: "2026-11-24T09:00+09:00" },
    { words: "until 2027-04-01, at 09:00", anchor: "2027-01-13T08:00+09:00", ends: "2027-04-01T09:00+09:00" },
    { words: "until 2027-04-01", anchor: "2027-01-13T08:00+09:00", ends: "2027-04-01T00:00+09:00" },
  ])("$words from $anchor", ({ words, anchor, ends }) => expect(end(words, anchor)).toBe(new Date(ends).toISOString()));

  test.each([
    { words: "until renewal_date - 30 days, at 09:00", date: "2027-04-30", ends: "2027-03-31T09:00+09:00" },
    { words: "until renewal_date - 1 month, at 09:00", date: "2027-03-31", ends: "2027-03-01T09:00+09:00" },
    { words: "until renewal_date + 1 year", date: "2028-02-29", ends: "2029-02-28T00:00+09:00" },
    { words: "until renewal_date", date: "2027-04-30", ends: "2027-04-30T00:00+09:00" },
  ])("$words of $date", ({ words, date, ends }) =>
    expect(end(words, "2027-01-13T08:00+09:00", tokyo, window, { renewal_date: date })).toBe(new Date(ends).toISOString()),
  );

  test.each([
    { name: "in a gap, at its end", words: "1 day, at 02:30", anchor: "2027-03-13T12:00Z", zone: newYork, ends: "2027-03-14T07:00Z" },
    { name: "in an overlap, at the first", words: "at 01:30", anchor: "2026-11-01T04:00Z", zone: newYork, ends: "2026-11-01T05:30Z" },
    { name: "in an overlap, once", words: "at 01:30", anchor: "2026-11-01T05:30Z", zone: newYork, ends: "2026-11-02T06:30Z" },
    { name: "not at the second of an overlap", words: "at 01:45", anchor: "2027-04-03T14:50Z", zone: lordHowe, ends: "2027-04-04T15:15Z" },
    { name: "in the gap of half an hour", words: "at 02:10", anchor: "2026-10-03T12:00Z", zone: lordHowe, ends: "2026-10-03T15:30Z" },
  ])("$name", ({ words, anchor, zone, ends }) => expect(end(words, anchor, zone, null)).toBe(new Date(ends).toISOString()));

  test("or says why it cannot", () => {
    const until = (renewal_date: unknown) => end("until renewal_date", "2027-01-13T08:00+09:00", tokyo, window, { renewal_date });
    expect([undefined, null, "", "soon", 7].map(until)).toEqual([
      "field-missing",
      "field-missing",
      "field-missing",
      "field-not-a-date",
      "field-not-a-date",
    ]);
  });
});

test.each([
  ["1 day, at 24:00", "bad-time"],
  ["at noon", "bad-time"],
  ["monday", "bad-wait"],
  ["monday, at 9:00", "bad-time"],
  ["1 hour, at 09:00", "bad-wait"],
  ["0 days", "bad-duration"],
  ["1 day 1 day", "bad-duration"],
  ["until 2027-02-29", "bad-date"],
  ["until 2027-04-01 - 1 day", "bad-wait"],
  ["until renewal_date - 2 hours", "bad-wait"],
  ["until renewal_date - 0 days", "bad-duration"],
  ["someday", "bad-wait"],
  ["", "bad-wait"],
])("%j is refused: %s", (words, code) => expect(parseWait(words)).toMatchObject({ code }));

test.each([
  "2 hours",
  "1 week 2 days",
  "1 day, at 08:00",
  "at 08:00",
  "monday, at 09:00",
  "until 2027-04-01, at 09:00",
  "until renewal_date - 30 days, at 09:00",
  "until renewal_date",
])("%s reads back as itself", (words) => {
  const wait = parseWait(words);
  if (isWaitProblem(wait)) throw new Error(wait.message.en);
  expect(waitWords(wait)).toBe(words);
});

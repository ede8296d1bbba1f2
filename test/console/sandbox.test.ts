import { expect, test } from "vitest";
import { splitLinks } from "../../console/parts/split-links.ts";
import { byDay, framedMail } from "../../console/screens/sandbox/reading.ts";
import { readLineSearch, readMailSearch } from "../../console/screens/sandbox/search.ts";

test.each([
  ["続きは https://example.jp/a?b=1 へ", ["https://example.jp/a?b=1"]],
  ["こちら（https://example.jp/a）。", ["https://example.jp/a"]],
  ["See https://example.jp/a. And http://b.test/!", ["https://example.jp/a", "http://b.test/"]],
  ["「https://example.jp/」と javascript:alert(1)", ["https://example.jp/"]],
  ["なし", []],
])("%s has its links", (text, links) => {
  const parts = splitLinks(text);
  expect(parts.filter(({ isLink }) => isLink).map(({ part }) => part)).toEqual(links);
  expect(parts.map(({ part }) => part).join("")).toBe(text);
});

test("the links of a mail open beside the console", () => {
  expect(framedMail("<p>hello</p>")).toMatch(/^<!doctype html><base target="_blank">.*<p>hello<\/p>$/);
});

test("a chat shows each date once", () => {
  const entries = ["2027-01-12T01:00:00Z", "2027-01-12T02:00:00Z", "2027-01-13T01:00:00Z"].map((at) => ({ at }));
  expect(byDay(entries, (at) => at.slice(0, 10)).map(({ day, entries }) => [day, entries.length])).toEqual([
    ["2027-01-12", 2],
    ["2027-01-13", 1],
  ]);
});

test("the address holds what is open, and nothing that makes no sense", () => {
  expect(readMailSearch({ to: "hanako", mail: 3, view: "text" })).toEqual({ to: "hanako", mail: 3, view: "text" });
  expect(readMailSearch({ mail: "-1", view: "source" })).toEqual({});
  expect(readLineSearch({ user: `U${"a".repeat(32)}` })).toEqual({ user: `U${"a".repeat(32)}` });
  expect(readLineSearch({ user: "someone" })).toEqual({});
});

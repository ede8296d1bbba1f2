import { expect, test } from "vitest";
import { cutPage, readCursor, writeCursor } from "../../domain/cursor.ts";

const id = "019320a0-0000-7000-8000-000000000001";

test("a cursor reads back as it was written", () => {
  const cursor = { at: new Date("2026-11-22T01:02:03.456Z"), id };
  expect(readCursor(writeCursor(cursor))).toEqual(cursor);
});

const encoded = (text: string): string => Buffer.from(text).toString("base64url");

test.each([
  ["nothing", ""],
  ["a letter", "x"],
  ["no base64", "!!!"],
  ["no id", encoded("zz~not-an-id")],
  ["an id of dashes", encoded(`zz~${"-".repeat(36)}`)],
  ["a time beyond all dates", encoded(`zzzzzzzzzzz~${id}`)],
  ["too much", encoded(`zz~${id}~x`)],
])("refuses %s", (_, text) => {
  expect(() => readCursor(text)).toThrow("not one of ours");
});

test("a page names the one behind it only when there is one", () => {
  const rows = [1, 2, 3].map((at) => ({ at: new Date(at), id }));
  expect(cutPage(rows, 2, (row) => row)).toEqual({ items: rows.slice(0, 2), next: writeCursor({ at: new Date(2), id }) });
  expect(cutPage(rows, 3, (row) => row).next).toBeNull();
  expect(cutPage([], 3, (row: { at: Date; id: string }) => row)).toEqual({ items: [], next: null });
});

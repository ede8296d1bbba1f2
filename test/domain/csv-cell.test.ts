import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvCell, withoutApostrophe } from "../../domain/csv-cell.ts";

describe("a cell that a spreadsheet opens (rules.md SEC4, SEC13)", () => {
  test.each([
    "=1+1",
    "+81",
    "-x",
    "@a",
    "\tx",
    "＝1+1",
    "＋81",
    "－x",
    "＠SUM(A1)",
    " =1+1",
    "　＝cmd",
    "\u00a0@a",
    "\u200b=1",
    "\ufeff=1",
  ])("%j gets an apostrophe, which the import takes away", (text) => {
    expect(csvCell(text)).toBe(`'${text}`);
    expect(withoutApostrophe(csvCell(text))).toBe(text);
  });

  test.each(["見本 花子", "a=b", "1-2", "'outlook@example.jp'", "03-1234-5678", ""])("%j stays as it is", (text) => {
    expect(csvCell(text)).toBe(text);
    expect(withoutApostrophe(text)).toBe(text);
  });

  test("quotes what needs it", () => expect(csvCell('＝"a",\nb')).toBe('"\'＝""a"",\nb"'));

  test("no cell begins with what runs", () => {
    const start = fc.constantFrom("", " ", "　", "\t", "\r", "\ufeff");
    fc.assert(
      fc.property(start, fc.constantFrom(..."=+-@＝＋－＠"), fc.string(), (space, sign, text) => {
        expect(csvCell(space + sign + text).replace(/^"/, "")).toMatch(/^'/);
      }),
    );
  });
});

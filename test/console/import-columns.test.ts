import { describe, expect, test } from "vitest";
import { columnsOf, fieldTargets, hasContact, ignoredBrakes, newFieldKey, targetsOf } from "../../console/screens/imports/columns.ts";
import { readImportSearch, readImportsSearch } from "../../console/screens/imports/search.ts";

const columns = [
  { header: "姓", key: "姓", guess: "familyName", samples: [] },
  { header: "E-mail", key: "email", guess: "email", samples: [] },
  { header: "", key: "", guess: "ignore", samples: ["?"] },
  { header: "会員番号", key: "会員番号", guess: "ignore", samples: [] },
  { header: "配信停止", key: "配信停止", guess: "optOut", samples: [] },
];
const mappings = [{ name: "名刺", targets: ["ignore", "email", "ignore", "text:member", "optOut"] }];

describe("columns of a file", () => {
  test("are read as their headers say, or by a saved mapping", () => {
    expect(targetsOf({ columns, mappings }, null)).toEqual({ 姓: "familyName", email: "email", 会員番号: "ignore", 配信停止: "optOut" });
    expect(targetsOf({ columns, mappings }, "名刺")).toMatchObject({ 姓: "ignore", 会員番号: "text:member" });
  });

  test("are told to the API by their headers; what is ignored is left out, but for a brake", () => {
    const targets = { 姓: "familyName", email: "email", 会員番号: "ignore", 配信停止: "ignore" };
    expect(columnsOf({ columns }, targets)).toEqual({ 姓: "familyName", "E-mail": "email", 配信停止: "ignore" });
    expect(ignoredBrakes({ columns }, targets)).toEqual(["配信停止"]);
    expect(ignoredBrakes({ columns }, { ...targets, 配信停止: "optOut" })).toEqual([]);
  });

  test("need a contact among them", () => {
    expect(hasContact({ 姓: "familyName", 配信停止: "optOut" })).toBe(false);
    expect(hasContact({ 電話: "directPhone" })).toBe(true);
  });

  test("may become fields: those that are defined and can be filled, and new ones under a key that is free", () => {
    const defined = [
      { key: "member", type: "text" },
      { key: "vip", type: "boolean" },
    ] as const;
    expect(fieldTargets(defined, ["email", "date:contractOn", "text:member"])).toEqual(["text:member", "date:contractOn"]);
    expect(newFieldKey("Contract Date", new Set())).toBe("contractDate");
    expect(newFieldKey("Contract Date", new Set(["contractDate"]))).toBe("contractDate2");
    expect(newFieldKey("会員番号", new Set(["item1"]))).toBe("item2");
    expect(newFieldKey("2nd choice", new Set())).toBe("item1");
  });
});

test("the address of the list holds its filters, and no others", () => {
  const from = "2026-11-20T00:00:00.000Z";
  expect(readImportsSearch({ badRows: true, from, state: "done", more: 1 })).toEqual({ badRows: true, from, state: "done" });
  expect(readImportsSearch({ badRows: "no", from: "soon", state: "lost" })).toEqual({});
  expect(readImportSearch({ rows: "warning" })).toEqual({ rows: "warning" });
});

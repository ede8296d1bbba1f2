import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDate } from "../../../domain/imports/read-date.ts";

describe("readDate", () => {
  test.each([
    ["2026-11-11", "2026-11-11"],
    ["2026/11/11", "2026-11-11"],
    ["2026/1/5", "2026-01-05"],
    ["2026.11.11", "2026-11-11"],
    ["20261111", "2026-11-11"],
    ["2026年11月11日", "2026-11-11"],
    ["2026年11月11日（水）", "2026-11-11"],
    ["2026/11/11(水・祝)", "2026-11-11"],
    ["２０２６／１１／１１", "2026-11-11"],
    ["　2026-11-11　", "2026-11-11"],
    ["2026/11/11 10:30", "2026-11-11"],
    ["2026-11-11T10:30:00+09:00", "2026-11-11"],
    ["令和8年11月11日", "2026-11-11"],
    ["令和８年１１月１１日", "2026-11-11"],
    ["令和 8年 11月 11日", "2026-11-11"],
    ["令和元年5月1日", "2019-05-01"],
    ["㋿8年11月11日", "2026-11-11"],
    ["R8.11.11", "2026-11-11"],
    ["r08/11/11", "2026-11-11"],
    ["Ｒ８．１１．１１", "2026-11-11"],
    ["H31.4.30", "2019-04-30"],
    ["昭和64年1月7日", "1989-01-07"],
    ["S64.1.7", "1989-01-07"],
    ["46337", "2026-11-11"],
    ["４６３３７", "2026-11-11"],
    ["46337.5", "2026-11-11"],
    ["2028/2/29", "2028-02-29"],
  ])("reads %s as %s", (text, date) => {
    expect(readDate(text)).toEqual({ kind: "ok", date });
  });

  test.each([
    ["", "empty"],
    ["　", "empty"],
    ["2026/13/40", "impossible"],
    ["2026/02/30", "impossible"],
    ["2027/2/29", "impossible"],
    ["2026-11-00", "impossible"],
    ["0000-01-01", "impossible"],
    ["令和8年13月1日", "impossible"],
    ["平成35年1月1日", "outside-era"],
    ["令和元年4月30日", "outside-era"],
    ["昭和64年1月8日", "outside-era"],
    ["11/11", "unknown-form"],
    ["26/11/11", "unknown-form"],
    ["11/12/2026", "unknown-form"],
    ["先週", "unknown-form"],
    ["463370", "unknown-form"],
    ["2026/11/11x", "unknown-form"],
  ])("refuses %s as %s", (text, reason) => {
    expect(readDate(text)).toEqual({ kind: "bad", reason });
  });

  test("reads every day from its serial as from its ISO form", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 99_999 }), (serial) => {
        const iso = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
        expect(readDate(String(serial))).toEqual({ kind: "ok", date: iso });
        expect(readDate(iso)).toEqual({ kind: "ok", date: iso });
        const reading = readDate(iso.replaceAll("-", "/"));
        expect(reading).toEqual({ kind: "ok", date: iso });
      }),
    );
  });

  test("answers for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(["ok", "bad"]).toContain(readDate(text).kind);
      }),
    );
  });
});

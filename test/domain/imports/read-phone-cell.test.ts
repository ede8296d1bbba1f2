import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPhoneCell } from "../../../domain/imports/read-phone-cell.ts";

describe("readPhoneCell", () => {
  test.each([
    ["03-1234-5678（代）", "+81312345678", true],
    ["03-1234-5679(代表)", "+81312345679", true],
    ["03-1234-5680（内線123）", "+81312345680", true],
    ["03-1234-5681 内線123", "+81312345681", true],
    ["03-1234-5682 / 090-1234-5682", "+81312345682", true],
    ["０３（１２３４）５６８３", "+81312345683", false],
    ["03-1234-5684 (直通)", "+81312345684", true],
    ["+81 (0)3-1234-5685", "+81312345685", false],
    ["９０ー１２３４ー５６８６", "+819012345686", false],
    ["TEL 03-1234-5687 FAX 03-1234-5688", "+81312345687", true],
    ["FAX 03-1234-5688 TEL 03-1234-5687", "+81312345687", true],
    ["0120-123-456", "+81120123456", false],
    ["03.1234.5689", "+81312345689", false],
    ["03-1234-5690(午後のみ)", "+81312345690", true],
    ["03-1234-5690(9:00-17:00)", "+81312345690", true],
    ["090-1234-5678\n03-1234-5678", "+819012345678", true],
    ["090-1234-5678 03-1234-5678", "+819012345678", true],
    ["090-1234-5678、03-1234-5678", "+819012345678", true],
    ["携帯:090-1234-5678（ご主人）", "+819012345678", true],
    ["(03)1234-5678（直通）", "+81312345678", true],
    ["+1 650-253-0000 (office)", "+16502530000", true],
  ])("reads %j as %s", (text, key, more) => expect(readPhoneCell(text)).toMatchObject({ kind: "ok", key, more }));

  test.each(["9.01234E+09", "FAX 03-1234-5688", "なし", "", "内線123", "2026/11/05"])("does not read %j", (text) =>
    expect(readPhoneCell(text).kind).toBe("bad"),
  );

  test("answers for any text, also for a long one at once", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => void expect(["ok", "bad"]).toContain(readPhoneCell(text).kind)));
    const began = performance.now();
    readPhoneCell("1(".repeat(30_000));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

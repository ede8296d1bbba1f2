import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldPayer, isCutName, payerNamesOf } from "../../../domain/bank/fold-payer.ts";

describe("foldPayer", () => {
  test.each([
    ["ｻﾄｳ ｹﾝ", "サトウケン"],
    ["さとう けん", "サトウケン"],
    ["サトウ　ケン", "サトウケン"],
    ["ﾌﾘｺﾐ ｻﾄｳ ｹﾝ", "サトウケン"],
    ["振込１　ｻﾄｳ ｹﾝ", "サトウケン"],
    ["振込入金＊サトウケン", "サトウケン"],
    ["キャッチ", "キヤツチ"],
    ["ｷﾔﾂﾁ", "キヤツチ"],
    ["ｶﾞｷﾞｸﾞ ﾊﾟﾋﾟ", "ガギグパピ"],
    ["カ゛キ゛", "ガギ"],
    ["カヲル", "カオル"],
    ["ｶｵﾙ", "カオル"],
    ["スーパー", "ス-パ-"],
    ["ｽ-ﾊﾟ-", "ス-パ-"],
    ["ｽｰﾊﾟｰ", "ス-パ-"],
    ["ジョン・スミス", "ジヨンスミス"],
    ["ｼﾞﾖﾝ.ｽﾐｽ", "ジヨンスミス"],
    ["ｶ)ﾊｸﾞｸﾐ", "ハグクミ"],
    ["ﾊｸﾞｸﾐ(ｶ", "ハグクミ"],
    ["ﾊｸﾞｸﾐ(ｶ)ﾄｳｷﾖｳ", "ハグクミトウキヨウ"],
    ["カブシキガイシャ ハグクミ", "ハグクミ"],
    ["㈱ハグクミ", "ハグクミ"],
    ["ハグクミ合同会社", "ハグクミ"],
    ["ｶ)ﾊｸﾞｸﾐ(ｴｲ", "ハグクミ"],
    ["ﾄﾞ)ﾏﾙﾔﾏ", "マルヤマ"],
    ["ｻﾞｲ)ﾐﾄﾞﾘ", "ミドリ"],
    ["smith ken", "SMITHKEN"],
    ["フリコミ", "フリコミ"],
    ["", ""],
  ])("%s is compared as %s", (name, folded) => expect(foldPayer(name)).toBe(folded));

  test("folding twice changes nothing", () => {
    const kana = fc.string({ unit: fc.constantFrom(..."ｱｶｻﾀﾅﾞﾟｬｯｰ-()ガパーッャヲ ・株式会社ABC".split("")), maxLength: 12 });
    fc.assert(
      fc.property(kana, (name) => {
        expect(foldPayer(foldPayer(name))).toBe(foldPayer(name));
      }),
    );
  });
});

test("a lead pays under their name, either name first, or under their company's", () => {
  expect(payerNamesOf({ familyKana: "さとう", givenKana: "けん", companyKana: "カ）ハグクミ" })).toEqual([
    "サトウケン",
    "ケンサトウ",
    "ハグクミ",
  ]);
  expect(payerNamesOf({ familyKana: "サトウ", givenKana: null })).toEqual(["サトウ"]);
  expect(payerNamesOf({ givenKana: "ケン" })).toEqual([]);
});

test("a name of 48 bytes may be cut; a voiced kana has two of them", () => {
  expect(isCutName("ｱ".repeat(47))).toBe(false);
  expect(isCutName("ｱ".repeat(48))).toBe(true);
  expect(isCutName("ガ".repeat(24))).toBe(true);
  expect(isCutName("ガ".repeat(23))).toBe(false);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError } from "../../../domain/app-error.ts";
import { badRowLine, badRowsHeader } from "../../../domain/imports/bad-rows.ts";
import { findLayout, type Layout } from "../../../domain/imports/mapping.ts";
import { readRow } from "../../../domain/imports/read-row.ts";

const layout: Layout = {
  headers: ["会社名", "氏名", "メール", "携帯", "電話", "交換日", "備考"],
  targets: ["company", "fullName", "email", "mobile", "phone", "date:cardReceivedOn", "text:note"],
};

describe("readRow", () => {
  test("reads a whole row", () => {
    expect(readRow(["㈱髙﨑製作所", "髙﨑　健一", "Info@Example.jp", "", "03-3456-7890", "R8.11.11", "二行の\n覚え"], layout)).toEqual({
      issues: [],
      draft: {
        company: "㈱髙﨑製作所",
        familyName: "髙﨑",
        givenName: "健一",
        familyKana: null,
        givenKana: null,
        displayName: null,
        email: { address: "Info@example.jp", key: "info@example.jp", flagged: false },
        phone: { address: "03-3456-7890", key: "+81334567890" },
        fields: { cardReceivedOn: "2026-11-11", note: "二行の\n覚え" },
      },
    });
  });

  test.each([
    ["neither mail nor phone", ["会社", "名"], ["bad no-contact"]],
    ["an unreadable mail alone", ["", "", "なし"], ["warning bad-email", "bad no-contact"]],
    ["an unreadable mail beside a phone", ["", "", "なし", "090-1234-5678"], ["warning bad-email"]],
    ["an impossible date", ["", "", "a@example.jp", "", "", "2026/13/40"], ["bad bad-date"]],
    ["no date", ["", "", "a@example.jp", "", "", "未定"], ["bad bad-date"]],
    ["a lost zero", ["", "", "", "9012345678"], ["warning phone-mended"]],
    ["a broken mobile and a good line", ["", "", "", "090-1", "03-3456-7890"], ["warning bad-phone"]],
    ["a carrier's address with dots", ["", "", "taro..k@docomo.ne.jp"], []],
    ["the same in quotes", ["", "", '"taro..k"@docomo.ne.jp'], []],
    ["such dots elsewhere", ["", "", "taro..k@example.jp"], ["warning invalid-address"]],
    ["two addresses in a cell", ["", "", "a@example.jp; b@example.jp"], ["warning several-addresses"]],
    ["a cell too many", ["", "", "a@example.jp", "", "", "", "", "x"], ["bad too-many-cells"]],
    ["empty cells too many", ["", "", "a@example.jp", "", "", "", "", "", ""], []],
    ["a name of 300 characters", ["", "あ".repeat(300), "a@example.jp"], ["warning cut"]],
    ["characters lost before", ["", "�木", "a@example.jp"], ["warning replacement-character"]],
  ])("%s", (_name, cells, issues) => {
    const reading = readRow(cells, layout);
    expect(reading.issues.map(({ severity, code }) => `${severity} ${code}`)).toEqual(issues);
    expect(reading.draft === null).toBe(issues.some((issue) => issue.startsWith("bad ")));
  });

  test("prefers the mobile number", () => {
    expect(readRow(["", "", "", "090-1234-5678", "03-3456-7890"], layout).draft?.phone?.key).toBe("+819012345678");
  });

  test("takes any cells without failing, and has at most one issue of a kind", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 9 }), (cells) => {
        const { draft, issues } = readRow(cells, layout);
        expect(draft === null).toBe(issues.some(({ severity }) => severity === "bad"));
        expect(new Set(issues.map(({ code }) => code)).size).toBe(issues.length);
        expect(JSON.stringify(draft)).not.toContain("\\u0000");
      }),
    );
  });
});

describe("findLayout", () => {
  test("finds the header below notices", () => {
    const { headerIndex, layout: found } = findLayout(
      [["お知らせ"], ["二行目"], ["氏名", "e-mail", "星座"], ["鈴木", "a@example.jp", "蟹"]],
      "guess",
    );
    expect(headerIndex).toBe(2);
    expect(found.targets).toEqual(["fullName", "email", "ignore"]);
  });

  test.each([
    ["Ｅ－ｍａｉｌ", "email"],
    ["メール アドレス", "email"],
    ["【携帯】電話番号", "mobile"],
    ["氏名［姓］", "familyName"],
    ["氏名（カナ）[名]", "givenKana"],
    ["TEL-1(1)", "phone"],
    ["名刺交換日", "date:cardReceivedOn"],
    ["ﾌﾘｶﾞﾅ", "fullKana"],
    ["＊会社名", "company"],
  ])("understands %s", (header, target) => {
    expect(findLayout([["メール", "氏名", header]], "guess").layout.targets[2]).toBe(target);
  });

  test("takes a file with nothing but addresses", () => {
    expect(findLayout([["メール"], ["a@example.jp"]], "guess").headerIndex).toBe(0);
  });

  test("names a column that a person asked for and the file has not", () => {
    expect(() => findLayout([["メール", "氏名"]], { メール: "email", 契約日: "date:contractOn" }, { strict: true })).toThrow(AppError);
    expect(() => findLayout([["メール", "氏名"]], { メール: "email", 契約日: "date:contractOn" }, { strict: true })).toThrow("契約日");
  });
});

describe("the file of bad rows (rules.md SEC4)", () => {
  test("neutralises what a spreadsheet would compute", () => {
    expect(badRowLine(4, ["=1+1", "+81", "-x", "@a"], 3, "why")).toBe("'=1+1,'+81,'-x,'@a,3,why\r\n");
    expect(badRowLine(2, ["\tx", "\ry"], 3, "why")).toBe("'\tx,\"'\ry\",3,why\r\n");
    expect(badRowsHeader(["=x"])).toBe("\ufeff'=x,original line,reason\r\n");
    expect(badRowsHeader(["氏名"])).toBe("\ufeff氏名,元の行,理由\r\n");
  });

  test("quotes what needs it and pads a short row", () => {
    expect(badRowLine(3, ['a"b', "c\nd"], 3, "x, y")).toBe('"a""b","c\nd",,3,"x, y"\r\n');
  });
});

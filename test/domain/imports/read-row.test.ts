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
    ["no date", ["", "", "a@example.jp", "", "", "未定"], ["warning kept-as-note"]],
    ["an era that had ended", ["", "", "a@example.jp", "", "", "平成35年3月31日"], ["warning kept-as-note"]],
    ["a dash for a date", ["", "", "a@example.jp", "", "", "-"], []],
    ["a phone with a remark", ["", "", "", "03-1234-5678（代）"], ["warning phone-with-more"]],
    ["a phone that is none, beside a mail", ["", "", "a@example.jp", "9.01234E+09"], ["warning bad-phone"]],
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

  test("keeps in the note what has no place of its own", () => {
    const note = (...cells: string[]) => readRow(cells, layout).draft?.fields.note;
    expect(note("", "", "a@example.jp", "", "", "平成35年3月31日", "常連")).toBe("常連\n交換日: 平成35年3月31日");
    expect(note("", "", "a@example.jp", "", "", "未定")).toBe("交換日: 未定");
    expect(note("", "", "a@example.jp", "", "", "-")).toBeUndefined();
    expect(note("", "", "a@example.jp", "なし", "x1")).toBe("電話: x1");
    expect(note("", "", "", "090-1234-5678", "03-3456-7890")).toBe("電話: 03-3456-7890");
    expect(note("", "", "", "090-1234-5678", "09012345678")).toBeUndefined();
    expect(note("", "", "a@example.jp; b@example.jp")).toBe("メール: a@example.jp; b@example.jp");
    expect(note("", "", "a@example.jp", "", "", "", "あ".repeat(3_000))).toHaveLength(2_000);
  });

  test("a number that is none is kept in the note, and never costs the person", () => {
    const withNumber: Layout = { headers: ["メール", "人数", "人数2"], targets: ["email", "number:people", "number:people"] };
    expect(readRow(["a@example.jp", "約30名"], withNumber)).toMatchObject({
      draft: { fields: { note: "人数: 約30名" } },
      issues: [{ severity: "warning", code: "kept-as-note" }],
    });
    expect(readRow(["a@example.jp", "３０"], withNumber).draft?.fields).toEqual({ people: 30 });
  });

  test("of two columns for one field the second is kept in the note", () => {
    const twice: Layout = { headers: ["メール", "備考", "メモ", "メール2"], targets: ["email", "text:note", "text:note", "email"] };
    expect(readRow(["a@example.jp", "常連", "紹介", "b@example.jp"], twice).draft).toMatchObject({
      email: { key: "a@example.jp" },
      fields: { note: "常連\nメール2: b@example.jp\nメモ: 紹介" },
    });
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

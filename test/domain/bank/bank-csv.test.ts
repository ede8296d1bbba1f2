import { describe, expect, test } from "vitest";
import { lineKey } from "../../../domain/bank/bank-line.ts";
import { readAmount } from "../../../domain/bank/read-amount.ts";
import { readBankFile } from "../../../domain/bank/read-bank-file.ts";
import { toCp932 } from "../../support/cp932.ts";

const utf8 = (text: string) => Buffer.from(text);
const read = (bytes: Uint8Array, ownAccount?: string) =>
  readBankFile(bytes, { today: "2027-06-30", ...(ownAccount ? { ownAccount } : {}) });

const refusal = (bytes: Uint8Array): string => {
  try {
    read(bytes);
  } catch (error) {
    return String((error as Error).message);
  }
  return "read";
};

/** Headers as banks write them, with a line of 61,000 yen from ｻﾄｳ ｹﾝ on 31 May 2027 and one of 300 yen out. */
const exports: [name: string, text: string][] = [
  [
    "date, remark, its content, out, in, balance",
    '"日付","摘要","摘要内容","支払い金額","預かり金額","差引残高","メモ"\n"2027/5/31","振込１","ｻﾄｳ ｹﾝ","","61,000","161,000",""\n"2027/5/31","手数料","","300","","160,700",""\n',
  ],
  ["one column with a sign", "取引日,入出金(円),取引後残高(円),入出金内容\n20270531,61000,161000,ｻﾄｳ ｹﾝ\n20270531,-300,160700,手数料\n"],
  [
    "rows above the header and full-width brackets",
    "お客さま口座情報\r\n照会期間,2027年05月01日～2027年05月31日\r\n\r\n取引日,入出金明細ＩＤ,受入金額（円）,払出金額（円）,詳細１,詳細２,現在（貸付）高\r\n20270531,1,61000,,振込,ｻﾄｳ ｹﾝ,161000\r\n20270531,2,,300,料金,,160700\r\n",
  ],
  [
    "year, month and day apart",
    '"操作日(年)","操作日(月)","操作日(日)","取引順番号","摘要","お支払金額","お預り金額","残高"\n"2027","5","31","1","振込　ｻﾄｳ ｹﾝ","","61000","161000"\n"2027","5","31","2","手数料","300","","160700"\n',
  ],
  [
    "a Japanese year and yen signs",
    "年月日,お引出し,お預入れ,お取り扱い内容,残高\n令和9年5月31日,,￥６１，０００,ｻﾄｳ ｹﾝ,\\161000\nR9.5.31,¥300,,テスウリヨウ,160700円\n",
  ],
  ["a direction beside the amount", "勘定日,入払区分,取引金額,振込依頼人名\n2027-05-31,入金,61000,ｻﾄｳ ｹﾝ\n2027-05-31,出金,300,\n"],
  ["tabs", "お取引日\tお支払金額\tお預り金額\t摘要\n2027/05/31\t\t61,000\tｻﾄｳ ｹﾝ\n2027/05/31\t300\t\t手数料\n"],
];

describe("a bank's CSV", () => {
  test.each(exports)("%s", (_, text) => {
    for (const bytes of [utf8(text.replaceAll("～", "-")), utf8(`\ufeff${text}`), toCp932(text.replaceAll("¥", "\\"))]) {
      const lines = read(bytes);
      expect(lines.map(({ bookedOn, amountMinor, isReversal }) => ({ bookedOn, amountMinor, isReversal }))).toEqual([
        { bookedOn: "2027-05-31", amountMinor: 61_000, isReversal: false },
        { bookedOn: "2027-05-31", amountMinor: -300, isReversal: false },
      ]);
      expect(lines[0]?.payer).toMatch(/^(?:振込　)?ｻﾄｳ ｹﾝ$/);
    }
  });

  const header = "日付,お引出し,お預り金額,摘要,残高\n";

  test("sums, remarks and rows that move no money are left out", () => {
    const text = `${header}2027/5/30,,,繰越,100000\n2027/5/31,,61000,ｻﾄｳ ｹﾝ,161000\n\n合計,,61000,,\n以上,,,,\n`;
    expect(read(utf8(text)).map(({ amountMinor }) => amountMinor)).toEqual([61_000]);
  });

  test("a minus in the column of money in, and a line that says so, are reversals", () => {
    const text = `${header}2027/5/31,,-61000,ｻﾄｳ ｹﾝ,0\n2027/5/31,61000,,振込取消 ｻﾄｳ ｹﾝ,0\n`;
    expect(read(utf8(text))).toMatchObject([
      { amountMinor: -61_000, isReversal: true },
      { amountMinor: -61_000, isReversal: true },
    ]);
  });

  test("equal lines of one day have numbers; our account tells those of two accounts apart", () => {
    const text = `${header}2027/5/31,,61000,ｻﾄｳ ｹﾝ,161000\n2027/5/31,,61000,ｻﾄｳ ｹﾝ,222000\n`;
    const keys = [...read(utf8(text), "main"), ...read(utf8(text), "second"), ...read(utf8(text), "main")].map(lineKey);
    expect(new Set(keys).size).toBe(4);
  });

  test.each([
    ["no header", "a,b\n1,2\n", "bank-file-not-known"],
    ["no amounts", `${header}2027/5/31,,,ｻﾄｳ ｹﾝ,1\n`, "bank-file-amount: There is no line with an amount under the header at line 1."],
    [
      "an amount that is none",
      `${header}2027/5/31,,61000,ｻﾄｳ,1\n2027/5/31,,6l000,ｻﾄｳ,1\n`,
      'bank-file-amount: The amount "6l000" at line 3',
    ],
    ["both directions at once", `${header}2027/5/31,1,2,ｻﾄｳ,1\n`, "bank-file-amount"],
    ["a day that does not exist", `${header}2027/2/31,,61000,ｻﾄｳ,1\n`, 'bank-file-date: The date "2027/2/31" at line 2'],
    ["money without a day", `${header},,61000,ｻﾄｳ,1\n`, "bank-file-date"],
    ["a row that is cut", `${header}2027/5/31,,61000,ｻﾄｳ,1\n2027/5/31,,61`, "bank-file-cut: Line 3 has 3 cells and the header 5"],
    [
      "a quote that stays open",
      `${header}2027/5/31,,61000,"ｻﾄｳ,1\n2027/5/31,,61000,ｻﾄｳ,1\n`,
      "bank-file-cut: A quote that opens at line 2",
    ],
    [
      "a quote that swallows a row",
      `${header}2027/5/31,,61000,"ｻﾄｳ,1\n2027/5/31,,61000,ｻﾄｳ",1\n`,
      "bank-file-cut: A quote that opens at line 2",
    ],
    ["a day far in the future", `${header}2045/5/31,,61000,ｻﾄｳ,1\n`, "bank-file-date"],
  ])("is refused whole with %s", (_, text, message) => {
    expect(refusal(utf8(text))).toContain(message);
  });

  test.each([
    ["UTF-16", Buffer.from(`\ufeff${header}`, "utf16le"), "bank-file-encoding"],
    ["ISO-2022-JP", Buffer.from("\u001b$BF|IU\u001b(B,1\n", "latin1"), "bank-file-encoding"],
    ["a workbook", Buffer.from([0x50, 0x4b, 0x03, 0x04, 1]), "bank-file-not-known"],
    ["damaged in one line", Buffer.concat([toCp932(header), Buffer.from([0xfd, 0xfe, 0x0a])]), "at line 2"],
    ["cut within a character", toCp932(header).subarray(0, -4), "neither UTF-8 nor Shift_JIS, or is cut at line 1"],
    ["nothing", Buffer.alloc(0), "bank-file-empty"],
    ["one endless row", utf8(`${header}2027/5/31,,61000,${"ｻ".repeat(70_000)},1\n`), "bank-file-cut: A quote that opens at line 2"],
    ["more bytes than a file may have", Buffer.alloc(26 * 1024 * 1024, "a"), "bank-file-too-large"],
  ])("that is %s is refused", (_, bytes, message) => expect(refusal(bytes)).toContain(message));
});

test("more lines than a file may have are refused", { timeout: 60_000 }, () => {
  expect(refusal(utf8(`日付,入金,摘要\n${"\n".repeat(100_031)}`))).toContain("more than 100,000 lines");
});

test.each([
  ["61,000", 61_000],
  ["６１，０００円", 61_000],
  ["¥61000", 61_000],
  ["+61,000.00", 61_000],
  ["-440", -440],
  ["−440", -440],
  ["▲1,440", -1_440],
  ["(440)", -440],
  ["", 0],
  ["－", 0],
  ["***", 0],
  ["-0", 0],
  ["61,00", null],
  ["1e3", null],
  ["440)", null],
  ["61000.5", null],
  ["1,000,000,000,001", null],
])("the amount %j is %j", (text, amount) => expect(readAmount(text)).toBe(amount));

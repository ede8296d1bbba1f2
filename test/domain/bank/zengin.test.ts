import { describe, expect, test } from "vitest";
import { lineKey } from "../../../domain/bank/bank-line.ts";
import { readBankFile } from "../../../domain/bank/read-bank-file.ts";
import { readZengin } from "../../../domain/bank/zengin.ts";
import { toCp932 } from "../../support/cp932.ts";
import { incomingFile, statementFile } from "../../support/zengin-file.ts";

const sato = { amount: 61_000, payer: "ｻﾄｳ ｹﾝ", code: "12345", edi: "INV20270012" };

const codeOf = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    return String((error as Error).message);
  }
  return "read";
};

describe("a file of incoming transfers", () => {
  test.each(["", "\r\n", "\n"])("gives its lines with %j between the records", (newline) => {
    expect(readZengin(incomingFile([{ transfers: [sato] }], { newline }))).toEqual([
      {
        bookedOn: "2027-05-31",
        amountMinor: 61_000,
        isReversal: false,
        payer: "ｻﾄｳ ｹﾝ",
        bank: "ﾐｽﾞﾎ",
        branch: "ｼﾌﾞﾔ",
        account: "0000012345",
        reference: "INV20270012",
        memo: "",
        ownAccount: "0001-210-1-1234567",
        ordinal: 1,
      },
    ]);
  });

  test("a cancelled transfer is a reversal", () => {
    const [, reversal] = readZengin(incomingFile([{ transfers: [sato, { ...sato, isReversal: true }] }]));
    expect(reversal).toMatchObject({ amountMinor: -61_000, isReversal: true, ordinal: 1 });
  });

  test("an amount of more than ten digits stands in the field of format B", () => {
    expect(readZengin(incomingFile([{ transfers: [{ ...sato, amount: 123_456_789_012 }] }]))[0]?.amountMinor).toBe(123_456_789_012);
  });

  test("fields are cut by bytes: 48 of the name, whatever kana it has", () => {
    const payer = "ｶﾞ".repeat(24);
    expect(readZengin(incomingFile([{ transfers: [{ ...sato, payer }] }]))[0]).toMatchObject({ payer, bank: "ﾐｽﾞﾎ" });
  });

  test("several accounts, each with its own totals", () => {
    const lines = readZengin(
      incomingFile([{ number: "11", transfers: [sato, sato] }, { number: "22", transfers: [sato] }, { transfers: [] }]),
    );
    expect(lines.map(({ ownAccount, ordinal }) => [ownAccount, ordinal])).toEqual([
      ["0001-210-1-11", 1],
      ["0001-210-1-11", 2],
      ["0001-210-1-22", 1],
    ]);
  });
});

describe("a statement", () => {
  test("has money in, money out and corrections", () => {
    const out = { amount: 5_000, payer: "", isOut: true };
    const lines = readZengin(statementFile([{ transfers: [sato, out, { ...sato, isReversal: true }] }], { newline: "\r\n" }));
    expect(lines.map(({ amountMinor, isReversal, memo, reference }) => ({ amountMinor, isReversal, memo, reference }))).toEqual([
      { amountMinor: 61_000, isReversal: false, memo: "ﾌﾘｺﾐ", reference: "INV20270012" },
      { amountMinor: -5_000, isReversal: false, memo: "ﾌﾘｺﾐ", reference: "" },
      { amountMinor: -61_000, isReversal: true, memo: "ﾌﾘｺﾐ", reference: "INV20270012" },
    ]);
  });

  test("shows the same line as the file of incoming transfers", () => {
    const keys = [incomingFile, statementFile].map((file) => readZengin(file([{ transfers: [sato, sato] }])).map(lineKey));
    expect(keys[0]).toEqual(keys[1]);
    expect(new Set(keys[0]).size).toBe(2);
  });
});

describe("a file that is refused whole", () => {
  const whole = incomingFile([{ transfers: [sato, sato] }]);
  const ebcdic = Buffer.from(whole.map((byte) => (byte >= 0x30 && byte <= 0x39 ? byte + 0xc0 : 0x40)));
  const damaged = Buffer.from(whole);
  damaged[250] = 0xff;

  test.each([
    ["the last record cut", whole.subarray(0, -30), "bank-file-cut"],
    ["a record cut within", Buffer.concat([whole.subarray(0, 390), Buffer.from("\r\n"), whole.subarray(400)]), "bank-file-cut"],
    ["the end record missing", whole.subarray(0, -200), "bank-file-cut"],
    ["the totals missing", whole.subarray(0, -400), "bank-file-cut"],
    ["a line without an account", whole.subarray(200), "bank-file-cut"],
    ["EBCDIC by its bytes", ebcdic, "bank-file-ebcdic"],
    ["EBCDIC by its code", incomingFile([{ transfers: [sato] }], { codeKind: "1" }), "bank-file-ebcdic"],
    [
      "another kind of file",
      toCp932(
        whole
          .toString("latin1")
          .slice(0, 200)
          .replace("101", "121")
          .replaceAll(/[^\x20-\x7e]/g, " "),
      ),
      "bank-file-not-known",
    ],
    ["a sum that disagrees", incomingFile([{ transfers: [sato] }], { totals: { counts: [1, 0], sums: [61_001, 0] } }), "bank-file-totals"],
    [
      "a number of lines that disagrees",
      incomingFile([{ transfers: [sato] }], { totals: { counts: [2, 0], sums: [61_000, 0] } }),
      "bank-file-totals",
    ],
    ["a day that does not exist", incomingFile([{ transfers: [{ ...sato, on: "090231" }] }]), "bank-file-date"],
    ["bytes that are no kana", damaged, "bank-file-encoding"],
    ["nothing", Buffer.alloc(0), "bank-file-empty"],
  ])("%s", (_, bytes, code) => {
    expect(codeOf(() => readZengin(bytes))).toMatch(new RegExp(`^${code}: .+ Nothing was imported\\.$`));
  });

  test("says both numbers when the totals disagree", () => {
    const bytes = incomingFile([{ transfers: [sato] }], { totals: { counts: [2, 0], sums: [122_000, 0] } });
    expect(codeOf(() => readZengin(bytes))).toContain("Record 3 gives 2 transfers of 122,000 yen, but its lines are 1 of 61,000 yen.");
  });

  test("a western year would be far in the future", () => {
    const bytes = incomingFile([{ transfers: [{ ...sato, on: "270531" }] }]);
    expect(codeOf(() => readBankFile(bytes, { today: "2027-06-01" }))).toContain("2045-05-31");
    expect(readBankFile(incomingFile([{ transfers: [sato] }]), { today: "2027-05-28" })).toHaveLength(1);
  });
});

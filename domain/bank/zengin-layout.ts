import type { LocalText } from "../words/local-text.ts";
import type { UnnumberedLine } from "./bank-line.ts";
import { type Field, fieldText, numberOf, reiwaDate, type ZenginRecord } from "./zengin-records.ts";

/** What differs between the two formats (processes.md "Zengin"). */
export interface ZenginFormat {
  accountType: Field;
  accountNumber: Field;
  readLine(record: ZenginRecord, ownAccount: string): UnnumberedLine;
  /** The two pairs of count and sum in the trailer. */
  totals: readonly { words: LocalText; countAt: Field; sumAt: Field }[];
  /** True if the line belongs to the second pair. */
  isSecondSum(line: UnnumberedLine): boolean;
}

const transfers: ZenginFormat = {
  accountType: [60, 60],
  accountNumber: [61, 67],
  readLine(record, ownAccount) {
    const isReversal = fieldText(record, [128, 128]) === "1";
    // Format B repeats the amount in twelve digits, for what ten cannot hold. In format A the bytes are blank.
    const long = fieldText(record, [129, 140]);
    const amount = Math.max(numberOf(record, [20, 29]), /^\d{12}$/.test(long) ? Number(long) : 0);
    return {
      bookedOn: reiwaDate(record, [8, 13]),
      amountMinor: isReversal ? -amount : amount,
      isReversal,
      payer: fieldText(record, [50, 97]),
      bank: fieldText(record, [98, 112]),
      branch: fieldText(record, [113, 127]),
      account: payerCode(record, [40, 49]),
      reference: fieldText(record, [153, 172]),
      memo: "",
      ownAccount,
    };
  },
  totals: [
    { words: { ja: "振込合計", en: "transfers" }, countAt: [2, 7], sumAt: [8, 19] },
    { words: { ja: "取消合計", en: "cancelled transfers" }, countAt: [20, 25], sumAt: [26, 37] },
  ],
  isSecondSum: ({ isReversal }) => isReversal,
};

/** 取引区分 19: the bank corrects what it booked. The correction of money in is booked as money out. */
const correction = "19";

const statement: ZenginFormat = {
  accountType: [63, 63],
  accountNumber: [64, 73],
  readLine(record, ownAccount) {
    const amount = numberOf(record, [25, 36]);
    return {
      bookedOn: reiwaDate(record, [10, 15]),
      amountMinor: fieldText(record, [22, 22]) === "2" ? -amount : amount,
      isReversal: fieldText(record, [23, 24]) === correction,
      payer: fieldText(record, [82, 129]),
      bank: fieldText(record, [130, 144]),
      branch: fieldText(record, [145, 159]),
      account: payerCode(record, [72, 81]),
      reference: fieldText(record, [180, 199]),
      memo: fieldText(record, [160, 179]),
      ownAccount,
    };
  },
  totals: [
    { words: { ja: "入金合計", en: "lines of money in" }, countAt: [2, 7], sumAt: [8, 20] },
    { words: { ja: "出金合計", en: "lines of money out" }, countAt: [21, 26], sumAt: [27, 39] },
  ],
  isSecondSum: ({ amountMinor }) => amountMinor < 0,
};

export const formats: Readonly<Record<string, ZenginFormat | undefined>> = { "01": transfers, "03": statement };

/** Zeros stand for no code. */
function payerCode(record: ZenginRecord, field: Field): string {
  return fieldText(record, field).replace(/^0+$/, "");
}

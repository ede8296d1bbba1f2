import { foldHeader } from "../imports/known-headers.ts";

/** Places of the columns in a row. */
export interface BankColumns {
  /** One column, or year, month and day. */
  date: number[];
  moneyIn: number | undefined;
  moneyOut: number | undefined;
  /** One column for both directions, with a sign or with `direction` beside it. */
  signed: number | undefined;
  direction: number | undefined;
  bank: number | undefined;
  branch: number | undefined;
  /** Who paid and what the bank says, most telling first: the first filled one names the payer. */
  words: number[];
}

const dates = [
  "日付",
  "取引日",
  "お取引日",
  "お取り引き日",
  "取引日付",
  "お取扱日",
  "取扱日",
  "取扱日付",
  "年月日",
  "お取扱年月日",
  "取引年月日",
  "勘定日",
  "入出金日",
  "入金日",
  "計上日",
  "date",
];
const splitDates = [
  ["操作日年", "取引日年", "年"],
  ["操作日月", "取引日月", "月"],
  ["操作日日", "取引日日", "日"],
];
const moneyIn = [
  "お預り金額",
  "お預かり金額",
  "預り金額",
  "預かり金額",
  "お預り",
  "お預入金額",
  "お預入れ",
  "お預入れ額",
  "お預入れ金額",
  "お預け入れ",
  "お預け入れ金額",
  "預入金額",
  "入金",
  "入金額",
  "入金金額",
  "ご入金",
  "ご入金額",
  "受入金額",
  "deposit",
];
const moneyOut = [
  "お支払金額",
  "お支払い金額",
  "支払金額",
  "支払い金額",
  "お支払",
  "お引出し",
  "お引出し額",
  "お引出し金額",
  "お引出金額",
  "お引き出し",
  "お引き出し金額",
  "引出金額",
  "出金",
  "出金額",
  "出金金額",
  "ご出金",
  "ご出金額",
  "払出金額",
  "withdrawal",
];
const signed = ["入出金", "入出金額", "入出金金額", "金額", "取引金額", "お取引金額", "振込金額", "amount"];
const directions = ["入払区分", "入出金区分", "入出区分", "入払"];
const banks = ["仕向銀行", "仕向銀行名", "仕向金融機関名", "金融機関名", "振込元銀行名", "銀行名"];
const branches = ["仕向支店", "仕向支店名", "仕向店名", "支店名", "振込元支店名"];
const payers = [
  ["振込依頼人名", "振込依頼人", "ご依頼人名", "ご依頼人", "依頼人名", "依頼人", "振込人名", "振込人", "お振込人", "入金者名"],
  ["摘要内容", "詳細2", "お取り扱い内容", "お取扱内容", "取扱内容", "入出金内容", "取引内容", "お取引内容", "明細内容", "内容"],
  ["摘要", "お客様摘要", "詳細1", "取引名", "description"],
  ["edi情報", "edi", "振込メッセージ", "備考", "メモ", "お客様メモ", "memo"],
];

/** The columns of a header row, or null if it is not one: it needs a date and an amount. */
export function findColumns(cells: readonly string[]): BankColumns | null {
  const headers = cells.map((cell) => foldHeader(cell).replace(/円$|yyyy\/?mm\/?dd$/, ""));
  const place = (names: readonly string[]) => {
    const found = headers.findIndex((header) => names.includes(header));
    return found < 0 ? undefined : found;
  };
  const whole = place(dates);
  const parts = splitDates.map(place).filter((found) => found !== undefined);
  const date = whole !== undefined ? [whole] : parts.length === 3 ? parts : null;
  const found = { moneyIn: place(moneyIn), moneyOut: place(moneyOut) };
  const either = found.moneyIn === undefined ? place(signed) : undefined;
  if (date === null || (found.moneyIn === undefined && either === undefined)) return null;
  const words = payers.flatMap((names) => headers.flatMap((header, index) => (names.includes(header) ? [index] : [])));
  return { date, ...found, signed: either, direction: place(directions), bank: place(banks), branch: place(branches), words };
}

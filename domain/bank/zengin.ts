import { type BankLine, bankFileLimits, numberEqualLines, type UnnumberedLine } from "./bank-line.ts";
import { refusedFile, tooManyLines } from "./refused-file.ts";
import { formats, type ZenginFormat } from "./zengin-layout.ts";
import { cutRecord, type Field, fieldText, numberOf, splitRecords, type ZenginRecord } from "./zengin-records.ts";

/** True if the bytes begin as a file of the Zengin association does, in any code page. */
export function looksLikeZengin(bytes: Uint8Array): boolean {
  return isEbcdic(bytes) || /^1(?:01|03)[01][\d ]{6}/.test(String.fromCharCode(...bytes.subarray(0, 10)));
}

/**
 * Reads a file of format 01 (振込入金通知) or 03 (入出金取引明細), with one or several accounts (processes.md "Zengin"). Throws an AppError
 * and reads nothing if a record is cut, the code page is another one, or the totals of the bank disagree with the lines.
 */
export function readZengin(bytes: Uint8Array): BankLine[] {
  if (isEbcdic(bytes)) throw ebcdic();
  const lines: UnnumberedLine[] = [];
  let account: Account | null = null;
  let isEnded = false;
  let last = 0;
  for (const record of splitRecords(bytes)) {
    last = record.number;
    switch (record.kind) {
      case "1":
        if (account) throw noTrailer(record.number);
        account = openAccount(record);
        isEnded = false;
        break;
      case "2": {
        if (!account) throw outOfPlace(record);
        const line = account.format.readLine(record, account.own);
        count(account, line);
        lines.push(line);
        if (lines.length > bankFileLimits.lines) throw tooManyLines(bankFileLimits.lines);
        break;
      }
      case "8":
        if (!account) throw outOfPlace(record);
        reconcile(account, record);
        account = null;
        break;
      case "9":
        if (account) throw noTrailer(record.number);
        isEnded = true;
        break;
      default:
        throw outOfPlace(record);
    }
  }
  if (last === 0) throw refusedFile("bank-file-empty", "ファイルが空です。", "The file is empty.");
  if (account || !isEnded) throw noEnd(last);
  return numberEqualLines(lines);
}

interface Sum {
  count: number;
  minor: number;
}

interface Account {
  format: ZenginFormat;
  own: string;
  /** Money in and money out, or transfers and cancelled ones: what the trailer of the format adds up. */
  sums: readonly [Sum, Sum];
}

function openAccount(record: ZenginRecord): Account {
  const format = formats[fieldText(record, [2, 3])];
  if (!format)
    throw refusedFile(
      "bank-file-not-known",
      `${record.number}番目のレコードの種別コードが「${fieldText(record, [2, 3])}」です。読めるのは01（振込入金通知）と03（入出金取引明細）です。`,
      `Record ${record.number} is of kind "${fieldText(record, [2, 3])}". Only 01 (incoming transfers) and 03 (account statement) can be read.`,
    );
  if (fieldText(record, [4, 4]) !== "0") throw ebcdic();
  const part = (field: Field) => fieldText(record, field);
  const own = [part([23, 26]), part([42, 44]), part(format.accountType), part(format.accountNumber).replace(/^0+/, "")].join("-");
  return {
    format,
    own,
    sums: [
      { count: 0, minor: 0 },
      { count: 0, minor: 0 },
    ],
  };
}

function count({ format, sums }: Account, line: UnnumberedLine): void {
  const sum = sums[format.isSecondSum(line) ? 1 : 0];
  sum.count += 1;
  sum.minor += Math.abs(line.amountMinor);
}

function reconcile({ format, sums }: Account, record: ZenginRecord): void {
  for (const [place, { words, countAt, sumAt }] of format.totals.entries()) {
    const found = sums[place] ?? { count: 0, minor: 0 };
    const told = { count: numberOf(record, countAt), minor: numberOf(record, sumAt) };
    if (told.count === found.count && told.minor === found.minor) continue;
    const yen = (minor: number) => minor.toLocaleString("en-US");
    throw refusedFile(
      "bank-file-totals",
      `${record.number}番目のレコードの${words.ja}（${told.count}件、${yen(told.minor)}円）が、明細の合計（${found.count}件、${yen(found.minor)}円）と合いません。`,
      `Record ${record.number} gives ${told.count} ${words.en} of ${yen(told.minor)} yen, but its lines are ${found.count} of ${yen(found.minor)} yen.`,
    );
  }
}

/** The digits of a header are 0xf0 to 0xf9 in EBCDIC. */
function isEbcdic(bytes: Uint8Array): boolean {
  return bytes[0] === 0xf1 && bytes[1] === 0xf0 && (bytes[2] === 0xf1 || bytes[2] === 0xf3);
}

const ebcdic = () =>
  refusedFile(
    "bank-file-ebcdic",
    "文字コードがEBCDICです。銀行の画面でJISを選び、ダウンロードし直してください。",
    "The text is EBCDIC: choose JIS at the bank and download the file again.",
  );

const noTrailer = (number: number) =>
  cutRecord(
    number,
    "この前にあるはずの合計（トレーラ・レコード）がありません",
    "the totals (trailer record) that belong before it are missing",
  );

const noEnd = (number: number) =>
  cutRecord(
    number,
    "ここでファイルが途切れ、最後の合計か終わりの印がありません",
    "the file stops here, without the last totals or its end record",
  );

const outOfPlace = ({ number, kind }: ZenginRecord) =>
  cutRecord(number, `データ区分「${kind}」はここに置けません`, `a record of type "${kind}" cannot stand here`);

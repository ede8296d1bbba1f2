import { toCp932 } from "./cp932.ts";

export interface Transfer {
  /** YYMMDD of Reiwa. */
  on?: string;
  amount: number;
  payer: string;
  bank?: string;
  branch?: string;
  code?: string;
  edi?: string;
  memo?: string;
  /** 取消 in format 01, 訂正 in format 03. */
  isReversal?: boolean;
  isOut?: boolean;
}

export interface OwnAccount {
  number?: string;
  transfers: readonly Transfer[];
}

interface Totals {
  counts: readonly [number, number];
  sums: readonly [number, number];
}

export interface ZenginOptions {
  newline?: string;
  codeKind?: string;
  /** What the trailers say, if not the truth. */
  totals?: Totals;
}

/** A file of 振込入金通知, the one of the incoming transfers. */
export function incomingFile(accounts: readonly OwnAccount[], options: ZenginOptions = {}): Buffer {
  return fileOf("01", accounts, options, (one, place) =>
    [
      "2",
      digits(place, 6),
      one.on ?? "090531",
      one.on ?? "090531",
      digits(one.amount > 9_999_999_999 ? 0 : one.amount, 10),
      digits(0, 10),
      digits(Number(one.code ?? 0), 10),
      text(one.payer, 48),
      text(one.bank ?? "ﾐｽﾞﾎ", 15),
      text(one.branch ?? "ｼﾌﾞﾔ", 15),
      one.isReversal ? "1" : " ",
      one.amount > 9_999_999_999 ? digits(one.amount, 12) : text("", 12),
      text("", 12),
      text(one.edi ?? "", 20),
      text("", 28),
    ].join(""),
  );
}

/** A file of 入出金取引明細, the statement of all lines. */
export function statementFile(accounts: readonly OwnAccount[], options: ZenginOptions = {}): Buffer {
  return fileOf("03", accounts, options, (one, place) =>
    [
      "2",
      digits(place, 8),
      one.on ?? "090531",
      one.on ?? "090531",
      one.isOut || one.isReversal ? "2" : "1",
      one.isReversal ? "19" : "11",
      digits(one.amount, 12),
      digits(0, 12),
      text("", 20),
      text("", 3),
      digits(Number(one.code ?? 0), 10),
      text(one.payer, 48),
      text(one.bank ?? "ﾐｽﾞﾎ", 15),
      text(one.branch ?? "ｼﾌﾞﾔ", 15),
      text(one.memo ?? "ﾌﾘｺﾐ", 20),
      text(one.edi ?? "", 20),
      " ",
    ].join(""),
  );
}

function fileOf(
  kind: "01" | "03",
  accounts: readonly OwnAccount[],
  { newline = "", codeKind = "0", totals }: ZenginOptions,
  record: (transfer: Transfer, place: number) => string,
): Buffer {
  const records = accounts.flatMap((account) => [
    header(kind, codeKind, account.number ?? "1234567"),
    ...account.transfers.map(record),
    trailer(kind, totals ?? totalsOf(kind, account.transfers)),
  ]);
  return toCp932([...records, text("9", 200)].map((one) => one + newline).join(""));
}

function header(kind: "01" | "03", codeKind: string, number: string): string {
  const account = kind === "01" ? `1${digits(Number(number), 7)}` : `0001${digits(Number(number), 10)}`;
  return text(
    `1${kind}${codeKind}090601090501090531${"0001"}${text("ﾐｽﾞﾎ", 15)}${"210"}${text("ｼﾝｼﾞﾕｸ", 15)}${account}${text("ﾊｸﾞｸﾐ", 40)}`,
    200,
  );
}

function totalsOf(kind: "01" | "03", transfers: readonly Transfer[]): Totals {
  const isSecond = (one: Transfer) => (kind === "01" ? one.isReversal === true : one.isOut === true || one.isReversal === true);
  const sum = (some: readonly Transfer[]) => some.reduce((total, { amount }) => total + amount, 0);
  const [first, second] = [transfers.filter((one) => !isSecond(one)), transfers.filter(isSecond)];
  return { counts: [first.length, second.length], sums: [sum(first), sum(second)] };
}

function trailer(kind: "01" | "03", { counts, sums }: Totals): string {
  const width = kind === "01" ? 12 : 13;
  const pairs = [0, 1].map((place) => digits(counts[place] ?? 0, 6) + digits(sums[place] ?? 0, width));
  return text(`8${pairs.join("")}`, 200);
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

/** A voiced kana is two characters here, as it is two bytes there. */
function text(value: string, width: number): string {
  return value.padEnd(width, " ").slice(0, width);
}

/** An ISO date as YYMMDD of the era Reiwa, which began in 2019. */
export function reiwa(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${digits(Number(year) - 2018, 2)}${month}${day}`;
}

import { DateTime } from "luxon";

export interface Transfer {
  /** Whose money it is. The bank does not say; the owner of the business recognises the name. */
  leadId: string;
  at: Date;
  amountMinor: number;
  /** As the bank writes it: half-width kana. */
  payer: string;
  /** The number of the invoice, if the payer wrote it. */
  reference: string;
}

/** The account of the business: people transfer to it, and the owner fetches its statement. */
export interface Bank {
  transfer(transfer: Transfer): void;
  /** Transfers of these days, of which the statement has to be read. */
  between(from: Date, until: Date): Transfer[];
}

export function openBank(): Bank {
  const transfers: Transfer[] = [];
  return {
    transfer(transfer) {
      transfers.push(transfer);
      transfers.sort((one, other) => one.at.getTime() - other.at.getTime() || (one.payer < other.payer ? -1 : 1));
    },
    between: (from, until) => transfers.filter(({ at }) => at > from && at <= until),
  };
}

/** A Zengin file of incoming transfers (振込入金通知), CP932, records of 200 bytes. */
export function zenginFile(transfers: readonly Transfer[], from: Date, until: Date): Buffer {
  const [first, last] = [day(from), day(until)];
  const sum = transfers.reduce((total, { amountMinor }) => total + amountMinor, 0);
  const records = [
    text(`1010${last}${first}${last}0000${text("ﾐﾗｲ", 15)}000${text("ﾋﾀﾞﾏﾘ", 15)}10000000${text("ﾄﾞ)ﾐﾁｼﾙﾍﾞ", 40)}`, 200),
    ...transfers.map(({ at, amountMinor, payer, reference }, place) =>
      [
        `2${digits(place + 1, 6)}${day(at)}${day(at)}${digits(amountMinor, 10)}${digits(0, 10)}${digits(0, 10)}`,
        `${text(payer, 48)}${text("ﾐｽﾞﾎ", 15)}${text("ｼﾌﾞﾔ", 15)} ${text("", 24)}${text(reference, 20)}${text("", 28)}`,
      ].join(""),
    ),
    text(`8${digits(transfers.length, 6)}${digits(sum, 12)}${digits(0, 6)}${digits(0, 12)}`, 200),
    text("9", 200),
  ];
  return Buffer.from([...records.join("")].map(byteOf));
}

/** Katakana as banks write them: half width, no small ones, voiced marks by themselves. */
export function halfWidth(kana: string): string {
  return [...kana.replace(/[ァィゥェォッャュョ]/g, (small) => LARGE[small] ?? small).normalize("NFD")]
    .map((one) => HALF.get(one) ?? one)
    .join("");
}

const LARGE: Record<string, string> = { ァ: "ア", ィ: "イ", ゥ: "ウ", ェ: "エ", ォ: "オ", ッ: "ツ", ャ: "ヤ", ュ: "ユ", ョ: "ヨ" };
const HALF = new Map(
  Array.from({ length: 0xff9f - 0xff61 + 1 }, (_, place) => String.fromCodePoint(0xff61 + place)).map((half) => [
    half.normalize("NFKC"),
    half,
  ]),
);

/** CP932 has half-width kana in one byte each. */
function byteOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0xff61 && code <= 0xff9f ? code - 0xff61 + 0xa1 : code;
}

/** YYMMDD of Reiwa, whose first year is 2019. */
function day(at: Date): string {
  const local = DateTime.fromJSDate(at, { zone: "Asia/Tokyo" });
  return `${digits(local.year - 2018, 2)}${local.toFormat("MMdd")}`;
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

function text(value: string, width: number): string {
  return value.padEnd(width, " ").slice(0, width);
}

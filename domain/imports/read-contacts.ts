import { type EmailReading, readEmailAddress } from "../contacts/email-address.ts";
import { readMailingWish } from "./mailing-column.ts";
import { mailingColumns } from "./mapping.ts";
import { readPhoneCell } from "./read-phone-cell.ts";
import { cellsOf, keepAsNote, note, type Row } from "./row.ts";

export interface DraftContact {
  /** The form to use. */
  address: string;
  key: string;
}

export type DraftEmail = DraftContact & { /** Must not be mailed. */ flagged: boolean };

/** What stands in a cell when there is nothing to say. */
const nothing = /^(?:[-‐–—―ー−.・]+|なし|無し?|未定|不明|n\/a|none)$/i;

/** The first usable address. What a cell holds beside it, and further addresses, are kept in the note. */
export function readEmails(row: Row): DraftEmail | null {
  let email: DraftEmail | null = null;
  for (const { header, value } of cellsOf(row, "email")) {
    const single = readEmailAddress(value);
    const usable = readAddresses(value).filter((reading) => reading.kind !== "bad");
    const best = usable.find((reading) => reading.kind === "ok") ?? usable[0];
    if (email) {
      if (usable.some(({ key }) => key !== email?.key)) keepAsNote(row, header, value);
      continue;
    }
    if (!best) {
      note(row, "warning", { code: "bad-email", header, why: single.kind === "bad" ? single.reason : "bad-local" });
      if (!nothing.test(value)) keepAsNote(row, header, value);
      continue;
    }
    if (usable.length > 1) {
      note(row, "warning", { code: "several-addresses", header, count: usable.length });
      keepAsNote(row, header, value);
    }
    if (best.kind === "flagged") note(row, "warning", { code: "invalid-address", header, why: best.reason });
    email = { address: best.address, key: best.key, flagged: best.kind === "flagged" };
  }
  return email;
}

/** The unique forms of all addresses of the row, if a column says that the person must not be mailed. */
export function readOptOut(row: Row): { optedOut?: string[] } {
  const wishes = mailingColumns(row.layout).map((column) => ({ column, wish: readMailingWish(row.cells[column.index] ?? "", column) }));
  const stop = wishes.find(({ wish }) => wish === "out") ?? wishes.find(({ wish }) => wish === "unclear");
  if (!stop) return {};
  const header = row.layout.headers[stop.column.index] ?? "";
  note(row, "warning", { code: "opted-out-in-file", header, unclear: stop.wish === "unclear" });
  const readings = cellsOf(row, "email").flatMap(({ value }) => readAddresses(value));
  return { optedOut: readings.flatMap((reading) => (reading.kind === "bad" ? [] : [reading.key])) };
}

/** The addresses of a cell: one, or several with something between them. */
function readAddresses(value: string): EmailReading[] {
  const single = readEmailAddress(value);
  if (single.kind !== "bad") return [single];
  const parts = value
    .normalize("NFKC")
    .split(/[\s,;、/|]+/)
    .filter(Boolean);
  return parts.length > 1 ? parts.map(readEmailAddress) : [single];
}

/** The first number that can be read, mobile before direct before company. All else that the cells hold is kept in the note. */
export function readPhones(row: Row): DraftContact | null {
  let phone: DraftContact | null = null;
  for (const { header, value } of [...cellsOf(row, "mobile"), ...cellsOf(row, "directPhone"), ...cellsOf(row, "phone")]) {
    const reading = readPhoneCell(value);
    if (reading.kind === "bad") {
      note(row, "warning", { code: "bad-phone", header, why: reading.reason });
      if (!nothing.test(value)) keepAsNote(row, header, value);
      continue;
    }
    if (phone) {
      if (reading.more || reading.key !== phone.key) keepAsNote(row, header, value);
      continue;
    }
    if (reading.mended) note(row, "warning", { code: "phone-mended", header });
    if (reading.more) {
      note(row, "warning", { code: "phone-with-more", header });
      keepAsNote(row, header, value);
    }
    phone = { address: reading.number, key: reading.key };
  }
  return phone;
}

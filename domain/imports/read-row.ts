import { type EmailReading, readEmailAddress } from "../contacts/email-address.ts";
import { readPhoneNumber } from "../contacts/phone-number.ts";
import type { Names } from "../names/names.ts";
import { splitName } from "../names/split-name.ts";
import { readMailingWish } from "./mailing-column.ts";
import { type Layout, mailingColumns } from "./mapping.ts";
import { readDate } from "./read-date.ts";
import type { IssueCode, Reason } from "./reasons.ts";
import { fieldOf, type Target } from "./target.ts";

/** Why a row was refused (bad), or a remark about it (warning). A warning names columns, never their content. */
export interface RowIssue {
  severity: "bad" | "warning";
  code: IssueCode;
  reasons: Reason[];
}

export interface DraftContact {
  /** The form to use. */
  address: string;
  key: string;
}

/** What a row says about a person. Null: the row does not say. */
export interface LeadDraft extends Names {
  fields: Record<string, string | number>;
  email: (DraftContact & { /** Must not be mailed. */ flagged: boolean }) | null;
  phone: DraftContact | null;
}

/** `draft` is null if an issue is bad. */
export interface RowReading {
  draft: LeadDraft | null;
  issues: RowIssue[];
  /** There if the file says that they must not be mailed: the unique forms of all addresses that the row holds for them. */
  optedOut?: string[];
}

const nameLimit = 200;
const fieldLimit = 2_000;

/** Reads one row. Corrects what it can, with a warning. A row without a usable contact, or with an impossible date, is bad. */
export function readRow(cells: string[], layout: Layout): RowReading {
  const issues: RowIssue[] = [];
  const extra = cells.slice(layout.headers.length).some((cell) => cell.trim() !== "");
  if (extra) return refuse(issues, { code: "too-many-cells", cells: cells.length, headers: layout.headers.length });

  const row: Row = { cells, layout, issues };
  const email = readEmails(row);
  const phone = readPhones(row);
  const fields = readFields(row);
  const optedOut = readOptOut(row);
  const bad = issues.find(({ severity }) => severity === "bad");
  if (bad) return { draft: null, issues, ...optedOut };
  if (!email && !phone) {
    const unread = issues.find(({ code }) => code === "bad-email" || code === "bad-phone");
    return refuse(issues, { code: "no-contact", because: unread?.reasons ?? [] });
  }
  if (cells.some((cell) => cell.includes("\ufffd"))) note(issues, "warning", { code: "replacement-character" });
  return { draft: { ...readNames(row), company: textOf(row, "company"), fields, email, phone }, issues, ...optedOut };
}

interface Row {
  cells: string[];
  layout: Layout;
  issues: RowIssue[];
}

/** Non-empty cells of a target with their headers, cleaned, in the order of the file. */
function cellsOf({ cells, layout }: Row, target: Target): { header: string; value: string }[] {
  const found: { header: string; value: string }[] = [];
  for (const [index, header] of layout.headers.entries()) {
    if (layout.targets[index] !== target) continue;
    const value = clean(cells[index] ?? "");
    if (value !== "") found.push({ header, value });
  }
  return found;
}

function textOf(row: Row, target: Target, limit = nameLimit): string | null {
  const first = cellsOf(row, target)[0];
  if (!first) return null;
  if (first.value.length <= limit) return first.value;
  note(row.issues, "warning", { code: "cut", header: first.header, limit });
  return first.value.slice(0, limit).replace(/[\ud800-\udbff]$/, "");
}

/** Removes spaces around the text, and the apostrophe that keeps a spreadsheet from running a formula (rules.md SEC4). */
function clean(cell: string): string {
  return cell
    .replace(/[^\P{Cc}\t\n\r]/gu, "")
    .trim()
    .replace(/^'(?=[=+\-@])/, "");
}

function readOptOut(row: Row): Pick<RowReading, "optedOut"> {
  const wishes = mailingColumns(row.layout).map((column) => ({ column, wish: readMailingWish(row.cells[column.index] ?? "", column) }));
  const stop = wishes.find(({ wish }) => wish === "out") ?? wishes.find(({ wish }) => wish === "unclear");
  if (!stop) return {};
  const header = row.layout.headers[stop.column.index] ?? "";
  note(row.issues, "warning", { code: "opted-out-in-file", header, unclear: stop.wish === "unclear" });
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

function readEmails(row: Row): LeadDraft["email"] {
  for (const { header, value } of cellsOf(row, "email")) {
    const single = readEmailAddress(value);
    const readings = readAddresses(value);
    const usable = readings.filter((reading) => reading.kind !== "bad");
    const best = usable.find((reading) => reading.kind === "ok") ?? usable[0];
    if (!best) {
      note(row.issues, "warning", { code: "bad-email", header, why: single.kind === "bad" ? single.reason : "bad-local" });
      continue;
    }
    if (usable.length > 1) note(row.issues, "warning", { code: "several-addresses", header, count: usable.length });
    if (best.kind === "flagged") note(row.issues, "warning", { code: "invalid-address", header, why: best.reason });
    return { address: best.address, key: best.key, flagged: best.kind === "flagged" };
  }
  return null;
}

function readPhones(row: Row): DraftContact | null {
  for (const { header, value } of [...cellsOf(row, "mobile"), ...cellsOf(row, "directPhone"), ...cellsOf(row, "phone")]) {
    const reading = readPhoneNumber(value);
    if (reading.kind === "bad") {
      note(row.issues, "warning", { code: "bad-phone", header, why: reading.reason });
      continue;
    }
    if (reading.mended) note(row.issues, "warning", { code: "phone-mended", header });
    return { address: reading.number, key: reading.key };
  }
  return null;
}

function readFields(row: Row): LeadDraft["fields"] {
  const fields: LeadDraft["fields"] = {};
  for (const target of new Set(row.layout.targets)) {
    const field = fieldOf(target);
    const cell = field && cellsOf(row, target)[0];
    if (!cell) continue;
    switch (field.type) {
      case "text": {
        const value = textOf(row, target, fieldLimit);
        if (value !== null) fields[field.key] = value;
        break;
      }
      case "date": {
        const reading = readDate(cell.value);
        if (reading.kind === "ok") fields[field.key] = reading.date;
        else note(row.issues, "bad", { code: "bad-date", header: cell.header, value: cell.value.slice(0, 40), why: reading.reason });
        break;
      }
      case "number": {
        const number = Number(cell.value.normalize("NFKC").replace(/[,\s¥円]/g, ""));
        if (Number.isFinite(number)) fields[field.key] = number;
        else note(row.issues, "bad", { code: "bad-number", header: cell.header, value: cell.value.slice(0, 40) });
        break;
      }
    }
  }
  return fields;
}

function readNames(row: Row): Pick<LeadDraft, "familyName" | "givenName" | "familyKana" | "givenKana" | "displayName"> {
  const familyName = textOf(row, "familyName");
  const givenName = textOf(row, "givenName");
  const full = familyName === null && givenName === null ? textOf(row, "fullName") : null;
  const name = full === null ? { familyName, givenName } : splitName(full);
  const familyKana = textOf(row, "familyKana");
  const givenKana = textOf(row, "givenKana");
  const fullKana = familyKana === null && givenKana === null ? textOf(row, "fullKana") : null;
  const kana = fullKana === null ? { familyName: familyKana, givenName: givenKana } : splitName(fullKana);
  return {
    familyName: "familyName" in name ? name.familyName : null,
    givenName: "familyName" in name ? name.givenName : null,
    displayName: "displayName" in name && name.displayName !== "" ? name.displayName : null,
    // Kana are only for search, so a name that cannot be split is kept as a whole.
    familyKana: "familyName" in kana ? kana.familyName : kana.displayName || null,
    givenKana: "familyName" in kana ? kana.givenName : null,
  };
}

/** One issue per code. A further reason is added to the issue. */
function note(issues: RowIssue[], severity: RowIssue["severity"], reason: Reason): void {
  const known = issues.find((issue) => issue.code === reason.code);
  if (known) known.reasons.push(reason);
  else issues.push({ severity, code: reason.code, reasons: [reason] });
}

function refuse(issues: RowIssue[], reason: Reason): RowReading {
  note(issues, "bad", reason);
  return { draft: null, issues };
}

import type { Names } from "../names/names.ts";
import { splitName } from "../names/split-name.ts";
import type { Layout } from "./mapping.ts";
import { type DraftContact, type DraftEmail, readEmails, readOptOut, readPhones } from "./read-contacts.ts";
import { readDate } from "./read-date.ts";
import type { Reason } from "./reasons.ts";
import { cellsOf, cut, keepAsNote, note, type Row, type RowIssue, textOf } from "./row.ts";
import { fieldOf, type Target } from "./target.ts";

/** What a row says about a person. Null: the row does not say. */
export interface LeadDraft extends Names {
  fields: Record<string, string | number>;
  email: DraftEmail | null;
  phone: DraftContact | null;
}

/** `draft` is null if an issue is bad. */
export interface RowReading {
  draft: LeadDraft | null;
  issues: RowIssue[];
  /** There if the file says that they must not be mailed: the unique forms of all addresses that the row holds for them. */
  optedOut?: string[];
}

/** Field for what has no place of its own. */
export const noteField = "note";

const nameLimit = 200;
const fieldLimit = 2_000;

/**
 * Reads one row. Corrects what it can, with a warning. Optional content that cannot be read never costs the person: it is kept in the note,
 * with a warning. A row without a usable contact is bad, and so is one with a day that does not exist (2026/13/40): that is a slip of the
 * pen, and only its writer knows which day was meant.
 */
export function readRow(cells: string[], layout: Layout): RowReading {
  const row: Row = { cells, layout, issues: [], kept: [] };
  const { issues } = row;
  const extra = cells.slice(layout.headers.length).some((cell) => cell.trim() !== "");
  if (extra) return refuse(issues, { code: "too-many-cells", cells: cells.length, headers: layout.headers.length });

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
  if (cells.some((cell) => cell.includes("\ufffd"))) note(row, "warning", { code: "replacement-character" });
  const person = { ...readNames(row), company: textOf(row, "company", nameLimit) };
  return { draft: { ...person, fields: withNote(row, fields), email, phone }, issues, ...optedOut };
}

function withNote(row: Row, fields: LeadDraft["fields"]): LeadDraft["fields"] {
  if (row.kept.length === 0) return fields;
  const own = fields[noteField];
  const text = [...(own === undefined ? [] : [String(own)]), ...row.kept].join("\n");
  return { ...fields, [noteField]: cut(row, noteField, text, fieldLimit) };
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
        else if (reading.reason === "impossible")
          note(row, "bad", { code: "bad-date", header: cell.header, value: cell.value.slice(0, 40), why: reading.reason });
        else keepUnread(row, cell, { code: "kept-as-note", header: cell.header, why: reading.reason });
        break;
      }
      case "number": {
        const number = Number(cell.value.normalize("NFKC").replace(/[,\s¥円]/g, ""));
        if (Number.isFinite(number)) fields[field.key] = number;
        else keepUnread(row, cell, { code: "kept-as-note", header: cell.header, why: "not-a-number" });
        break;
      }
    }
  }
  return fields;
}

/** A dash stands for nothing, so nothing is lost. */
function keepUnread(row: Row, { header, value }: { header: string; value: string }, reason: Reason): void {
  if (/^[-‐–—―ー−.・/]+$/.test(value)) return;
  note(row, "warning", reason);
  keepAsNote(row, header, value);
}

function readNames(row: Row): Pick<LeadDraft, "familyName" | "givenName" | "familyKana" | "givenKana" | "displayName"> {
  const text = (target: Target) => textOf(row, target, nameLimit);
  const familyName = text("familyName");
  const givenName = text("givenName");
  const full = familyName === null && givenName === null ? text("fullName") : null;
  const name = full === null ? { familyName, givenName } : splitName(full);
  const familyKana = text("familyKana");
  const givenKana = text("givenKana");
  const fullKana = familyKana === null && givenKana === null ? text("fullKana") : null;
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

function refuse(issues: RowIssue[], reason: Reason): RowReading {
  note({ issues }, "bad", reason);
  return { draft: null, issues };
}

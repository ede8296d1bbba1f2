import { parse } from "csv-parse/sync";
import { AppError } from "../../domain/app-error.ts";
import { readEmailAddress } from "../../domain/contacts/email-address.ts";
import type { Context } from "../engine/context/context.ts";
import { markAttendance } from "./record-attendance.ts";
import { sessionUnknown } from "./session.ts";

export interface ImportedAttendance {
  /** Guests who are marked as having come, those included who were before. */
  came: number;
  /** Addresses of the file that no guest has; staff look for these people by hand. */
  unknown: string[];
}

/** `User Email`, `Email`, メールアドレス, ユーザーのメール … */
const EMAIL = /e-?mail|メール/i;

/**
 * Marks those as having come whom the list of a meeting tool (Zoom, Teams, Meet) names by their address; nobody becomes absent by it. The list may
 * have lines of its own before the head of the table. Throws AppError invalid when no column has addresses, not-found, conflict.
 */
export async function importAttendance(
  context: Context,
  { sessionId, text, actor }: { sessionId: string; text: string; actor: string },
): Promise<ImportedAttendance> {
  const addresses = readAddresses(text);
  const { pool } = context.database;
  const { rowCount } = await pool.query("select 1 from session where id = $1", [sessionId]);
  if (rowCount === 0) throw sessionUnknown();
  const { rows } = await pool.query<{ bookingId: string; key: string }>(
    `select b.id as "bookingId", c.address_key as key from booking b join contact c on c.lead_id = b.lead_id and c.channel = 'email'
     where b.session_id = $1 and b.state in ('booked', 'attended', 'absent')`,
    [sessionId],
  );
  const bookings = new Map(rows.map(({ bookingId, key }) => [key, bookingId]));
  const came = [...new Set(addresses.flatMap((key) => bookings.get(key) ?? []))];
  if (came.length > 0) await markAttendance(context, { sessionId, marks: came.map((bookingId) => ({ bookingId, came: true })), actor });
  return { came: came.length, unknown: addresses.filter((key) => !bookings.has(key)) };
}

/** The addresses of the table, in their unique form, each once. */
function readAddresses(text: string): string[] {
  const records = readRecords(text);
  const head = records.findIndex((cells) => cells.some((cell) => EMAIL.test(cell) && !cell.includes("@")));
  const column = head < 0 ? -1 : (records[head] ?? []).findIndex((cell) => EMAIL.test(cell));
  if (column < 0) {
    throw new AppError("invalid", "no-addresses", {
      ja: "メールアドレスの列が見つかりません。会議ツールの参加者一覧を、CSVのまま選んでください。",
      en: "No column has mail addresses. Choose the list of participants as your meeting tool exports it, as CSV.",
    });
  }
  const keys = records.slice(head + 1).flatMap((cells) => {
    const reading = readEmailAddress(cells[column] ?? "");
    return reading.kind === "bad" ? [] : [reading.key];
  });
  return [...new Set(keys)];
}

function readRecords(text: string): string[][] {
  try {
    // Teams writes tabs.
    const delimiter = text.slice(0, 2_000).includes("\t") ? "\t" : ",";
    return parse(text, { delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, trim: true });
  } catch {
    throw new AppError("invalid", "not-csv", {
      ja: "ファイルをCSVとして読み取れません。会議ツールの参加者一覧を、CSVのまま選んでください。",
      en: "The file cannot be read as CSV. Choose the list of participants as your meeting tool exports it.",
    });
  }
}

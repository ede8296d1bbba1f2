import { createHmac } from "node:crypto";
import { AppError } from "../../domain/app-error.ts";
import { type BankLine, lineKey } from "../../domain/bank/bank-line.ts";
import type { Candidate } from "../../domain/bank/match.ts";
import type { MatchReason } from "../../domain/bank/match-reasons.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";

export const bankLineStates = ["matched", "suggested", "unknown", "reversal", "reversed", "ignored"] as const;
export type BankLineState = (typeof bankLineStates)[number];
/** Those that wait for a person. */
export const waitingStates = ["suggested", "unknown"] as const satisfies readonly BankLineState[];

/** A line of the bank, with what became of its money. */
export interface StoredLine extends BankLine {
  id: string;
  fileId: string;
  state: BankLineState;
  why: MatchReason;
  candidates: Candidate[];
  /** Whose money it is; null: nobody knows yet. */
  leadId: string | null;
  /** Every line of money in has one, from the import on. Null for money out and for reversals. */
  paymentId: string | null;
  /** The line that a reversal takes back. */
  reverses: string | null;
  createdAt: Date;
  decidedAt: Date | null;
  decidedBy: string | null;
}

export const bankLineColumns = `b.id, b.file_id as "fileId", b.booked_on::text as "bookedOn", b.amount_minor::float8 as "amountMinor",
  b.is_reversal as "isReversal", b.payer, b.bank, b.branch, b.account, b.reference, b.memo, b.own_account as "ownAccount", b.ordinal, b.state, b.why,
  b.candidates, b.lead_id as "leadId", b.payment_id as "paymentId", b.reverses, b.created_at as "createdAt", b.decided_at as "decidedAt",
  b.decided_by as "decidedBy"`;

/** The key of a line as it is stored: it names the payer, so it is hashed with a key. */
export function storedKey({ keys }: Pick<Context, "keys">, line: BankLine): string {
  return createHmac("sha256", keys.suppression).update(lineKey(line)).digest("hex");
}

/** What the bank calls the money of a line: it is received once, however many files show it (PAY11). */
export function paymentRef(key: string): string {
  return `bank:${key}`;
}

export async function readPaymentRef(tx: Transaction, lineId: string): Promise<string> {
  const { rows } = await tx.query<{ key: string }>("select line_key as key from bank_line where id = $1", [lineId]);
  if (!rows[0]) throw lineUnknown();
  return paymentRef(rows[0].key);
}

/**
 * Locks the leads whom a decision about a line may concern, and then the line, so that what is decided holds (COM2). `others` are leads that
 * the decision itself names. Throws AppError not-found.
 */
export async function lockLine(tx: Transaction, id: string, others: readonly string[] = []): Promise<StoredLine> {
  const { rows: known } = await tx.query<{ leadId: string | null; candidates: Candidate[]; allocated: string[] }>(
    `select b.lead_id as "leadId", b.candidates, array(select distinct a.lead_id from allocation a where a.payment_id = b.payment_id) as allocated
     from bank_line b where b.id = $1`,
    [id],
  );
  const [line] = known;
  if (!line) throw lineUnknown();
  const own = line.leadId === null ? [] : [line.leadId];
  const concerned = [...others, ...line.allocated, ...own, ...line.candidates.map(({ leadId }) => leadId)];
  await lockLeads(tx, concerned);
  const { rows } = await tx.query<StoredLine>(`select ${bankLineColumns} from bank_line b where b.id = $1 for update`, [id]);
  const [locked] = rows;
  if (!locked) throw lineUnknown();
  // Somebody gave it to a lead who is not locked here.
  if (locked.leadId !== null && !concerned.includes(locked.leadId)) throw lineDecided();
  return locked;
}

export interface Decision {
  state: BankLineState;
  why: MatchReason;
  candidates: readonly Candidate[];
  leadId: string | null;
  actor: string;
}

/** The caller has locked the line. */
export async function decideLine(tx: Transaction, context: Context, id: string, decision: Decision): Promise<void> {
  const { state, why, candidates, leadId, actor } = decision;
  await tx.query(
    "update bank_line set state = $2, why = $3, candidates = $4, lead_id = $5, decided_at = $6, decided_by = $7 where id = $1",
    [id, state, why, JSON.stringify(candidates), leadId, context.clock.now(), actor],
  );
}

/** The line and its payment when it still waits for a person. Throws AppError conflict. */
export function requireWaiting(line: StoredLine): StoredLine & { paymentId: string } {
  const { state, paymentId } = line;
  if (paymentId !== null && (state === "suggested" || state === "unknown")) return { ...line, paymentId };
  throw lineDecided();
}

export function lineDecided(): AppError {
  return new AppError("conflict", "bank-line-decided", {
    ja: "この明細は、すでに処理されています。変えるには、先に消込を取り消してください。",
    en: "This line was dealt with already. Undo that first.",
  });
}

export function lineUnknown(): AppError {
  return new AppError("not-found", "bank-line-unknown", { ja: "その入金明細は見つかりません。", en: "There is no such bank line." });
}

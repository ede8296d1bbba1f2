import { v7 as uuidv7 } from "uuid";
import { lineKey } from "../../domain/bank/bank-line.ts";
import type { Allocation } from "../../domain/bank/plan-payment.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { giveTask } from "../tasks/module.ts";
import type { AssignedPart } from "./assign-payment.ts";
import { paymentRef } from "./bank-line.ts";
import type { PlannedLine } from "./match-file.ts";
import { receivePayment } from "./receive-payment.ts";
import { reverseLine } from "./reverse-line.ts";
import { paidForClosed } from "./words.ts";

export interface NewLine extends PlannedLine {
  id: string;
  fileId: string;
  /** As it is stored. */
  key: string;
}

/** Rows of one statement. */
const BATCH = 1_000;

const method = "transfer";
const currency = "JPY";

/** Writes the lines of a file with their payments: first what is taken back, then what is allocated, by lead. The caller has locked all leads. */
export async function writeLines(tx: Transaction, context: Context, lines: readonly NewLine[], actor: string): Promise<void> {
  const payments = new Map<string, string>();
  for (const { takesBack, id } of lines) if (takesBack) await reverseLine(tx, context, takesBack, { by: id, actor });
  const matched = lines.filter(({ state }) => state === "matched");
  for (const { id, key, line, leadId, candidates } of matched.toSorted(byLead)) {
    if (leadId === null) continue;
    const parts = candidates.flatMap(({ allocations }) => partsOf(leadId, allocations));
    const received = { leadId, method, currency, amountMinor: line.amountMinor, receivedOn: line.bookedOn, parts, actor } as const;
    const { paymentId } = await receivePayment(tx, context, { ...received, providerRef: paymentRef(key) });
    payments.set(id, paymentId);
  }
  const waiting = lines.filter(({ state, line }) => (state === "suggested" || state === "unknown") && line.amountMinor > 0);
  for (const { id } of waiting) payments.set(id, uuidv7());
  for (let start = 0; start < waiting.length; start += BATCH)
    await holdMoney(tx, context, waiting.slice(start, start + BATCH), payments, actor);
  for (let start = 0; start < lines.length; start += BATCH)
    await insertLines(tx, context, lines, { batch: lines.slice(start, start + BATCH), payments });
  const at = context.clock.now();
  for (const { closedFor, line } of lines)
    if (closedFor !== null)
      await giveTask(tx, { leadId: closedFor, kind: "check", role: "sales", script: paidForClosed(line.bookedOn), dueAt: at, at });
}

/** What a match books, as parts of a payment. */
export function partsOf(leadId: string, allocations: readonly Allocation[]): AssignedPart[] {
  return allocations.map(({ instalmentId, amountMinor, as }) => ({ leadId, instalmentId, amountMinor, kind: as }));
}

function byLead({ leadId: one, line }: NewLine, { leadId: other, line: otherLine }: NewLine): number {
  if (one !== other) return (one ?? "") < (other ?? "") ? -1 : 1;
  return line.bookedOn < otherLine.bookedOn ? -1 : line.bookedOn > otherLine.bookedOn ? 1 : 0;
}

/** Money of which nobody knows whose it is (suspense). */
async function holdMoney(
  tx: Transaction,
  context: Context,
  batch: readonly NewLine[],
  payments: ReadonlyMap<string, string>,
  actor: string,
): Promise<void> {
  await tx.query(
    `insert into payment (id, lead_id, method, currency, amount_minor, state, received_on, provider_ref, created_at, created_by)
     select p.id, null, $1, $2, p.amount, 'received', p.received_on, p.ref, $3, $4
     from unnest($5::uuid[], $6::bigint[], $7::date[], $8::text[]) as p(id, amount, received_on, ref)`,
    [
      method,
      currency,
      context.clock.now(),
      actor,
      batch.map(({ id }) => payments.get(id)),
      batch.map(({ line }) => line.amountMinor),
      batch.map(({ line }) => line.bookedOn),
      batch.map(({ key }) => paymentRef(key)),
    ],
  );
}

async function insertLines(
  tx: Transaction,
  context: Context,
  all: readonly NewLine[],
  { batch, payments }: { batch: readonly NewLine[]; payments: ReadonlyMap<string, string> },
): Promise<void> {
  const at = context.clock.now();
  const hasReversals = batch.some(({ reversesKey }) => reversesKey !== null);
  const ids = new Map(hasReversals ? all.map(({ line, id }) => [lineKey(line), id]) : []);
  const rows = batch.map(({ line, key, takesBack, reversesKey, state, ...planned }) => ({
    ...line,
    ...planned,
    key,
    state,
    reverses: takesBack?.id ?? (reversesKey === null ? null : (ids.get(reversesKey) ?? null)),
    payment: payments.get(planned.id) ?? null,
    by: state === "suggested" || state === "unknown" ? null : "system",
  }));
  await tx.query(
    `insert into bank_line (id, line_key, file_id, booked_on, amount_minor, is_reversal, payer, bank, branch, account, reference, memo, own_account,
       ordinal, state, why, candidates, lead_id, payment_id, reverses, created_at, decided_at, decided_by)
     select r.id, r.key, r."fileId", r."bookedOn", r."amountMinor", r."isReversal", r.payer, r.bank, r.branch, r.account, r.reference, r.memo,
       r."ownAccount", r.ordinal, r.state, r.why, r.candidates, r."leadId", r.payment, r.reverses, $2, case when r.by is not null then $2::timestamptz end, r.by
     from jsonb_to_recordset($1::jsonb) as r(id uuid, key text, "fileId" uuid, "bookedOn" date, "amountMinor" bigint, "isReversal" boolean, payer text,
       bank text, branch text, account text, reference text, memo text, "ownAccount" text, ordinal int, state text, why jsonb, candidates jsonb,
       "leadId" uuid, payment uuid, reverses uuid, by text)`,
    [JSON.stringify(rows), at],
  );
}

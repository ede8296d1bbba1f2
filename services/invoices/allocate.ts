import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { settleInvoices } from "./settle-invoices.ts";

export interface AllocatedPart {
  /** Null: credit of the lead. */
  instalmentId: string | null;
  /** Negative where something is taken back. */
  amountMinor: number;
  kind: "money" | "fee" | "credit";
}

export interface NewAllocation {
  paymentId: string;
  leadId: string;
  parts: readonly AllocatedPart[];
  /** lead · staff:<name> · system */
  actor: string;
}

/**
 * Lets parts of a payment stand for instalments, and settles their invoices in the same transaction: selling is allowed again and no reminder
 * leaves as soon as nothing is overdue. The caller has locked the lead.
 */
export async function allocate(tx: Transaction, context: Context, { paymentId, leadId, parts, actor }: NewAllocation): Promise<void> {
  const real = parts.filter(({ amountMinor }) => amountMinor !== 0);
  if (real.length === 0) return;
  const at = context.clock.now();
  await tx.query(
    `insert into allocation (id, payment_id, lead_id, instalment_id, amount_minor, kind, at, actor)
     select p.id, $1, $2, p.instalment, p.amount, p.kind, $3, $4
     from unnest($5::uuid[], $6::uuid[], $7::bigint[], $8::text[]) as p(id, instalment, amount, kind)`,
    [
      paymentId,
      leadId,
      at,
      actor,
      real.map(() => uuidv7()),
      real.map(({ instalmentId }) => instalmentId),
      real.map(({ amountMinor }) => amountMinor),
      real.map(({ kind }) => kind),
    ],
  );
  const { rows } = await tx.query<{ id: string }>("select distinct invoice_id as id from instalment where id = any($1::uuid[])", [
    real.flatMap(({ instalmentId }) => instalmentId ?? []),
  ]);
  await settleInvoices(tx, context, { leadId, invoiceIds: rows.map(({ id }) => id), payment: { id: paymentId, actor } });
}

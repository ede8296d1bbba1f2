import { v7 as uuidv7 } from "uuid";
import { spreadPayment } from "../../domain/billing/spread-payment.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { type AllocatedPart, allocate, readInstalments } from "../invoices/module.ts";
import type { PaymentMethod } from "./payment.ts";
import { tellCredit } from "./tell-credit.ts";

export interface ReceivedPayment {
  leadId: string;
  method: PaymentMethod;
  currency: string;
  amountMinor: number;
  /** ISO date. */
  receivedOn: string;
  /** What the provider, or the bank, calls it: it is received once, however often it is told (design decision 20). */
  providerRef: string | null;
  /** What it stands for; left out, what is due, the oldest first, and the rest is credit. */
  parts?: readonly AllocatedPart[] | undefined;
  /** lead · staff:<name> · system · provider */
  actor: string;
}

/**
 * Money that came: it stands for what is due, and what is left is credit, which the lead is told once. Told again by the same reference, it
 * changes nothing. The caller has locked the lead.
 */
export async function receivePayment(
  tx: Transaction,
  context: Context,
  input: ReceivedPayment,
): Promise<{ paymentId: string; isNew: boolean }> {
  const { leadId, method, currency, amountMinor, receivedOn, providerRef, actor } = input;
  const paymentId = uuidv7();
  const { rowCount } = await tx.query(
    `insert into payment (id, lead_id, method, currency, amount_minor, state, received_on, provider_ref, created_at, created_by)
     values ($1, $2, $3, $4, $5, 'received', $6, $7, $8, $9) on conflict (provider_ref) do nothing`,
    [paymentId, leadId, method, currency, amountMinor, receivedOn, providerRef, context.clock.now(), actor],
  );
  if (rowCount === 0) {
    const { rows } = await tx.query<{ id: string }>("select id from payment where provider_ref = $1", [providerRef]);
    return { paymentId: rows[0]?.id ?? paymentId, isNew: false };
  }
  const parts = input.parts ?? (await partsOf(tx, input));
  await allocate(tx, context, { paymentId, leadId, parts, actor });
  await tellCredit(tx, context, { paymentId, leadId, parts });
  return { paymentId, isNew: true };
}

export async function partsOf(tx: Transaction, { leadId, amountMinor, receivedOn }: ReceivedPayment): Promise<AllocatedPart[]> {
  const { rows } = await tx.query<{ id: string }>("select id from invoice where lead_id = $1 and state = 'issued'", [leadId]);
  const open = await readInstalments(
    tx,
    rows.map(({ id }) => id),
  );
  const { parts, creditMinor } = spreadPayment(amountMinor, open, receivedOn);
  return [
    ...parts.map((part) => ({ ...part, kind: "money" as const })),
    ...(creditMinor > 0 ? [{ instalmentId: null, amountMinor: creditMinor, kind: "credit" as const }] : []),
  ];
}

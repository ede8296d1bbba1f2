import { AppError } from "../../domain/app-error.ts";
import type { Transaction } from "../../prisma/client.ts";

export const paymentMethods = ["card", "konbini", "transfer", "cash"] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

export interface Payment {
  id: string;
  /** Null: nobody knows whose it is. */
  leadId: string | null;
  method: PaymentMethod;
  currency: string;
  amountMinor: number;
  state: "received" | "reversed";
  /** ISO date. */
  receivedOn: string;
  providerRef: string | null;
  createdAt: Date;
  createdBy: string;
  reversedAt: Date | null;
}

export const paymentColumns = `p.id, p.lead_id as "leadId", p.method, p.currency, p.amount_minor::float8 as "amountMinor", p.state,
  p.received_on::text as "receivedOn", p.provider_ref as "providerRef", p.created_at as "createdAt", p.created_by as "createdBy",
  p.reversed_at as "reversedAt"`;

/** Locks the row, after the lead's lock. Throws AppError not-found. */
export async function lockPayment(tx: Transaction, id: string): Promise<Payment> {
  const { rows } = await tx.query<Payment>(`select ${paymentColumns} from payment p where p.id = $1 for update`, [id]);
  if (rows[0]) return rows[0];
  throw paymentUnknown();
}

export function paymentUnknown(): AppError {
  return new AppError("not-found", "payment-unknown", { ja: "その入金は見つかりません。", en: "There is no such payment." });
}

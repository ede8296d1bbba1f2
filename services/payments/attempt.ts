import type { CheckoutMethod } from "../../channels/stripe/card-payments.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";

/** One try to pay an instalment by card or at a konbini. */
export interface Attempt {
  /** The provider's idempotency key, too. */
  id: string;
  instalmentId: string;
  leadId: string;
  n: number;
  /** page: on the provider's page · saved: the saved card, without the lead */
  by: "page" | "saved";
  method: CheckoutMethod;
  amountMinor: number;
  currency: string;
  language: Language;
  savesCard: boolean;
  /** unknown: the provider has not answered yet · open: it can still be paid. While it is one of the two, there is no other (PAY3). */
  state: "unknown" | "open" | "succeeded" | "failed" | "expired";
  code: string | null;
  providerRef: string | null;
  pageUrl: string | null;
  startedAt: Date;
  payBy: Date;
  expiresAt: Date | null;
  /** A konbini code is out, or the bank decides. */
  isPending: boolean;
}

export const attemptColumns = `a.id, a.instalment_id as "instalmentId", a.lead_id as "leadId", a.n, a.by, a.method,
  a.amount_minor::float8 as "amountMinor", a.currency, a.language, a.saves_card as "savesCard", a.state, a.code, a.provider_ref as "providerRef",
  a.page_url as "pageUrl", a.started_at as "startedAt", a.pay_by as "payBy", a.expires_at as "expiresAt", a.is_pending as "isPending"`;

export function isRunning({ state }: Pick<Attempt, "state">): boolean {
  return state === "unknown" || state === "open";
}

/** Locks the row, after the lead's lock. */
export async function lockAttempt(tx: Transaction, id: string): Promise<Attempt | null> {
  const { rows } = await tx.query<Attempt>(`select ${attemptColumns} from payment_attempt a where a.id = $1 for update`, [id]);
  return rows[0] ?? null;
}

/** The one that may still be paid. The caller has locked the lead. */
export async function readRunning(tx: Transaction, instalmentId: string): Promise<Attempt | null> {
  const { rows } = await tx.query<Attempt>(
    `select ${attemptColumns} from payment_attempt a where a.instalment_id = $1 and a.state in ('unknown', 'open')`,
    [instalmentId],
  );
  return rows[0] ?? null;
}

export type NewAttempt = Pick<
  Attempt,
  "id" | "instalmentId" | "leadId" | "by" | "method" | "amountMinor" | "currency" | "language" | "savesCard" | "startedAt" | "payBy"
>;

/** Soon after an attempt was begun whose answer did not come. Business ms. */
const FIRST_QUESTION_MS = 60_000;

/** Writes an attempt down before the provider hears of it, so that it is asked about whatever happens. The caller has locked the lead. */
export async function insertAttempt(tx: Transaction, attempt: NewAttempt): Promise<void> {
  const { id, instalmentId, leadId, by, method, amountMinor, currency, language, savesCard, startedAt, payBy } = attempt;
  await tx.query(
    `insert into payment_attempt (id, instalment_id, lead_id, n, by, method, amount_minor, currency, language, saves_card, state, started_at,
       pay_by, ask_at)
     values ($1, $2, $3, (select count(*) + 1 from payment_attempt where instalment_id = $2), $4, $5, $6, $7, $8, $9, 'unknown', $10, $11, $12)`,
    [
      id,
      instalmentId,
      leadId,
      by,
      method,
      amountMinor,
      currency,
      language,
      savesCard,
      startedAt,
      payBy,
      new Date(startedAt.getTime() + FIRST_QUESTION_MS),
    ],
  );
}

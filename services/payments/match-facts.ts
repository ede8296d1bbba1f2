import { type BankLine, lineKey } from "../../domain/bank/bank-line.ts";
import { type PayerKana, payerNamesOf, payerOf } from "../../domain/bank/fold-payer.ts";
import type { EarlierLine, MatchFacts } from "../../domain/bank/match.ts";
import type { OpenInstalment, PayerAlias } from "../../domain/bank/payment-book.ts";
import type { RecordedTransfer } from "../../domain/bank/recorded-transfers.ts";
import { invoiceNumber } from "../../domain/billing/invoice-number.ts";
import { payableFrom } from "../../domain/billing/spread-payment.ts";
import type { Transaction } from "../../prisma/client.ts";
import { readBilling } from "../invoices/module.ts";
import { bankLineColumns, type StoredLine } from "./bank-line.ts";

/** What lines are matched with. */
export interface Facts extends MatchFacts {
  /** The lines that a reversal may take back, by their key in domain/bank. */
  reversible: ReadonlyMap<string, StoredLine>;
}

/** Banks in Japan keep accounts in yen. */
const CURRENCY = "JPY";

/** Everything that is owed, the confirmed payers of these lines, and what their reversals may take back. */
export async function readMatchFacts(tx: Transaction, lines: readonly BankLine[]): Promise<Facts> {
  const reversible = await readReversible(tx, lines);
  const earlier = await readAllocations(tx, reversible);
  const { feeTolerance } = await readBilling(tx);
  const named = [...new Set(lines.map((line) => payerOf(line).foldedName))];
  const { rows: aliases } = await tx.query<PayerAlias>(
    `select folded_name as "foldedName", bank, branch, account, lead_id as "leadId" from payer_alias where folded_name = any($1::text[])
     order by folded_name, lead_id`,
    [named],
  );
  const reopened = earlier.flatMap(({ allocations }) => allocations.flatMap(({ instalmentId }) => instalmentId ?? []));
  return {
    instalments: await readOwed(tx, { leadId: null, besides: reopened }),
    aliases,
    toleranceMinor: feeTolerance,
    earlier,
    recorded: await readRecorded(tx, lines),
    reversible: new Map(reversible.map((line) => [lineKey(line), line])),
  };
}

interface OwedRow extends PayerKana {
  id: string;
  invoiceId: string;
  leadId: string;
  n: number;
  series: string;
  number: number;
  dueOn: string;
  openMinor: number;
}

/** What is open of all leads or of one, the oldest first; `besides` are instalments that are wanted even if they are paid. */
export async function readOwed(
  tx: Transaction,
  { leadId, besides = [] }: { leadId: string | null; besides?: readonly string[] },
): Promise<OpenInstalment[]> {
  const { rows } = await tx.query<OwedRow>(
    `select t.id, t.invoice_id as "invoiceId", t.lead_id as "leadId", t.n, i.series, i.number, t.due_on::text as "dueOn",
       (t.amount_minor - coalesce(a.paid, 0))::float8 as "openMinor", l.family_kana as "familyKana", l.given_kana as "givenKana",
       l.company as "companyKana"
     from instalment t join invoice i on i.id = t.invoice_id join lead l on l.id = t.lead_id
       left join (select instalment_id, sum(amount_minor) as paid from allocation where instalment_id is not null group by instalment_id) a
         on a.instalment_id = t.id
     where i.state = 'issued' and t.void_at is null and i.currency = $1 and ($2::uuid is null or t.lead_id = $2)
       and (t.amount_minor > coalesce(a.paid, 0) or t.id = any($3::uuid[])) order by t.due_on, t.id`,
    [CURRENCY, leadId, besides],
  );
  return rows.map(({ id, invoiceId, leadId: owner, n, series, number, dueOn, openMinor, ...names }) => {
    const whole = invoiceNumber(series, number);
    const references = [whole, `${whole}-${n}`];
    return {
      id,
      invoiceId,
      leadId: owner,
      dueOn,
      payableFrom: payableFrom(dueOn),
      openMinor: Math.max(openMinor, 0),
      references,
      payerNames: payerNamesOf(names),
    };
  });
}

/** Transfers of these amounts that staff recorded by hand, and that no line has shown yet. */
async function readRecorded(tx: Transaction, lines: readonly BankLine[]): Promise<RecordedTransfer[]> {
  const { rows } = await tx.query<Omit<RecordedTransfer, "payerNames"> & PayerKana>(
    `select p.id, p.lead_id as "leadId", p.amount_minor::float8 as "amountMinor", p.received_on::text as "receivedOn", l.family_kana as "familyKana",
       l.given_kana as "givenKana", l.company as "companyKana"
     from payment p join lead l on l.id = p.lead_id
     where p.method = 'transfer' and p.provider_ref is null and p.state = 'received' and p.currency = $1 and p.amount_minor = any($2::bigint[])
       and l.erased_at is null order by p.received_on, p.id`,
    [CURRENCY, [...new Set(lines.map(({ amountMinor }) => amountMinor))]],
  );
  return rows.map(({ id, leadId, amountMinor, receivedOn, ...names }) => ({
    ...{ id, leadId, amountMinor, receivedOn },
    payerNames: payerNamesOf(names),
  }));
}

/** The lines of earlier files that have the amount of a reversal and were not taken back yet. */
async function readReversible(tx: Transaction, lines: readonly BankLine[]): Promise<StoredLine[]> {
  const amounts = lines.flatMap(({ isReversal, amountMinor }) => (isReversal ? [Math.abs(amountMinor)] : []));
  if (amounts.length === 0) return [];
  const { rows } = await tx.query<StoredLine>(
    `select ${bankLineColumns} from bank_line b where b.amount_minor = any($1::bigint[]) and b.payment_id is not null and b.state <> 'reversed'
     order by b.booked_on, b.id`,
    [amounts],
  );
  return rows;
}

async function readAllocations(tx: Transaction, lines: readonly StoredLine[]): Promise<EarlierLine[]> {
  const { rows } = await tx.query<{ paymentId: string; instalmentId: string; amountMinor: number }>(
    `select payment_id as "paymentId", instalment_id as "instalmentId", sum(amount_minor)::float8 as "amountMinor" from allocation
     where payment_id = any($1::uuid[]) and instalment_id is not null group by payment_id, instalment_id having sum(amount_minor) <> 0`,
    [lines.flatMap(({ paymentId }) => paymentId ?? [])],
  );
  const byPayment = Map.groupBy(rows, ({ paymentId }) => paymentId);
  return lines.map((line) => ({ line, allocations: byPayment.get(line.paymentId ?? "") ?? [] }));
}

import { v7 as uuidv7 } from "uuid";
import { invoiceNumber } from "../../domain/billing/invoice-number.ts";
import type { PaymentPlan } from "../../domain/billing/plan-instalments.ts";
import { type Billing, billingSchema } from "../../domain/playbooks/sections/billing.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { lockLeads } from "../../services/engine/leads/lock-leads.ts";
import { writeSetting } from "../../services/engine/settings/write-setting.ts";
import { issueInvoice } from "../../services/invoices/module.ts";
import { acceptSuggestion } from "../../services/payments/accept-suggestion.ts";
import { type BankFileReport, importBankFile } from "../../services/payments/import-bank-file.ts";
import { addPerson, type Person } from "./people.ts";
import { incomingFile, type Transfer } from "./zengin-file.ts";

export const actor = "staff:mori";

/** Letters and a ladder: polite after 3 days, firm after 10, then a person. Its letters are those of the small playbook. */
export const letters: Billing = billingSchema.parse({
  ladder: [
    { key: "polite", after: 3, template: "notes/one" },
    { key: "firm", after: 10, template: "notes/two" },
    { key: "person", after: 17 },
  ],
  templates: { issued: "notes/one", upcoming: "notes/one", received: "notes/one", credit: "notes/one", refunded: "notes/one" },
});

export async function setBilling(context: Context, billing: Billing = letters): Promise<void> {
  await context.database.transaction((tx) => writeSetting(tx, "billing", billing));
}

/** A lead whom a bank calls `ｻﾄｳ ｹﾝ`, unless told otherwise. */
export async function addPayer(context: Context, { family = "サトウ", given = "ケン", familyName = "佐藤" } = {}): Promise<Person> {
  const person = await addPerson(context, { familyName });
  await context.database.pool.query("update lead set family_kana = $2, given_kana = $3 where id = $1", [person.leadId, family, given]);
  return person;
}

export interface Sale {
  grossMinor?: number;
  plan?: PaymentPlan;
  /** ISO date of the first instalment. */
  anchorOn?: string;
  contractId?: string;
}

/** Issues an invoice with tax at 10 % in its prices; answers its id. */
export async function sell(
  context: Context,
  leadId: string,
  { grossMinor = 366_000, plan = { kind: "instalments", count: 6, remainder: "first" }, anchorOn = "2027-04-27", contractId }: Sale = {},
): Promise<string> {
  const { invoiceId } = await context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    return issueInvoice(tx, context, {
      leadId,
      contractId: contractId ?? null,
      offerKey: null,
      buyer: { name: "佐藤健", honorific: "様" },
      lines: [{ title: "経営棚おろし講座", quantity: "1", unitMinor: grossMinor, taxKind: "standard" }],
      pricing: { priceMode: "inclusive", rounding: "down", suppliedOn: "2027-04-05", discountMinor: 0 },
      plan,
      due: { anchorOn },
      note: "",
      actor,
    });
  });
  return invoiceId;
}

/** The number of an invoice, as a payer writes it. */
export async function numberOf({ database }: Context, invoiceId: string): Promise<string> {
  const { rows } = await database.pool.query<{ series: string; number: number }>("select series, number from invoice where id = $1", [
    invoiceId,
  ]);
  return invoiceNumber(rows[0]?.series ?? "", rows[0]?.number ?? 0);
}

export interface Owing {
  id: string;
  n: number;
  dueOn: string;
  paid: number;
  open: number;
}

/** The instalments of a lead with what is open of them, by day. */
export async function owingOf(context: Context, leadId: string): Promise<Owing[]> {
  const { rows } = await context.database.pool.query<Owing>(
    `select t.id, t.n, t.due_on::text as "dueOn", coalesce(sum(a.amount_minor), 0)::float8 as paid,
       (case when t.void_at is null then t.amount_minor else 0 end - coalesce(sum(a.amount_minor), 0))::float8 as open
     from instalment t left join allocation a on a.instalment_id = t.id where t.lead_id = $1 group by t.id order by t.due_on, t.n`,
    [leadId],
  );
  return rows;
}

/** Imports a file of incoming transfers, as a bank writes it. */
export function importTransfers(context: Context, ...transfers: readonly Transfer[]): Promise<BankFileReport> {
  return importBankFile(context, { bytes: incomingFile([{ transfers }]), name: "bank.txt", ownAccount: "", actor });
}

export interface LineState {
  id: string;
  state: string;
  code: string;
  amountMinor: number;
  leadId: string | null;
  paymentId: string | null;
  candidates: { leadId: string; allocations: { amountMinor: number; as: string }[]; why: object }[];
}

/** All lines, by day. */
export async function bankLines(context: Context): Promise<LineState[]> {
  const { rows } = await context.database.pool.query<LineState>(
    `select id, state, why->>'code' as code, amount_minor::float8 as "amountMinor", lead_id as "leadId", payment_id as "paymentId", candidates
     from bank_line order by booked_on, created_at, amount_minor, ordinal`,
  );
  return rows;
}

export async function acceptOnly(context: Context): Promise<string> {
  const waiting = (await bankLines(context)).filter(({ state }) => state === "suggested");
  const [line] = waiting;
  if (!line || waiting.length > 1) throw new Error(`${waiting.length} lines wait`);
  await acceptSuggestion(context, { id: line.id, leadId: line.candidates[0]?.leadId ?? uuidv7(), actor });
  return line.id;
}

/**
 * What must hold at any time: a payment's parts but its fees come to what came, or to nothing if it is nobody's or was taken back; no instalment
 * is paid beyond its amount; no line of money in is without its one payment.
 */
export async function wrongSums(context: Context): Promise<unknown[]> {
  const { rows } = await context.database.pool.query(
    `select 'payment' as what, p.id, p.amount_minor::float8 as expected, coalesce(sum(a.amount_minor) filter (where a.kind <> 'fee'), 0)::float8 as found
       from payment p left join allocation a on a.payment_id = p.id group by p.id
       having coalesce(sum(a.amount_minor) filter (where a.kind <> 'fee'), 0) <> case when p.lead_id is null or p.state = 'reversed' then 0 else p.amount_minor end
     union all
     select 'instalment', t.id, t.amount_minor::float8, sum(a.amount_minor)::float8 from instalment t join allocation a on a.instalment_id = t.id group by t.id
       having sum(a.amount_minor) not between 0 and t.amount_minor
     union all
     select 'line', b.id, b.amount_minor::float8, coalesce(p.amount_minor, 0)::float8 from bank_line b left join payment p on p.id = b.payment_id
       where b.state in ('matched', 'suggested', 'unknown') and b.amount_minor > 0 and p.amount_minor is distinct from b.amount_minor
     union all
     select 'credit', a.payment_id, 0, sum(a.amount_minor)::float8 from allocation a where a.instalment_id is null group by a.payment_id having sum(a.amount_minor) < 0`,
  );
  return rows;
}

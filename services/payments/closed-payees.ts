import type { BankLine } from "../../domain/bank/bank-line.ts";
import { findReferences, foldReference } from "../../domain/bank/find-references.ts";
import { type PayerKana, payerNamesOf, payerOf } from "../../domain/bank/fold-payer.ts";
import { aliasKey, type PayerAlias } from "../../domain/bank/payment-book.ts";
import { invoiceNumber } from "../../domain/billing/invoice-number.ts";
import type { Transaction } from "../../prisma/client.ts";

/** Whose cancelled invoice a line pays; null: nobody's, or it may be several people's. */
export type ClosedPayees = (line: BankLine) => string | null;

/**
 * Finds the leads whose invoices are void or written off by number, by confirmed payer, and by name if nothing of theirs is open: their money
 * is neither booked nor lost, a person gives it back (PAY12).
 */
export async function readClosedPayees(
  tx: Transaction,
  aliases: readonly PayerAlias[],
  openLeads: ReadonlySet<string>,
): Promise<ClosedPayees> {
  const { rows } = await tx.query<PayerKana & { leadId: string; series: string; number: number }>(
    `select i.lead_id as "leadId", i.series, i.number, l.family_kana as "familyKana", l.given_kana as "givenKana", l.company as "companyKana"
     from invoice i join lead l on l.id = i.lead_id where i.state <> 'issued' and l.erased_at is null order by i.id`,
  );
  const byReference = new Map<string, string>();
  const byName = new Map<string, Set<string>>();
  const closed = new Set<string>();
  for (const { leadId, series, number, ...names } of rows) {
    const reference = foldReference(invoiceNumber(series, number));
    if (reference !== null) byReference.set(reference, leadId);
    if (openLeads.has(leadId)) continue;
    closed.add(leadId);
    for (const name of payerNamesOf(names)) byName.set(name, (byName.get(name) ?? new Set()).add(leadId));
  }
  const byAlias = new Map(aliases.filter(({ leadId }) => closed.has(leadId)).map((alias) => [aliasKey(alias), alias.leadId]));
  return (line) => {
    const payer = payerOf(line);
    const named = [line.reference, line.payer, line.memo].flatMap((text) => findReferences(text, (one) => byReference.has(one)));
    const leads = new Set(named.flatMap((reference) => byReference.get(reference) ?? []));
    const known = byAlias.get(aliasKey(payer));
    if (leads.size === 0 && known !== undefined) return known;
    const [only, ...others] = leads.size > 0 ? leads : (byName.get(payer.foldedName) ?? []);
    return only !== undefined && others.length === 0 ? only : null;
  };
}

import type { PaymentPlan } from "../../domain/billing/plan-instalments.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { lockLeads } from "../../services/engine/leads/lock-leads.ts";
import { issueInvoice } from "../../services/invoices/module.ts";

export interface TestInvoice {
  invoiceId: string;
  instalments: { id: string; n: number; dueOn: string; amountMinor: number }[];
}

/** An invoice of one line, prices with tax. `dueOn`: of the first instalment. */
export async function issueTestInvoice(
  context: Context,
  {
    leadId,
    amountMinor = 61_000,
    dueOn = "2027-01-27",
    plan = { kind: "once" },
    contractId = null,
  }: { leadId: string; amountMinor?: number; dueOn?: string; plan?: PaymentPlan; contractId?: string | null },
): Promise<TestInvoice> {
  const { invoiceId } = await context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    return issueInvoice(tx, context, {
      leadId,
      contractId,
      offerKey: null,
      buyer: { name: "佐藤 健", honorific: "様", address: [] },
      lines: [{ title: "経営棚おろし講座", quantity: "1", unitMinor: amountMinor, taxKind: "standard" }],
      pricing: { priceMode: "inclusive", rounding: "down", suppliedOn: dueOn, discountMinor: 0 },
      plan,
      due: { anchorOn: dueOn },
      note: "",
      actor: "staff:test",
    });
  });
  const { rows } = await context.database.pool.query<TestInvoice["instalments"][number]>(
    'select id, n, due_on::text as "dueOn", amount_minor::float8 as "amountMinor" from instalment where invoice_id = $1 order by n',
    [invoiceId],
  );
  return { invoiceId, instalments: rows };
}

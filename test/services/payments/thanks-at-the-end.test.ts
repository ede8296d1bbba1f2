import { afterAll, beforeAll, expect, test } from "vitest";
import { advanceInvoice } from "../../../services/invoices/advance-invoice.ts";
import { recordPayment } from "../../../services/payments/record-payment.ts";
import { actor, addPayer, sell, setBilling } from "../../support/billing.ts";
import { openContext, type TestContext } from "../../support/context.ts";

let context: TestContext;
beforeAll(async () => {
  context = await openContext({ startAt: "2027-04-05T10:00+09:00" });
  await setBilling(context);
});
afterAll(() => context.close());

test("the last payment ends what asks for money, never the thanks for it, however late that leaves", async () => {
  const { leadId } = await addPayer(context);
  const invoiceId = await sell(context, leadId);
  await recordPayment(context, {
    leadId,
    method: "cash",
    amountMinor: 366_000,
    receivedOn: "2027-04-05",
    actor,
    parts: await wholeOf(invoiceId),
  });
  expect(await advanceInvoice(context, invoiceId)).toEqual({ kind: "over", outcome: "completed" });
  const { rows } = await context.database.pool.query<{ slot: string; state: string }>(
    "select regexp_replace(slot, '-.*', '') as slot, state, count(*)::int from touch where origin_id = $1 group by 1, 2 order by 1",
    [invoiceId],
  );
  expect(rows).toEqual([
    { slot: "issued", state: "cancelled", count: 1 },
    { slot: "received", state: "due", count: 1 },
    { slot: "upcoming", state: "cancelled", count: 6 },
  ]);
});

async function wholeOf(invoiceId: string): Promise<{ instalmentId: string; amountMinor: number }[]> {
  const { rows } = await context.database.pool.query<{ instalmentId: string; amountMinor: number }>(
    'select id as "instalmentId", amount_minor::float8 as "amountMinor" from instalment where invoice_id = $1',
    [invoiceId],
  );
  return rows;
}

import type { DunningFacts } from "../../domain/billing/dunning.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { Transaction } from "../../prisma/client.ts";
import { readSendingTimes } from "../engine/settings/sending-times.ts";
import type { InvoiceInstalment } from "./invoice.ts";

/** What the ladder knows of an invoice whose oldest unpaid day has passed. */
export async function readDunningFacts(
  tx: Transaction,
  {
    invoiceId,
    instalments,
    overdueOn,
    zone,
  }: { invoiceId: string; instalments: readonly InvoiceInstalment[]; overdueOn: string; zone: string },
): Promise<DunningFacts> {
  const { rows } = await tx.query<{ key: string; at: Date }>(
    "select step as key, at from dunning_taken where invoice_id = $1 and due_on = $2 order by at",
    [invoiceId, overdueOn],
  );
  const { rows: promises } = await tx.query<{ on: string }>(
    "select promised_on::text as on from payment_promise where invoice_id = $1 order by at desc limit 1",
    [invoiceId],
  );
  const { daysOff } = await readSendingTimes(tx);
  return {
    zone,
    dueOn: overdueOn,
    partPaidOn: instalments.find(({ dueOn, openMinor }) => dueOn === overdueOn && openMinor > 0)?.paidOn ?? null,
    taken: rows.map(({ key, at }) => ({ key, on: dateIn(zone, at) })),
    promisedOn: promises[0]?.on ?? null,
    daysOff,
  };
}

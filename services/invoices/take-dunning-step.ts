import { nextDunning, type PlannedDunning } from "../../domain/billing/dunning.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { planOwnMessage } from "../engine/touches/plan-own-message.ts";
import { giveTask } from "../tasks/module.ts";
import { readDunningFacts } from "./dunning-facts.ts";
import { INVOICE, type Invoice, type InvoiceInstalment } from "./invoice.ts";
import { readBilling } from "./read-billing.ts";
import { speakOfPayment } from "./words.ts";

export interface Dunned {
  invoice: Invoice;
  instalments: readonly InvoiceInstalment[];
  /** The oldest day that has passed unpaid. */
  overdueOn: string;
  zone: string;
  now: Date;
}

/** Takes the step of the ladder that is due, and says which comes next; null: the ladder has ended (PAY6). */
export async function takeDunningStep(tx: Transaction, context: Context, dunned: Dunned): Promise<PlannedDunning | null> {
  const { invoice, instalments, overdueOn, zone, now } = dunned;
  const { ladder } = await readBilling(tx);
  const facts = await readDunningFacts(tx, { invoiceId: invoice.id, instalments, overdueOn, zone });
  const next = nextDunning(ladder, facts, now);
  if (next === null || next.at > now) return next;
  const { step, insteadOf } = next;
  const { rowCount } = await tx.query(
    "insert into dunning_taken (invoice_id, due_on, step, at, instead_of) values ($1, $2, $3, $4, $5) on conflict do nothing",
    [invoice.id, overdueOn, step.key, now, insteadOf],
  );
  if (rowCount !== 0) await speak(tx, context, dunned, step);
  return nextDunning(ladder, { ...facts, taken: [...facts.taken, { key: step.key, on: dateIn(zone, now) }] }, now);
}

async function speak(
  tx: Transaction,
  context: Context,
  { invoice: { id, leadId }, overdueOn, now }: Dunned,
  { key, template }: PlannedDunning["step"],
): Promise<void> {
  if (template === undefined) {
    await giveTask(tx, { leadId, kind: "phone", role: "sales", script: speakOfPayment(overdueOn), dueAt: now, at: now });
    return;
  }
  await planOwnMessage(tx, context, { leadId, originKind: INVOICE, originId: id, template, slot: `dunning-${key}-${overdueOn}` });
}

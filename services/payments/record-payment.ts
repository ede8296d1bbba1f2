import { AppError } from "../../domain/app-error.ts";
import { checkedAmount } from "../../domain/money/amount.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { readPrices } from "../engine/settings/read-prices.ts";
import type { AllocatedPart } from "../invoices/module.ts";
import { type ChosenPart, checkParts, leadsOfInstalments } from "./chosen-parts.ts";
import { receivePayment } from "./receive-payment.ts";

export interface RecordedPayment {
  leadId: string;
  method: "cash" | "transfer";
  amountMinor: number;
  /** ISO date, today or before. */
  receivedOn: string;
  /** What it pays; left out, what is due, the oldest first. What is left is credit. */
  parts?: readonly ChosenPart[] | undefined;
  actor: string;
}

/**
 * Staff record money that came in cash, or by a transfer that no bank file has shown yet: a file that shows it later asks whether it is the
 * same (domain/bank/recorded-transfers.ts). Throws AppError not-found, gone, invalid, conflict.
 */
export async function recordPayment(context: Context, input: RecordedPayment): Promise<{ paymentId: string }> {
  const { leadId, method, receivedOn, actor } = input;
  return context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const at = context.clock.now();
    const amountMinor = checkedAmount(input.amountMinor);
    if (amountMinor === 0 || receivedOn > dateIn(context.zone, at)) throw notReceived();
    const { currency } = await readPrices(tx);
    const parts = input.parts && (await partsOf(tx, { ...input, parts: input.parts }));
    const { paymentId } = await receivePayment(tx, context, {
      leadId,
      method,
      currency,
      amountMinor,
      receivedOn,
      providerRef: null,
      parts,
      actor,
    });
    await writeAudit(tx, { at, actor, action: "payment-recorded", target: "payment", refId: paymentId, data: { lead: leadId } });
    return { paymentId };
  });
}

async function partsOf(
  tx: Transaction,
  { leadId, amountMinor, parts }: RecordedPayment & { parts: readonly ChosenPart[] },
): Promise<AllocatedPart[]> {
  const owners = await leadsOfInstalments(tx, parts);
  if ([...owners.values()].some((owner) => owner !== leadId))
    throw new AppError("invalid", "instalment-of-another", {
      ja: "ほかの方の請求が含まれています。",
      en: "One of the instalments is of another lead.",
    });
  await checkParts(tx, { parts, amountMinor, toleranceMinor: 0 });
  const rest = amountMinor - parts.reduce((sum, part) => sum + part.amountMinor, 0);
  const money = parts.map(({ instalmentId, amountMinor: part }) => ({ instalmentId, amountMinor: part, kind: "money" as const }));
  return rest > 0 ? [...money, { instalmentId: null, amountMinor: rest, kind: "credit" }] : money;
}

function notReceived(): AppError {
  return new AppError("invalid", "payment-not-received", {
    ja: "金額は1以上、入金日は今日以前にしてください。",
    en: "The amount must be above zero, and the day must have come.",
  });
}

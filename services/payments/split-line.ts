import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { readBilling } from "../invoices/module.ts";
import { type AssignedPart, assignPayment } from "./assign-payment.ts";
import { decideLine, lockLine, requireWaiting } from "./bank-line.ts";
import { type ChosenPart, checkParts, leadsOfInstalments } from "./chosen-parts.ts";
import { rememberPayer } from "./payer-alias.ts";

export interface LineSplit {
  id: string;
  /** Who paid: what no part takes is their credit. */
  leadId: string;
  parts: readonly ChosenPart[];
  /** The next line of this payer is theirs as well. Default: true. */
  remember?: boolean | undefined;
  actor: string;
}

/**
 * A person says what a line pays: instalments of one or several invoices, also of others, such as the company that pays for two people (PAY10).
 * Throws AppError not-found, gone, invalid; conflict if the line does not wait any more.
 */
export async function splitLine(context: Context, { id, leadId, parts, remember = true, actor }: LineSplit): Promise<void> {
  await context.database.transaction(async (tx) => {
    const owners = await leadsOfInstalments(tx, parts);
    const line = requireWaiting(await lockLine(tx, id, [leadId, ...owners.values()]));
    await requireLead(tx, leadId);
    const { paymentId, amountMinor } = line;
    const assigned = await assignedParts(tx, { leadId, amountMinor, parts, owners });
    await assignPayment(tx, context, { paymentId, leadId, parts: assigned, actor });
    if (remember) await rememberPayer(tx, context, { line, leadId, actor });
    await decideLine(tx, context, id, { state: "matched", why: { code: "split" }, candidates: line.candidates, leadId, actor });
    const at = context.clock.now();
    await writeAudit(tx, { at, actor, action: "bank-line-split", target: "bank-line", refId: id, data: { lead: leadId, parts } });
  });
}

async function assignedParts(
  tx: Transaction,
  {
    leadId,
    amountMinor,
    parts,
    owners,
  }: { leadId: string; amountMinor: number; parts: readonly ChosenPart[]; owners: ReadonlyMap<string, string> },
): Promise<AssignedPart[]> {
  await checkParts(tx, { parts, amountMinor, toleranceMinor: (await readBilling(tx)).feeTolerance });
  const assigned = parts.flatMap(({ instalmentId, amountMinor: money, feeMinor = 0 }): AssignedPart[] => {
    const part = { leadId: owners.get(instalmentId) ?? leadId, instalmentId };
    return [
      { ...part, amountMinor: money, kind: "money" as const },
      ...(feeMinor > 0 ? [{ ...part, amountMinor: feeMinor, kind: "fee" as const }] : []),
    ];
  });
  const rest = amountMinor - parts.reduce((sum, part) => sum + part.amountMinor, 0);
  return rest > 0 ? [...assigned, { leadId, instalmentId: null, amountMinor: rest, kind: "credit" }] : assigned;
}

import { AppError } from "../../domain/app-error.ts";
import type { Candidate } from "../../domain/bank/match.ts";
import type { OpenInstalment } from "../../domain/bank/payment-book.ts";
import { planPayment } from "../../domain/bank/plan-payment.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { readBilling } from "../invoices/module.ts";
import { assignPayment } from "./assign-payment.ts";
import { decideLine, lockLine, requireWaiting, type StoredLine } from "./bank-line.ts";
import { readOwed } from "./match-facts.ts";
import { rememberPayer } from "./payer-alias.ts";
import { partsOf } from "./write-lines.ts";

/**
 * A person says that the suggestion is right: the money and the fee that the payer's bank kept are booked, the payer is remembered, what asked
 * for the money is dead and selling is allowed again, all in one transaction. Throws AppError not-found, gone; conflict if the line does not
 * wait any more, or if something was paid or voided meanwhile: then the line shows the new suggestion.
 */
export async function acceptSuggestion(
  context: Context,
  { id, leadId, actor }: { id: string; leadId: string; actor: string },
): Promise<void> {
  const accepted = await context.database.transaction(async (tx) => {
    const line = requireWaiting(await lockLine(tx, id));
    const candidate = line.candidates.find((one) => one.leadId === leadId);
    if (!candidate) throw noCandidate();
    await requireLead(tx, leadId);
    const owed = await readOwed(tx, { leadId });
    const fresh = await planNow(tx, line, owed, leadId);
    if (!stillFits(candidate, fresh, owed)) {
      const candidates = line.candidates.map((one) => (one.leadId === leadId ? { ...one, ...fresh } : one));
      await decideLine(tx, context, id, { ...line, candidates, actor });
      return false;
    }
    const { paymentId } = line;
    await assignPayment(tx, context, { paymentId, leadId, parts: partsOf(leadId, candidate.allocations), actor });
    await rememberPayer(tx, context, { line, leadId, actor });
    await decideLine(tx, context, id, { state: "matched", why: { code: "confirmed-payer" }, candidates: line.candidates, leadId, actor });
    const at = context.clock.now();
    await writeAudit(tx, { at, actor, action: "bank-line-accepted", target: "bank-line", refId: id, data: { lead: leadId } });
    return true;
  });
  if (!accepted) throw suggestionChanged();
}

async function planNow(tx: Transaction, line: StoredLine, owed: readonly OpenInstalment[], leadId: string): Promise<Candidate> {
  const { feeTolerance } = await readBilling(tx);
  const { allocations, fit } = planPayment(owed, { ...line, toleranceMinor: feeTolerance });
  return { leadId, allocations, why: fit };
}

/** Everything it pays is still open. What it leaves as credit has to be so by the plan of now, too: another part may be due meanwhile. */
function stillFits({ allocations }: Candidate, fresh: Candidate, owed: readonly OpenInstalment[]): boolean {
  if (allocations.some(({ instalmentId }) => instalmentId === null)) return sameParts(allocations, fresh.allocations);
  const open = new Map(owed.map((one) => [one.id, one.openMinor]));
  for (const { instalmentId, amountMinor } of allocations)
    if (instalmentId !== null) open.set(instalmentId, (open.get(instalmentId) ?? 0) - amountMinor);
  return [...open.values()].every((minor) => minor >= 0);
}

function sameParts(one: Candidate["allocations"], other: Candidate["allocations"]): boolean {
  const textOf = (parts: Candidate["allocations"]) =>
    parts.map(({ instalmentId, amountMinor, as }) => `${instalmentId} ${amountMinor} ${as}`);
  return textOf(one).toSorted().join("\n") === textOf(other).toSorted().join("\n");
}

function noCandidate(): AppError {
  return new AppError("invalid", "bank-line-candidate", {
    ja: "この方は候補にありません。候補から選ぶか、割り振りをしてください。",
    en: "This lead is not among the candidates: choose one of them, or distribute the line.",
  });
}

function suggestionChanged(): AppError {
  return new AppError("conflict", "suggestion-changed", {
    ja: "候補が示された後に、入金か取り消しがありました。新しい候補を確かめて、もう一度確定してください。",
    en: "Something was paid or voided since this was suggested. Look at the new suggestion, and accept that.",
  });
}

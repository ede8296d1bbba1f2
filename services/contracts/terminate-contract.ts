import { isStanding } from "../../domain/contracts/contract-states.ts";
import { terminationCap } from "../../domain/contracts/termination-cap.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { happened } from "../engine/modules/define-event.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { voidInvoicesOf } from "../invoices/module.ts";
import { giveTask } from "../tasks/module.ts";
import { auditContract } from "./audit-contract.ts";
import { CONTRACT, type Contract, contractNotInState, withContract } from "./contract.ts";
import { contractEnded } from "./contract-events.ts";
import { planContractMessage } from "./plan-message.ts";
import { requireContractRevision } from "./require-revision.ts";
import { hasTerminated } from "./words.ts";
import { writeContractLog } from "./write-log.ts";

export interface Delivered {
  /** The value of what was delivered; null if the service has not begun. */
  deliveredMinor: number | null;
  /** The fee of one month; needed by services whose cap it decides. */
  monthlyMinor: number;
}

export interface TerminationInput extends Delivered {
  id: string;
  reason: string;
  revision?: number | undefined;
  actor: string;
}

/**
 * Ends a contract before its time. Its invoices are void, so that nobody is reminded of what is no longer owed; a person settles what remains,
 * at most the cap of a specified continuous service (CON6). Throws AppError not-found, gone, conflict; ChangedMeanwhile.
 */
export async function terminateContract(context: Context, input: TerminationInput): Promise<{ capMinor: number | null }> {
  const { id, reason, revision, actor } = input;
  return withContract(context, id, async (tx, contract, at) => {
    if (contract.state === "terminated") return { capMinor: capOf(contract, input) };
    await requireContractRevision(tx, contract, revision, at);
    if (!isStanding(contract.state)) throw contractNotInState();
    const { leadId, offerKey, dealId, currency } = contract;
    const capMinor = capOf(contract, input);
    await tx.query("update contract set state = 'terminated', ended_at = $2, revision = revision + 1 where id = $1", [id, at]);
    await voidInvoicesOf(tx, context, { contractId: id, reason: "terminated", actor });
    await endProcesses(tx, context, { kind: CONTRACT, ended: [{ id, outcome: "terminated" }] });
    await writeContractLog(tx, { contractId: id, at, actor, what: "terminated" });
    const data = { offer: offerKey, deal: dealId, contract: id, outcome: "terminated" as const };
    await recordEvents(tx, context, [happened(contractEnded, { leadId, at, actor, data })]);
    await planContractMessage(tx, context, contract, "ended");
    await giveTask(tx, { leadId, kind: "check", role: "sales", script: hasTerminated(capMinor, currency), dueAt: at, at });
    await auditContract(tx, { at, actor, action: "contract-terminated", contractId: id, leadId, reason, data: { capMinor } });
    return { capMinor };
  });
}

/** The most that the lead owes in all; null: the law sets no cap. */
export function capOf(
  { transactionKind, content }: Pick<Contract, "transactionKind" | "content">,
  { deliveredMinor, monthlyMinor }: Delivered,
): number | null {
  const { service, madeOn, totals } = content;
  if (transactionKind !== "specifiedContinuous" || service.kind === null) return null;
  return terminationCap({ service: service.kind, contractedOn: madeOn, totalMinor: totals.grossMinor, deliveredMinor, monthlyMinor });
}

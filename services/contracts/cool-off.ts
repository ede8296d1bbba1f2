import { AppError } from "../../domain/app-error.ts";
import { isStanding } from "../../domain/contracts/contract-states.ts";
import { type CoolingOffFacts, mayCoolOff } from "../../domain/contracts/cooling-off.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { liftHold } from "../engine/holds/lift-hold.ts";
import { placeHold } from "../engine/holds/place-hold.ts";
import { happened } from "../engine/modules/define-event.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { voidInvoicesOf } from "../invoices/module.ts";
import { oweRefunds } from "../payments/module.ts";
import { giveTask } from "../tasks/module.ts";
import { auditContract } from "./audit-contract.ts";
import { CONTRACT, type Contract, contractNotInState, withContract } from "./contract.ts";
import { contractCooledOff } from "./contract-events.ts";
import { COOLING_OFF } from "./cooling-off-hold.ts";
import { planContractMessage } from "./plan-message.ts";
import { hasCooledOff } from "./words.ts";
import { writeContractLog } from "./write-log.ts";

export type CoolingWay = "page" | "mail" | "line" | "letter";

export interface CoolingOffNotice {
  id: string;
  way: CoolingWay;
  /** When the notice was sent: it counts, however late it is read (CON4). Left out: now. */
  dispatchedAt?: Date | undefined;
  /** lead · staff:<name> */
  actor: string;
}

export type CooledOff = "cooled-off" | "cooled-off-already" | "too-late" | "no-cooling-off";

/**
 * Cancels a contract within the cooling-off period, with all that follows, in one transaction (CON5): nothing is owed, what was paid is due back,
 * delivery stops, nothing is sold, a receipt goes out; no penalty. Throws AppError not-found, gone; invalid for an instant before the signature
 * or ahead.
 */
export async function coolOff(context: Context, notice: CoolingOffNotice): Promise<CooledOff> {
  return withContract(context, notice.id, async (tx, contract, at) => {
    if (contract.state === "cooledOff") return "cooled-off-already";
    const { signedAt } = contract;
    if (!isStanding(contract.state) || signedAt === null) return "no-cooling-off";
    const dispatchedAt = notice.dispatchedAt ?? at;
    if (dispatchedAt > at || dispatchedAt < signedAt) throw dispatchedWrongly();
    const verdict = judge(contract, dispatchedAt);
    if (verdict) return verdict;
    await cancel(tx, context, contract, { ...notice, dispatchedAt, at });
    return "cooled-off";
  });
}

/** As staff record what came by mail, LINE or letter. Throws AppError as `coolOff`, and conflict when it comes too late or there is none. */
export async function recordCoolingOff(context: Context, notice: CoolingOffNotice & { dispatchedAt: Date }): Promise<void> {
  const outcome = await coolOff(context, notice);
  switch (outcome) {
    case "too-late":
      throw new AppError("conflict", "cooling-off-late", {
        ja: "通知が発せられたのは、クーリング・オフの期間が過ぎたあとです。中途解約としてご相談ください。",
        en: "The notice was sent after the cooling-off period. Agree on a termination instead.",
      });
    case "no-cooling-off":
      throw new AppError("conflict", "cooling-off-none", {
        ja: "この契約には、クーリング・オフがないか、すでに終わっています。",
        en: "This contract has no cooling-off period, or has ended.",
      });
    case "cooled-off":
    case "cooled-off-already":
  }
}

export function coolingOffFacts({ transactionKind, receivedAt, content }: Contract): CoolingOffFacts {
  return { transactionKind, receivedAt, zone: content.zone };
}

function judge(contract: Contract, dispatchedAt: Date): "too-late" | "no-cooling-off" | null {
  const facts = coolingOffFacts(contract);
  if (mayCoolOff(facts, dispatchedAt)) return null;
  return facts.receivedAt === null ? "no-cooling-off" : "too-late";
}

async function cancel(
  tx: Transaction,
  context: Context,
  { id, leadId, dealId, offerKey }: Contract,
  { way, actor, dispatchedAt, at }: Required<Omit<CoolingOffNotice, "id">> & { dispatchedAt: Date; at: Date },
): Promise<void> {
  await tx.query("update contract set state = 'cooledOff', ended_at = $2, revision = revision + 1 where id = $1", [id, dispatchedAt]);
  await voidInvoicesOf(tx, context, { contractId: id, reason: "cooling-off", actor });
  await oweRefunds(tx, context, { contractId: id, reason: "cooling-off", actor });
  await placeHold(tx, context, { leadId, cause: COOLING_OFF, ref: id, reason: "" });
  await endProcesses(tx, context, { kind: CONTRACT, ended: [{ id, outcome: "cooledOff" }] });
  await writeContractLog(tx, { contractId: id, at: dispatchedAt, actor, what: `cooled-off:${way}` });
  const data = { offer: offerKey, deal: dealId, contract: id, way };
  await recordEvents(tx, context, [happened(contractCooledOff, { leadId, at, data })]);
  await planContractMessage(tx, context, { id, leadId }, "cooledOff");
  await giveTask(tx, { leadId, kind: "check", role: "sales", script: hasCooledOff, dueAt: at, at });
  await auditContract(tx, { at, actor, action: "contract-cooled-off", contractId: id, leadId, data: { way } });
}

/** A person lifts what bars selling after a cancellation. Lifted already, it changes nothing. Throws AppError not-found, gone, conflict. */
export async function resumeSelling(context: Context, { id, reason, actor }: { id: string; reason: string; actor: string }): Promise<void> {
  await withContract(context, id, async (tx, { leadId, state }, at) => {
    if (state !== "cooledOff") throw contractNotInState();
    if (!(await liftHold(tx, context, { leadId, cause: COOLING_OFF, ref: id }))) return;
    await writeContractLog(tx, { contractId: id, at, actor, what: "selling-resumed" });
    await writeAudit(tx, { at, actor, action: "selling-resumed", target: "contract", refId: id, reason, data: { lead: leadId } });
  });
}

function dispatchedWrongly(): AppError {
  return new AppError("invalid", "cooling-off-instant", {
    ja: "通知が発せられた日時は、署名から今までの間にしてください。",
    en: "The notice was sent between the signature and now.",
  });
}

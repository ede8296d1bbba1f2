import type { ContractState } from "../../domain/contracts/contract-states.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { happened } from "../engine/modules/define-event.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { giveTask } from "../tasks/module.ts";
import { auditContract } from "./audit-contract.ts";
import { CONTRACT, type Contract, contractNotInState, withContract } from "./contract.ts";
import { contractDeclined, contractEnded } from "./contract-events.ts";
import { planContractMessage } from "./plan-message.ts";
import { requireContractRevision } from "./require-revision.ts";
import { correctionAsked, hasDeclined } from "./words.ts";
import { writeContractLog } from "./write-log.ts";

/** Most characters of a reason or a wish: a page that anybody with the link can post to. */
export const MOST_REASON = 2_000;
/** Wishes for a correction that are kept of one contract. */
const MOST_CORRECTIONS = 10;

export type Declining = "declined" | "declined-already" | "not-open";

/** The lead declines, with a reason or without; a person is told (CON12). Throws AppError not-found, gone. */
export async function declineContract(context: Context, { id, reason }: { id: string; reason: string }): Promise<Declining> {
  return withContract(context, id, async (tx, contract, at) => {
    if (contract.state === "declined") return "declined-already";
    if (contract.state !== "offered" || isPast(contract, at)) return "not-open";
    const { leadId, offerKey, dealId } = contract;
    await endOffer(tx, context, contract, { to: "declined", at });
    await tx.query("update contract set decline_reason = $2 where id = $1", [id, reason.trim().slice(0, MOST_REASON)]);
    await writeContractLog(tx, { contractId: id, at, actor: "lead", what: "declined" });
    await recordEvents(tx, context, [happened(contractDeclined, { leadId, at, data: { offer: offerKey, deal: dealId, contract: id } })]);
    await giveTask(tx, { leadId, kind: "phone", role: "sales", script: hasDeclined, dueAt: at, at });
    return "declined";
  });
}

/** Staff take an offer or a draft back; of an offer, the lead is told. Throws AppError not-found, gone, conflict; ChangedMeanwhile. */
export async function withdrawContract(
  context: Context,
  { id, reason, revision, actor }: { id: string; reason: string; revision?: number | undefined; actor: string },
): Promise<void> {
  await withContract(context, id, async (tx, contract, at) => {
    if (contract.state === "withdrawn") return;
    await requireContractRevision(tx, contract, revision, at);
    if (contract.state !== "offered" && contract.state !== "draft") throw contractNotInState();
    const { leadId, offerKey, dealId } = contract;
    await endOffer(tx, context, contract, { to: "withdrawn", at });
    await writeContractLog(tx, { contractId: id, at, actor, what: "withdrawn" });
    await auditContract(tx, { at, actor, action: "contract-withdrawn", contractId: id, leadId, reason });
    if (contract.state === "draft") return;
    const data = { offer: offerKey, deal: dealId, contract: id, outcome: "withdrawn" as const };
    await recordEvents(tx, context, [happened(contractEnded, { leadId, at, actor, data })]);
    await planContractMessage(tx, context, contract, "ended");
  });
}

/** What they wish corrected becomes a person's task; the offer stays as it is (CON8). Throws AppError not-found, gone. */
export async function askCorrection(
  context: Context,
  { id, text }: { id: string; text: string },
): Promise<"correction-asked" | "correction-missing" | "not-open"> {
  return withContract(context, id, async (tx, contract, at) => {
    if (contract.state !== "offered" || isPast(contract, at)) return "not-open";
    const wish = text.trim().slice(0, MOST_REASON);
    if (wish === "") return "correction-missing";
    const { rows } = await tx.query<{ count: number }>(
      "select count(*)::int as count from contract_log where contract_id = $1 and what = 'correction-asked'",
      [id],
    );
    if ((rows[0]?.count ?? 0) >= MOST_CORRECTIONS) return "correction-asked";
    await writeContractLog(tx, { contractId: id, at, actor: "lead", what: "correction-asked" });
    await giveTask(tx, { leadId: contract.leadId, kind: "message", role: "sales", script: correctionAsked(wish), dueAt: at, at });
    return "correction-asked";
  });
}

/** Ends what is offered (or was only drafted), with its process and the messages that ask for a signature. The caller has locked both. */
export async function endOffer(
  tx: Transaction,
  context: Context,
  { id, state }: Pick<Contract, "id" | "state">,
  { to, at }: { to: ContractState; at: Date },
): Promise<void> {
  await tx.query("update contract set state = $2, ended_at = $3, revision = revision + 1 where id = $1 and state = $4", [
    id,
    to,
    at,
    state,
  ]);
  await endProcesses(tx, context, { kind: CONTRACT, ended: [{ id, outcome: to }] });
}

/** Expiry is a comparison (COM3). */
export function isPast({ expiresAt }: Pick<Contract, "expiresAt">, now: Date): boolean {
  return expiresAt !== null && expiresAt <= now;
}

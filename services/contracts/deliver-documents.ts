import { AppError } from "../../domain/app-error.ts";
import { coolingOff } from "../../domain/contracts/cooling-off.ts";
import { dateIn, dateOf } from "../../domain/time/iso-date.ts";
import { instantOf } from "../../domain/time/zoned.ts";
import type { Context } from "../engine/context/context.ts";
import { auditContract } from "./audit-contract.ts";
import { deliverFiles } from "./consent.ts";
import { type Contract, contractNotInState, withContract } from "./contract.ts";
import { planContractMessage } from "./plan-message.ts";
import { receiveDocuments } from "./receive-documents.ts";

/** `paper`: the day on which the lead received them, an ISO date. `files`: they are sent now; the lead says when they have arrived. */
export type Delivery = { way: "paper"; receivedOn: string } | { way: "files" };

/**
 * Staff deliver the statutory documents, or record that they were received (CON3, CON7). Throws AppError not-found, gone, invalid, conflict when
 * they have been received, the law asks for none, or a step of the consent to files is missing.
 */
export async function deliverDocuments(
  context: Context,
  { id, delivery, actor }: { id: string; delivery: Delivery; actor: string },
): Promise<void> {
  await withContract(context, id, async (tx, contract, at) => {
    const { leadId, transactionKind, receivedAt, content } = contract;
    if (contract.state === "delivered" && receivedAt !== null) throw receivedAlready();
    if (contract.state !== "signed") throw contractNotInState();
    if (coolingOff({ transactionKind, receivedAt, zone: content.zone }).kind === "none") throw contractNotInState();
    if (delivery.way === "paper") {
      await receiveDocuments(tx, context, contract, {
        receivedAt: dayOf(contract, delivery.receivedOn, at),
        at,
        by: "received-paper",
        actor,
      });
    } else {
      if (contract.sealedAt === null || !(await deliverFiles(tx, contract, { at, actor }))) throw consentMissing();
      await planContractMessage(tx, context, contract, "documents");
    }
    await auditContract(tx, { at, actor, action: "contract-delivered", contractId: id, leadId, data: { way: delivery.way } });
  });
}

function dayOf({ content, signedAt }: Contract, receivedOn: string, now: Date): Date {
  const { zone } = content;
  if (receivedOn <= dateIn(zone, now) && (signedAt === null || receivedOn >= dateIn(zone, signedAt)))
    return instantOf(zone, dateOf(receivedOn));
  throw new AppError("invalid", "contract-received-on", {
    ja: "受け取った日は、契約の日から今日までの日付にしてください。",
    en: "The day of receipt lies between the day of the contract and today.",
  });
}

function receivedAlready(): AppError {
  return new AppError("conflict", "contract-received", {
    ja: "書面を受け取った日は、すでに記録されています。",
    en: "The receipt of the documents is recorded already.",
  });
}

function consentMissing(): AppError {
  return new AppError("conflict", "contract-consent-missing", {
    ja: "電子交付の承諾の手順がそろっていないか、控えがまだできていません。書面は紙でお送りください。",
    en: "A step of the consent to files is missing, or the copy is not made yet. Send the documents on paper.",
  });
}

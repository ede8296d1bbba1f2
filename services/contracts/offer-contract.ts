import { AppError } from "../../domain/app-error.ts";
import { wordingHash, wordingOf } from "../../domain/contracts/wording.ts";
import { expiryOf } from "../../domain/estimates/expiry.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { happened } from "../engine/modules/define-event.ts";
import { beginProcesses } from "../engine/processes/begin-processes.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { auditContract } from "./audit-contract.ts";
import { CONTRACT, type Contract, contractNotInState, withContract } from "./contract.ts";
import { contractEnded, contractOffered } from "./contract-events.ts";
import { planContractMessage } from "./plan-message.ts";
import { requireContractRevision } from "./require-revision.ts";
import { writeContractLog } from "./write-log.ts";

/**
 * Offers a draft to the lead by a mailed link: from here on its text never changes. What else is offered of this deal gives way to it. Offered
 * already, it changes nothing. Throws AppError not-found, gone, conflict; ChangedMeanwhile.
 */
export async function offerContract(
  context: Context,
  { id, revision, actor }: { id: string; revision?: number | undefined; actor: string },
): Promise<void> {
  await withContract(context, id, async (tx, contract, at) => {
    if (contract.state === "offered") return;
    await requireContractRevision(tx, contract, revision, at);
    if (contract.state !== "draft") throw contractNotInState();
    const { content, leadId, offerKey, dealId } = contract;
    const expiresAt = expiryOf(content.applicationUntil, content.zone);
    if (expiresAt <= at) throw expired();
    await supersede(tx, context, contract, { at, actor });
    const wording = wordingOf(content);
    const hash = wordingHash(wording);
    await tx.query(
      `update contract set state = 'offered', wording = $2, wording_hash = $3, offered_at = $4, expires_at = $5, revision = revision + 1 where id = $1`,
      [id, wording, hash, at, expiresAt],
    );
    await beginProcesses(tx, CONTRACT, [{ id, leadId, wakeAt: expiresAt }]);
    await planContractMessage(tx, context, contract, "offered");
    const data = { offer: offerKey, deal: dealId, contract: id };
    await recordEvents(tx, context, [happened(contractOffered, { leadId, at, actor, data })]);
    await writeContractLog(tx, { contractId: id, at, actor, what: "offered", hash });
    await auditContract(tx, { at, actor, action: "contract-offered", contractId: id, leadId });
  });
}

async function supersede(
  tx: Transaction,
  context: Context,
  { id, dealId, leadId, offerKey }: Contract,
  by: { at: Date; actor: string },
): Promise<void> {
  if (dealId === null) return;
  const { rows } = await tx.query<{ id: string }>(
    `update contract set state = 'superseded', superseded_by = $2, ended_at = $3, revision = revision + 1
     where deal_id = $1 and id <> $2 and state = 'offered' returning id`,
    [dealId, id, by.at],
  );
  await tx.query(
    `update contract set superseded_by = $2, revision = revision + 1
     where deal_id = $1 and id <> $2 and state in ('expired', 'declined', 'withdrawn') and superseded_by is null`,
    [dealId, id],
  );
  await endProcesses(tx, context, { kind: CONTRACT, ended: rows.map((row) => ({ id: row.id, outcome: "superseded" })) });
  for (const row of rows) {
    const data = { offer: offerKey, deal: dealId, contract: row.id, outcome: "superseded" as const };
    await writeContractLog(tx, { contractId: row.id, ...by, what: "superseded" });
    await recordEvents(tx, context, [happened(contractEnded, { leadId, ...by, data })]);
  }
}

function expired(): AppError {
  return new AppError("conflict", "contract-expired", {
    ja: "署名の期限が過ぎています。期限を改めた契約を作り直してください。",
    en: "The last day to sign has passed. Make a new contract.",
  });
}

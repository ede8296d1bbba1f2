import { v7 as uuidv7 } from "uuid";
import { contractNumber } from "../../domain/contracts/contract-number.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { nextNumber } from "../engine/settings/next-number.ts";
import { type FirstStepOverride, requireFirstStep } from "../offers/module.ts";
import { auditContract } from "./audit-contract.ts";
import { missingFrom } from "./contract-draft.ts";
import { contractIncomplete } from "./missing-words.ts";
import { type Agreed, prepareContent } from "./prepare-content.ts";
import { writeContractLog } from "./write-log.ts";

export interface NewContract extends Agreed {
  /** Of the owner of the business only: the second step before the first (I2). */
  override?: FirstStepOverride | undefined;
  /** staff:<name> */
  actor: string;
}

/**
 * Writes the draft of a contract, whole. Throws AppError not-found, gone; conflict without a first step or an open deal; invalid for what cannot
 * be, and for a contract that lacks what the law asks for: it is refused here, not before the lead.
 */
export async function createContract(context: Context, input: NewContract): Promise<{ contractId: string }> {
  return context.database.transaction(async (tx) => {
    const { actor, override, ...agreed } = input;
    const { leadId, kind } = agreed;
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const at = context.clock.now();
    const number = await nextNumber(tx, "contract");
    const { what, content } = await prepareContent(tx, agreed, at, (madeOn) => contractNumber(number, madeOn));
    await requireFirstStep(tx, { leadId, offer: what.offer, override, actor, at });
    const missing = missingFrom(content);
    if (missing.length > 0) throw contractIncomplete(missing);
    const contractId = uuidv7();
    const { transactionKind, currency, totals } = content;
    await tx.query(
      `insert into contract (id, lead_id, deal_id, estimate_id, offer_key, number, transaction_kind, state, content, currency, gross_minor, created_at,
         created_by) values ($1, $2, $3, $4, $5, $6, $7, 'draft', $8, $9, $10, $11, $12)`,
      [
        contractId,
        leadId,
        what.dealId,
        what.estimateId,
        what.offerKey,
        number,
        transactionKind,
        JSON.stringify(content),
        currency,
        totals.grossMinor,
        at,
        actor,
      ],
    );
    await writeContractLog(tx, { contractId, at, actor, what: "created" });
    await auditContract(tx, { at, actor, action: "contract-created", contractId, leadId, data: { number, transactionKind } });
    if (kind) {
      const { reason } = kind;
      await auditContract(tx, { at, actor, action: "contract-kind-overridden", contractId, leadId, reason, data: { transactionKind } });
    }
    return { contractId };
  });
}

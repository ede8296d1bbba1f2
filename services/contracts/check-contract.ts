import type { ContractContent } from "../../domain/contracts/contract-content.ts";
import { coolingOff } from "../../domain/contracts/cooling-off.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { missingFrom } from "./contract-draft.ts";
import { wordOfMissing } from "./missing-words.ts";
import { type Agreed, prepareContent } from "./prepare-content.ts";

export interface CheckedContract extends Pick<ContractContent, "transactionKind" | "currency" | "totals" | "instalments" | "flags"> {
  /** What the law asks for and the contract lacks, in words. */
  missing: LocalText[];
  /** The law lets them cancel within a period. */
  hasCoolingOff: boolean;
}

/** What a contract would say, before it is written. Changes nothing. Throws AppError as `createContract`, but not for what is missing. */
export async function checkContract(context: Context, agreed: Agreed): Promise<CheckedContract> {
  return context.database.transaction(async (tx) => {
    await lockLeads(tx, [agreed.leadId]);
    await requireLead(tx, agreed.leadId);
    const { content } = await prepareContent(tx, agreed, context.clock.now(), () => "-");
    const { transactionKind, currency, totals, instalments, flags, zone } = content;
    return {
      ...{ transactionKind, currency, totals, instalments, flags },
      missing: missingFrom(content).map(wordOfMissing),
      hasCoolingOff: coolingOff({ transactionKind, receivedAt: null, zone }).kind !== "none",
    };
  });
}

import type { Context } from "../engine/context/context.ts";
import { inTransaction } from "../engine/context/in-transaction.ts";
import type { FirstStepOverride } from "../offers/module.ts";
import { createEstimate, type EstimateContent } from "./create-estimate.ts";
import { type Estimate, estimateColumns, estimateUnknown } from "./estimate.ts";

export interface Revision extends Partial<{ [Part in keyof EstimateContent]: EstimateContent[Part] | undefined }> {
  /** Of the one that it replaces. */
  id: string;
  expiresOn: string;
  override?: FirstStepOverride | undefined;
  /** staff:<name> */
  actor: string;
}

/**
 * Writes the draft that takes the place of an estimate once it is sent (EST2); what is left out is as it was. Throws AppError not-found, gone,
 * conflict, invalid.
 */
export async function reviseEstimate(context: Context, { id, ...revision }: Revision): Promise<{ estimateId: string; leadId: string }> {
  return context.database.transaction(async (tx) => {
    const { rows } = await tx.query<Estimate>(`select ${estimateColumns} from estimate e where e.id = $1`, [id]);
    const [old] = rows;
    if (!old) throw estimateUnknown();
    const { title = old.title, greeting = old.greeting, expiresOn, override, actor } = revision;
    const variants = revision.variants ?? old.variants.map(({ pricing: _pricing, totals: _totals, ...variant }) => variant);
    const extras = revision.extras ?? old.extras;
    const content = { title, greeting, variants, extras, expiresOn };
    return createEstimate(inTransaction(context, tx), { ...content, dealId: old.dealId, replaces: id, override, actor });
  });
}

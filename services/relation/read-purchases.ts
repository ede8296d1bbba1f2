import type { PurchaseEnd, PurchaseKind } from "../../domain/relation.ts";
import type { Context } from "../engine/context/context.ts";
import { requireLead } from "../engine/leads/require-lead.ts";

export interface Purchase {
  /** Of the contract, or of the invoice. */
  id: string;
  kind: PurchaseKind;
  offer: string | null;
  at: Date;
  endedAt: Date | null;
  ended: PurchaseEnd | null;
}

/** What a lead has bought, the newest first, with what was undone. Throws AppError not-found, gone. */
export async function readPurchases(context: Context, leadId: string): Promise<Purchase[]> {
  await requireLead(context.database.pool, leadId);
  const { rows } = await context.database.pool.query<Purchase>(
    'select id, kind, offer_key as offer, at, ended_at as "endedAt", ended from purchase where lead_id = $1 order by at desc, id',
    [leadId],
  );
  return rows;
}

import type { PurchaseEnd, PurchaseKind } from "../../domain/relation.ts";
import type { Transaction } from "../../prisma/client.ts";
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

/** The offers that a lead owns now, each once. */
export async function readOwnedOffers(tx: Transaction, leadId: string): Promise<string[]> {
  const { rows } = await tx.query<{ offer: string }>(
    "select distinct offer_key as offer from purchase where lead_id = $1 and ended is null and offer_key is not null order by 1",
    [leadId],
  );
  return rows.map(({ offer }) => offer);
}

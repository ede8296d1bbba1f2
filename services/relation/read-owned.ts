import type { Transaction } from "../../prisma/client.ts";

export interface OwnedPurchase {
  /** Of the contract, or of the invoice. */
  id: string;
  leadId: string;
  offer: string | null;
  at: Date;
}

/** All customers, in the order of their ids. */
export async function readCustomerIds(tx: Transaction): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    "select id from lead where relation = 'customer' and erased_at is null and merged_into is null order by id",
  );
  return rows.map(({ id }) => id);
}

/** What these leads have bought and still counts. */
export async function readOwned(tx: Transaction, leadIds: readonly string[]): Promise<OwnedPurchase[]> {
  const { rows } = await tx.query<OwnedPurchase>(
    `select id, lead_id as "leadId", offer_key as offer, at from purchase where lead_id = any($1::uuid[]) and ended is null order by at, id`,
    [leadIds],
  );
  return rows;
}

export interface Sale extends OwnedPurchase {
  currency: string;
  /** Of the contract, or of the invoice, with tax. */
  grossMinor: number;
}

/** What these leads have bought in these times and still counts, with what it comes to. `from[i]` to `before[i]` are the times of `leadIds[i]`. */
export async function readSales(
  tx: Transaction,
  { leadIds, from, before }: { leadIds: readonly string[]; from: readonly Date[]; before: readonly Date[] },
): Promise<Sale[]> {
  const { rows } = await tx.query<Sale>(
    `select p.id, p.lead_id as "leadId", p.offer_key as offer, p.at, coalesce(c.currency, i.currency) as currency,
       coalesce(c.gross_minor, i.gross_minor)::float8 as "grossMinor"
     from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) as asked(lead_id, since, before)
     join purchase p on p.lead_id = asked.lead_id and p.at >= asked.since and p.at < asked.before and p.ended is null
     left join contract c on c.id = p.id left join invoice i on i.id = p.id
     where coalesce(c.currency, i.currency) is not null order by p.at, p.id`,
    [leadIds, from, before],
  );
  return rows;
}

import type { Page } from "../../../domain/cursor.ts";
import { listedName } from "../../../domain/names/listed-name.ts";
import type { Transaction } from "../../../prisma/client.ts";

interface NamedLead {
  id: string;
  familyName: string | null;
  givenName: string | null;
  displayName: string | null;
  honorific: string;
  company: string | null;
  language: string;
  address: string | null;
}

/** What staff call these leads in a list, by id: the name, else the name on LINE, else the company, else an address. One of whom nothing is known is left out. */
export async function nameLeads(tx: Transaction, leadIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (leadIds.length === 0) return new Map();
  const { rows } = await tx.query<NamedLead>(
    `select l.id, l.family_name as "familyName", l.given_name as "givenName", l.display_name as "displayName", l.honorific, l.company, l.language,
       (select c.address from contact c where c.lead_id = l.id order by c.channel, c.created_at limit 1) as address
     from lead l where l.id = any($1::uuid[])`,
    [[...new Set(leadIds)]],
  );
  return new Map(
    rows.flatMap((lead) => {
      const name = listedName(lead, lead.language) ?? lead.address;
      return name === null ? [] : [[lead.id, name] as const];
    }),
  );
}

/** Tells each row of a page what staff call its lead; null when nothing is known of them. */
export async function withLeadNames<Row extends { leadId: string }>(
  tx: Transaction,
  { items, next }: Page<Row>,
): Promise<Page<Row & { leadName: string | null }>> {
  const names = await nameLeads(
    tx,
    items.map(({ leadId }) => leadId),
  );
  return { items: items.map((row) => ({ ...row, leadName: names.get(row.leadId) ?? null })), next };
}

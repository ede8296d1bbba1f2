import type { Transaction } from "../../prisma/client.ts";

/** What staff call these leads in a list, by id: the name, else the name on LINE, else the company, else an address. One of whom nothing is known is left out. */
export async function nameLeads(tx: Transaction, leadIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (leadIds.length === 0) return new Map();
  const { rows } = await tx.query<{ id: string; name: string | null }>(
    `select l.id, coalesce(nullif(concat_ws(' ', l.family_name, l.given_name), ''), l.display_name, l.company,
       (select c.address from contact c where c.lead_id = l.id order by c.channel, c.created_at limit 1)) as name
     from lead l where l.id = any($1::uuid[])`,
    [[...new Set(leadIds)]],
  );
  return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])));
}

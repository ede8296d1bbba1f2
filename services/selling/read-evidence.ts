import { type Evidence, type LeadEvidence, SCORE_GIVEN } from "../../domain/selling/evidence.ts";
import type { Transaction } from "../../prisma/client.ts";

/** Leads, and all that were merged into them. */
const families = `with recursive family as (
       select l.id as root, l.id from lead l where l.id = any($1::uuid[]) and l.erased_at is null and l.merged_into is null
       union all
       select f.root, l.id from family f join lead l on l.merged_into = f.id and l.erased_at is null
     )`;

/**
 * The evidence of these leads, by lead: that of all leads that were merged into them is theirs. Leads that were erased, or merged into
 * another, have none. `kinds` are the events that count.
 */
export async function readEvidence(
  tx: Transaction,
  leadIds: readonly string[],
  kinds: Iterable<string>,
): Promise<Map<string, LeadEvidence>> {
  const { rows: leads } = await tx.query<{ leadId: string; source: string | null; scores: Record<string, number> }>(
    `${families}, points as (
       select f.root, s.dimension, sum(s.value)::int as value from family f join score s on s.lead_id = f.id group by 1, 2
     )
     select l.id as "leadId", src.key as source,
       (select coalesce(jsonb_object_agg(p.dimension, p.value), '{}') from points p where p.root = l.id) as scores
     from family f join lead l on l.id = f.id left join source src on src.id = l.source_id where f.root = f.id`,
    [leadIds],
  );
  const { rows: events } = await tx.query<Evidence & { leadId: string }>(
    `${families}
     select f.root as "leadId", e.id, e.kind, e.at, e.data from family f join event e on e.lead_id = f.id
     where e.kind = any($2::text[]) or e.data ? 'takesBack'
     union all
     select f.root, g.id, $3, g.at, jsonb_build_object('dimension', g.dimension, 'points', g.points)
     from family f join score_given g on g.lead_id = f.id`,
    [leadIds, [...kinds], SCORE_GIVEN],
  );
  const byLead = Map.groupBy(events, ({ leadId }) => leadId);
  return new Map(leads.map(({ leadId, ...lead }) => [leadId, { ...lead, events: byLead.get(leadId) ?? [] }]));
}

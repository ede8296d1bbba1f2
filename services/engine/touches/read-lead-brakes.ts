import type { Channel } from "../../../domain/touches/channel.ts";
import type { ContactFacts, StandingHold } from "../../../domain/touches/judge-touch.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";
import { standingHolds } from "../holds/standing-holds.ts";

export interface LeadBrakes {
  zone: string;
  stage: string;
  holds: StandingHold[];
  contacts: Partial<Record<Channel, ContactFacts>>;
}

/**
 * The brakes of a lead as a claim of this topic would read them: per channel the best contact, its suppressions, the topic's subscription.
 * Null for a lead who is erased, merged or unknown.
 */
export async function readLeadBrakes(tx: Transaction, context: Context, leadId: string, topic: string | null): Promise<LeadBrakes | null> {
  return (await readBrakesOf(tx, context, [leadId], topic)).get(leadId) ?? null;
}

/** As `readLeadBrakes`, of several leads; who is erased, merged or unknown is left out. */
export async function readBrakesOf(
  tx: Transaction,
  { registry }: Context,
  leadIds: readonly string[],
  topic: string | null,
): Promise<Map<string, LeadBrakes>> {
  const { rows } = await tx.query<Omit<LeadBrakes, "holds"> & { id: string; causes: string[] }>(
    `select l.id, l.zone, l.stage, array(select h.cause from hold h where h.lead_id = l.id and h.lifted_at is null order by h.since, h.id) as causes,
       (select coalesce(jsonb_object_agg(c.channel, jsonb_build_object('state', c.state, 'reason', c.reason,
            'suppressed', (select coalesce(jsonb_agg(s.scope), '[]') from suppression s
               where s.address_hash = c.address_hash and s.channel = c.channel and s.lifted_at is null),
            'subscription', (select s.state from subscription s where s.lead_id = l.id and s.topic = $2 and s.channel = c.channel))), '{}')
          from (select distinct on (channel) * from contact where lead_id = l.id and channel in ('email', 'line')
                order by channel, (state = 'reachable') desc, state_at desc) c) as contacts
     from lead l where l.id = any($1::uuid[]) and l.erased_at is null and l.merged_into is null`,
    [leadIds, topic],
  );
  return new Map(rows.map(({ id, causes, ...brakes }) => [id, { ...brakes, holds: standingHolds(registry, causes) }]));
}

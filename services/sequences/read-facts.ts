import type { FactEvent, Facts } from "../../domain/sequences/decide.ts";
import type { Channel } from "../../domain/touches/channel.ts";
import type { Transaction } from "../../prisma/client.ts";

interface Row {
  zone: string;
  fields: Facts["fields"];
  stage: string;
  relation: string;
  orders: number;
  tags: string[];
  scores: Record<string, number>;
  reachable: Channel[];
  events: { id: string; kind: string; at: string; actor: string; data: Record<string, unknown> }[];
  holidays: string[] | null;
}

/** What `decide` asks about a lead, in one query. A caller that writes by the answer has locked the lead. */
export async function readFacts(tx: Transaction, leadId: string, since: Date, kinds: readonly string[]): Promise<Facts> {
  const { rows } = await tx.query<Row>(
    `select l.zone, l.fields, l.stage, l.relation,
       (select count(*)::int from purchase p where p.lead_id = l.id and p.ended is null) as orders,
       (select coalesce(jsonb_agg(t.tag), '[]') from lead_tag t where t.lead_id = l.id) as tags,
       (select coalesce(jsonb_object_agg(s.dimension, s.value), '{}') from score s where s.lead_id = l.id) as scores,
       (select coalesce(jsonb_agg(distinct c.channel), '[]') from contact c where c.lead_id = l.id and c.state = 'reachable') as reachable,
       (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'at', e.at, 'actor', e.actor, 'data', e.data)), '[]')
          from event e where e.lead_id = l.id and e.at >= $2 and e.kind = any($3::text[])
            and e.id::text <> all (array(select b.data->>'takesBack' from event b
              where b.lead_id = l.id and b.at >= $2 and b.data ? 'takesBack'))) as events,
       (select value from setting where key = 'ownHolidays') as holidays
     from lead l where l.id = $1`,
    [leadId, since, kinds],
  );
  const row = rows[0];
  if (!row) throw new Error(`lead ${leadId} is gone`);
  const events: FactEvent[] = row.events.map((event) => ({ ...event, at: new Date(event.at) }));
  return { ...row, reachable: [...row.reachable, "person"], holidays: row.holidays ?? [], events };
}

import type { Context } from "../engine/context/context.ts";

/** Links and documents that are named: the most visited. */
const MOST_NAMED = 20;

/** What a lead is interested in, and what says so. Visits of machines and those taken back do not count. */
export interface Interests {
  tags: { tag: string; at: Date }[];
  links: { url: string; count: number; lastAt: Date }[];
  documents: { key: string; title: string; count: number; lastAt: Date }[];
}

/** A lead's tags, and which links and documents they opened how often, the most visited first. */
export async function readInterests({ database }: Context, leadId: string): Promise<Interests> {
  const [tags, links, documents] = await Promise.all([
    database.pool.query<Interests["tags"][number]>("select tag, at from lead_tag where lead_id = $1 order by at desc, tag limit 100", [
      leadId,
    ]),
    database.pool.query<Interests["links"][number]>(
      `select v.compiled->'links'->>(e.data->>'link')::int as url, count(*)::int as count, max(e.at) as "lastAt"
       from event e
         join lateral (select s.template_version_id from send s where s.touch_id = (e.data->>'touch')::uuid and s.channel = 'email' limit 1) s on true
         join template_version v on v.id = s.template_version_id
       where e.lead_id = $1 and e.kind = 'linkClicked' and e.data->>'link' ~ '^[0-9]{1,4}$' and e.data ? 'touch'
         and v.compiled->'links'->>(e.data->>'link')::int is not null
         and not exists (select 1 from event t where t.lead_id = $1 and t.kind = 'visitTakenBack' and t.data->>'takesBack' = e.id::text)
       group by 1 order by 2 desc, 3 desc limit ${MOST_NAMED}`,
      [leadId],
    ),
    database.pool.query<Interests["documents"][number]>(
      `select e.data->>'document' as key, coalesce(max(d.title), e.data->>'document') as title, count(*)::int as count, max(e.at) as "lastAt"
       from event e left join document d on d.key = e.data->>'document'
       where e.lead_id = $1 and e.kind = 'documentOpened' and e.data ? 'document'
         and not exists (select 1 from event t where t.lead_id = $1 and t.kind = 'visitTakenBack' and t.data->>'takesBack' = e.id::text)
       group by 1 order by 3 desc, 4 desc limit ${MOST_NAMED}`,
      [leadId],
    ),
  ]);
  return { tags: tags.rows, links: links.rows, documents: documents.rows };
}

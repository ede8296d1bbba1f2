import type { Context } from "../engine/context/context.ts";

/** Visits from one message. Networks and browsers stay with the judge of the visits. */
export interface SendTracking {
  /** open · click · document */
  kind: string;
  /** Address of the link, or key of the document; empty for an opening. */
  target: string;
  /** human · machine · stranger; null until it is judged. */
  label: string | null;
  count: number;
  firstAt: Date;
}

/** What the links and the pixel of a message saw. */
export async function readSendTracking(context: Context, sendId: string): Promise<SendTracking[]> {
  const { rows } = await context.database.pool.query<SendTracking>(
    `select h.kind, case when h.kind = 'click' and h.target ~ '^[0-9]{1,4}$' then coalesce(v.compiled->'links'->>h.target::int, h.target)
         else h.target end as target,
       h.label, count(*)::int as count, min(h.at) as "firstAt"
     from hit h join send s on s.id = h.send_id join template_version v on v.id = s.template_version_id
     where h.send_id = $1 group by 1, 2, 3 order by min(h.at), 1, 2, 3`,
    [sendId],
  );
  return rows;
}

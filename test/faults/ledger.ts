import type { Context } from "../../services/engine/context/context.ts";

export interface LedgerTouch {
  id: string;
  leadId: string;
  originKind: string;
  originId: string;
  state: string;
  reason: string | null;
  channel: string;
  notBefore: Date;
  /** All decisions except those with the verdict `send`, in order. */
  objections: { verdict: string; reason: string }[];
  tasked: boolean;
  sends: LedgerSend[];
}

export interface LedgerSend {
  id: string;
  channel: string;
  category: string;
  state: string;
  code: string | null;
  attempts: number;
  pastDot: number;
  retryAt: string | null;
  retryKey: string;
  replyToken: string | null;
}

const touchesSql = `
  select t.id, t.lead_id as "leadId", t.origin_kind as "originKind", t.origin_id as "originId", t.state, t.reason, t.channel, t.not_before as "notBefore",
    exists (select 1 from task k where k.touch_id = t.id) as tasked,
    coalesce((select jsonb_agg(jsonb_build_object('verdict', d.verdict, 'reason', d.reason) order by d.at, d.id) from decision d
      where d.lead_id = t.lead_id and d.verdict <> 'send' and (d.touch_id = t.id or (d.process_id = t.origin_id and d.step = t.slot and d.verdict = 'park'))), '[]') as objections,
    coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'channel', s.channel, 'category', s.category, 'state', s.state, 'code', s.code,
      'attempts', s.attempts, 'pastDot', s.past_dot, 'retryAt', s.retry_at, 'retryKey', s.retry_key, 'replyToken', s.variables->>'replyToken')
      order by s.claimed_at, s.id) from send s where s.touch_id = t.id), '[]') as sends
  from touch t`;

/** Touches of an enrolment or opt-in, of a lead, or all; oldest first. */
export async function readTouches(context: Context, of: { origin: string } | { lead: string } | "all"): Promise<LedgerTouch[]> {
  const [where, id] = of === "all" ? ["true", null] : "origin" in of ? ["t.origin_id = $1", of.origin] : ["t.lead_id = $1", of.lead];
  const { rows } = await context.database.pool.query<LedgerTouch>(`${touchesSql} where ${where} order by t.id`, id === null ? [] : [id]);
  return rows;
}

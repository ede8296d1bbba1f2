import type { Context } from "../engine/context/context.ts";
import { leadUnknown } from "../engine/leads/lead-unknown.ts";
import { leadErased } from "../engine/leads/require-lead.ts";

export interface LeadView {
  id: string;
  relation: string;
  /** Purchases that stand. */
  orders: number;
  stage: string;
  familyName: string | null;
  givenName: string | null;
  familyKana: string | null;
  givenKana: string | null;
  honorific: string;
  displayName: string | null;
  company: string | null;
  language: string;
  zone: string;
  /** How another system calls them. */
  externalId: string | null;
  fields: Record<string, unknown>;
  /** Id of the member of staff who is in charge. */
  ownerId: string | null;
  /** Reason of the hold that staff placed; null when there is none. */
  hold: string | null;
  /** All holds on the lead now, the oldest first. */
  holds: { cause: string; ref: string; reason: string; since: string }[];
  createdAt: Date;
  /** Increases with every change of the lead. */
  revision: number;
  contacts: { id: string; channel: string; address: string; state: string; reason: string | null }[];
  /** `title` is { ja, en }. */
  subscriptions: { topic: string; title: Record<string, string>; channel: string; state: string; since: string }[];
  tags: string[];
  scores: Record<string, number>;
  /** Where the lead is in each enrolment, and when it goes on. */
  enrolments: {
    id: string;
    sequence: string;
    title: string;
    version: number;
    state: string;
    outcome: string | null;
    step: string | null;
    since: string;
    wakeAt: string | null;
    pauseUntil: string | null;
    fault: unknown;
  }[];
}

/** A lead with their contacts, subscriptions and enrolments. Throws AppError not-found, gone for an erased lead. */
export async function readLead(context: Context, leadId: string): Promise<LeadView> {
  const { rows } = await context.database.pool.query<LeadView & { erasedAt: Date | null }>(
    `select l.id, l.erased_at as "erasedAt", l.relation,
       (select count(*)::int from purchase p where p.lead_id = l.id and p.ended is null) as orders, l.stage, l.family_name as "familyName", l.given_name as "givenName",
       l.family_kana as "familyKana", l.given_kana as "givenKana", l.honorific, l.display_name as "displayName", l.company,
       l.language, l.zone, l.external_id as "externalId", l.fields, l.owner_id as "ownerId", l.created_at as "createdAt", l.revision,
       (select h.reason from hold h where h.lead_id = l.id and h.cause = 'staff' and h.lifted_at is null) as hold,
       (select coalesce(jsonb_agg(jsonb_build_object('cause', h.cause, 'ref', h.ref, 'reason', h.reason, 'since', h.since) order by h.since), '[]')
        from hold h where h.lead_id = l.id and h.lifted_at is null) as holds,
       (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'channel', c.channel, 'address', c.address, 'state', c.state, 'reason', c.reason)
          order by c.created_at), '[]') from contact c where c.lead_id = l.id) as contacts,
       (select coalesce(jsonb_agg(jsonb_build_object('topic', s.topic, 'title', coalesce(t.title, '{}'), 'channel', s.channel, 'state', s.state,
          'since', s.since) order by s.topic, s.channel), '[]') from subscription s left join topic t on t.key = s.topic where s.lead_id = l.id) as subscriptions,
       (select coalesce(jsonb_agg(t.tag order by t.tag), '[]') from lead_tag t where t.lead_id = l.id) as tags,
       (select coalesce(jsonb_object_agg(s.dimension, s.value), '{}') from score s where s.lead_id = l.id) as scores,
       (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'sequence', q.key, 'title', q.title, 'version', v.version, 'state', e.state,
            'outcome', p.outcome, 'step', e.step, 'since', e.step_since, 'wakeAt', case when p.state = 'live' then p.wake_at end,
            'pauseUntil', case when e.state = 'paused' then p.wake_at end, 'fault', e.fault) order by e.entered_at), '[]')
        from enrolment e join process p on p.id = e.id join sequence q on q.id = e.sequence_id join sequence_version v on v.id = e.version_id where e.lead_id = l.id) as enrolments
     from lead l where l.id = $1`,
    [leadId],
  );
  if (!rows[0]) throw leadUnknown();
  const { erasedAt, ...lead } = rows[0];
  if (erasedAt) throw leadErased(erasedAt);
  return lead;
}

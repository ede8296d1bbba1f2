import type { Direction, Page } from "../../domain/cursor.ts";
import type { Context } from "../engine/context/context.ts";
import type { LeadFilter } from "./lead-filter.ts";
import { type LeadOrder, pageLeads } from "./page-leads.ts";

export interface ListedLead {
  id: string;
  relation: string;
  stage: string;
  /** Family name first, else the display name; null when neither is known. */
  name: string | null;
  kana: string | null;
  familyName: string | null;
  givenName: string | null;
  displayName: string | null;
  honorific: string;
  company: string | null;
  language: string;
  zone: string;
  /** How another system calls them. */
  externalId: string | null;
  /** Key of the source. */
  source: string | null;
  /** Reason of the hold that staff placed; null when there is none. */
  hold: string | null;
  /** Causes of all holds on the lead, the oldest first. */
  holdCauses: string[];
  tags: string[];
  /** The mail address in use, else the newest. */
  email: { address: string; state: string; reason: string | null; suppressed: boolean } | null;
  /** LINE: the display name, and whether messages arrive. */
  line: { name: string | null; state: string; reason: string | null; suppressed: boolean } | null;
  /** The highest score of any dimension. */
  topScore: number;
  enrolments: { id: string; sequence: string; title: string; step: string | null; state: string }[];
  /** When the lead last did something; null: never. */
  lastActivityAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

/**
 * Leads that the filter asks for; erased and merged leads are left out. `search` finds a lead by any fragments: of names, kana in any form,
 * company, mail address, external id, LINE display name, or the digits of a telephone number. Signs alone find nobody. Default order: newest first.
 */
export async function listLeads(
  context: Context,
  query: LeadFilter & { sort?: LeadOrder; direction?: Direction | undefined; limit: number; cursor?: string | undefined },
): Promise<Page<ListedLead>> {
  const { ids, next } = await pageLeads(context, { ...query, sort: query.sort ?? "newest" });
  return { items: await readListedLeads(context, ids), next };
}

/** In the order of `ids`. Those that were erased meanwhile are left out. */
export async function readListedLeads(context: Context, ids: readonly string[]): Promise<ListedLead[]> {
  if (ids.length === 0) return [];
  const { rows } = await context.database.pool.query<ListedLead>(
    `select l.id, l.relation, l.stage,
       coalesce(nullif(concat_ws(' ', l.family_name, l.given_name), ''), l.display_name) as name,
       nullif(concat_ws(' ', l.family_kana, l.given_kana), '') as kana,
       l.family_name as "familyName", l.given_name as "givenName", l.display_name as "displayName", l.honorific, l.company, l.language, l.zone,
       l.external_id as "externalId",
       (select s.key from source s where s.id = l.source_id) as source,
       (select h.reason from hold h where h.lead_id = l.id and h.cause = 'staff' and h.lifted_at is null limit 1) as hold,
       array(select h.cause from hold h where h.lead_id = l.id and h.lifted_at is null order by h.since, h.id) as "holdCauses",
       array(select t.tag from lead_tag t where t.lead_id = l.id order by t.tag) as tags,
       (select jsonb_build_object('address', c.address, 'state', c.state, 'reason', c.reason, 'suppressed', exists (
            select 1 from suppression s where s.address_hash = c.address_hash and s.channel = c.channel and s.lifted_at is null))
          from contact c where c.lead_id = l.id and c.channel = 'email' order by (c.state = 'reachable') desc, c.state_at desc limit 1) as email,
       (select jsonb_build_object('name', l.display_name, 'state', c.state, 'reason', c.reason, 'suppressed', exists (
            select 1 from suppression s where s.address_hash = c.address_hash and s.channel = c.channel and s.lifted_at is null))
          from contact c where c.lead_id = l.id and c.channel = 'line' order by (c.state = 'reachable') desc, c.state_at desc limit 1) as line,
       r.top_score as "topScore",
       (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'sequence', q.key, 'title', q.title, 'step', e.step, 'state', e.state)
            order by e.entered_at), '[]')
          from enrolment e join sequence q on q.id = e.sequence_id where e.lead_id = l.id and e.state <> 'over') as enrolments,
       nullif(r.active_at, '-infinity') as "lastActivityAt", l.created_at as "createdAt", l.updated_at as "updatedAt"
     from unnest($1::uuid[]) with ordinality asked(id, place) join lead l on l.id = asked.id join lead_rank r on r.lead_id = l.id
     where l.erased_at is null order by asked.place`,
    [ids],
  );
  return rows;
}

/**
 * Leads who are considering, without an open deal, which stands for them; and all whose owner has left. What comes next is the earliest of what
 * is planned for them.
 */
const leadsSql = `select 'lead' as kind, l.id, l.id as lead_id, null::text as name, null::jsonb as title, l.owner_id, open.asks as asks_owner,
    open.asks as asks_next, coalesce(next.kind, '') as next_kind, '' as next_action, (next.at at time zone l.zone)::date as next_on,
    coalesce(open.asks and (next.at at time zone l.zone)::date < ($1::timestamptz at time zone l.zone)::date, false) as overdue
  from lead l left join staff s on s.id = l.owner_id
    cross join lateral (select l.relation = 'lead' and l.stage = 'considering'
      and not exists (select 1 from deal d where d.lead_id = l.id and d.state = 'open') as asks) open
    left join lateral (
      select n.kind, n.at from (
        select 'task' as kind, k.due_at as at from task k where k.lead_id = l.id and k.state = 'open'
        union all select 'session', x.starts_at from booking b join session x on x.id = b.session_id
          where b.lead_id = l.id and b.state in ('held', 'booked') and x.starts_at > $1
        union all select 'consultation', c.starts_at from consultation c
          where c.lead_id = l.id and c.state in ('held', 'booked') and c.starts_at > $1
        union all select 'sequence', p.wake_at from enrolment e join process p on p.id = e.id where e.lead_id = l.id and e.state = 'running'
      ) n order by n.at nulls last limit 1) next on open.asks
  where l.erased_at is null and l.merged_into is null and (open.asks or s.disabled_at is not null)`;

const dealsSql = `select 'deal', d.id, d.lead_id, null, coalesce(o.definition->'title', '{}'), d.owner_id, true, true, '', d.next_action, d.next_on,
    coalesce(d.next_on < $2::date, false)
  from deal d left join offer o on o.key = d.offer_key where d.state = 'open'`;

const deliveriesSql = `select 'delivery', d.id, d.lead_id, null, coalesce(o.definition->'title', '{}'), d.owner_id, true, false,
    case when m.due_on is null then '' else 'milestone' end, '', m.due_on, coalesce(m.due_on < ($1::timestamptz at time zone l.zone)::date, false)
  from delivery d join lead l on l.id = d.lead_id left join offer o on o.key = d.offer_key
    left join lateral (select min(i.due_on) as due_on from delivery_milestone i where i.delivery_id = d.id and i.state = 'open') m on true
  where d.state in ('planned', 'running', 'resting')`;

const incidentsSql = `select 'incident', i.id, i.lead_id, null, null, l.owner_id, false, false, i.state, '', (due.at at time zone l.zone)::date,
    coalesce(due.at <= $1, false)
  from incident i join lead l on l.id = i.lead_id
    cross join lateral (select case i.state when 'open' then i.respond_by when 'apologised' then i.fix_by end as at) due
  where i.state <> 'closed'`;

const campaignsSql = `select 'campaign', c.id, null, c.name, null, c.owner_id, true, false, case when i.due_on is null then '' else 'item' end, '',
    i.due_on, coalesce(i.due_on < $2::date, false)
  from campaign c left join lateral (select min(n.due_on) as due_on from campaign_item n where n.campaign_id = c.id and n.done_at is null) i on true
  where c.cancelled_at is null and (c.counts_until >= $2::date or i.due_on is not null)`;

/** An assignee is named by the id, or by the name: then it is somebody who is here, if there is one. */
const tasksSql = `select 'task', k.id, k.lead_id, null, null, s.id, false, false, 'task', '', (k.due_at at time zone $3::text)::date, false
  from task k join lateral (select m.id, m.disabled_at from staff m where k.assignee in ('staff:' || m.id::text, 'staff:' || m.name)
    order by (m.disabled_at is null) desc, m.id limit 1) s on s.disabled_at is not null
  where k.state = 'open'`;

/** All that is going on, with what domain/handover/reasons.ts asks. */
const workSql = `${leadsSql} union all ${dealsSql} union all ${deliveriesSql} union all ${incidentsSql} union all ${campaignsSql} union all ${tasksSql}`;

/**
 * What may be forgotten, with its reasons as in domain/handover/reasons.ts. $1 is now, $2 today as an ISO date in the zone $3 of the business.
 * By `rank` what has no date comes first, then the earliest.
 */
export const looseSql = `select * from (
    select w.*, s.name as owner_name, s.disabled_at is not null as owner_gone, coalesce(w.next_on::text, '0000-00-00') || ' ' || w.kind as rank,
      array_remove(array[
        case when w.asks_owner and w.owner_id is null then 'no-owner' end,
        case when s.disabled_at is not null and w.kind <> 'incident' then 'owner-gone' end,
        case when w.asks_next and w.next_kind = '' and w.next_action = '' then 'no-action' end,
        case when w.asks_next and w.next_on is null then 'no-date' end,
        case when w.overdue then 'overdue' end], null) as reasons
    from (${workSql}) w left join staff s on s.id = w.owner_id) loose
  where cardinality(loose.reasons) > 0`;

/** Who pays month by month has bought with the first month: what comes later is a matter of dunning. */
const isUnpaidSql = `exists (select 1 from instalment t where t.invoice_id = i.id and t.n = 1
  and t.amount_minor > (select coalesce(sum(a.amount_minor), 0) from allocation a where a.instalment_id = t.id))`;

/** With their invoices, and whether they ended otherwise than by a refund. */
const papersSql = `select c.id, c.lead_id, 'contract' as kind, c.offer_key, c.signed_at as at,
    array(select n.id from invoice n where n.contract_id = c.id) as invoices, case when c.state = 'cooledOff' then 'cooled-off' end as ended
  from contract c where c.lead_id = any($1::uuid[]) and c.signed_at is not null
  union all
  select i.id, i.lead_id, 'order', i.offer_key, $2::timestamptz, array[i.id], case when i.state = 'issued' and ${isUnpaidSql} then 'reversed' end
  from invoice i left join offer o on o.key = i.offer_key
  where i.lead_id = any($1::uuid[]) and i.contract_id is null and coalesce(o.definition->>'side', '') <> 'front-end'
    and (i.state = 'issued' and not ${isUnpaidSql} or exists (select 1 from purchase p where p.id = i.id))`;

/**
 * Of the papers `s`: none of its invoices stands, and all that was paid for them went back. One payment may be for several sales, so what is given
 * back for one says nothing of another that stands. What goes back for another reason, such as a double payment, leaves the sale.
 */
const isRefundedSql = `not exists (select 1 from invoice n where n.id = any(s.invoices) and n.state = 'issued') and exists (
  select 1 from (select coalesce(sum(a.amount_minor), 0) as received, array_agg(distinct a.payment_id) as payments
      from allocation a join instalment t on t.id = a.instalment_id where t.invoice_id = any(s.invoices) and a.kind <> 'fee') money
  where money.received > 0 and money.received <= (select coalesce(sum(r.amount_minor), 0) from refund r
      where r.payment_id = any(money.payments) and r.state = 'done' and r.reason in ('cancelled', 'cooling-off')))`;

/**
 * What the leads $1 have bought at $2, read from its papers: signed contracts, and invoices without a contract once their first instalment is paid. A front-end
 * offer makes no customer: it leads to the sale. An order that was paid before stays here, so that it can end.
 */
export const salesSql = `select s.id, s.lead_id, s.kind, s.offer_key, s.at, coalesce(s.ended, case when ${isRefundedSql} then 'refunded' end) as ended
  from (${papersSql}) s`;

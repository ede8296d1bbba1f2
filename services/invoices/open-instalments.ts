/**
 * Instalments with money open, of all leads, in the currency $1. Sums and lists read the same rows, so that every sum opens the people behind
 * it (features.md J3).
 */
export const openInstalmentsSql = `select t.id, t.invoice_id, t.lead_id, t.n, t.due_on, t.amount_minor, t.amount_minor - coalesce(a.paid, 0) as open
  from instalment t join invoice i on i.id = t.invoice_id
    left join (select instalment_id, sum(amount_minor) as paid from allocation where instalment_id is not null group by instalment_id) a
      on a.instalment_id = t.id
  where i.state = 'issued' and t.void_at is null and i.currency = $1 and t.amount_minor > coalesce(a.paid, 0)`;

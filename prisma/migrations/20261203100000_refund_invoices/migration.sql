-- Which invoices' money a refund gives back: one payment may have paid several, which are voided one after the other.
alter table "refund" add column "invoice_ids" uuid[] not null default '{}';

update "refund" r set "invoice_ids" = coalesce((
  select array_agg(distinct t."invoice_id") from "allocation" a join "instalment" t on t."id" = a."instalment_id"
  where a."payment_id" = r."payment_id" and t."void_at" is not null and t."void_at" <= r."created_at"), '{}')
where r."reason" in ('cooling-off', 'cancelled');

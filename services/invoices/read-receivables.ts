import { type AgeGroup, ageing, type OpenAmount } from "../../domain/billing/ageing.ts";
import { type CashCalendar, cashCalendar } from "../../domain/billing/cash-calendar.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { Context } from "../engine/context/context.ts";

export interface Receivables {
  /** ISO date of the business's today. */
  today: string;
  openMinor: number;
  ageing: AgeGroup[];
  calendar: CashCalendar;
}

/** What all leads owe in a currency, by how late it is and by when it should come (features.md J3). */
export async function readReceivables(
  context: Context,
  { by, currency }: { by: "month" | "week"; currency: string },
): Promise<Receivables> {
  const today = dateIn(context.zone, context.clock.now());
  const { rows } = await context.database.pool.query<OpenAmount>(
    `select t.due_on::text as "dueOn", (t.amount_minor - coalesce(a.paid, 0))::float8 as "openMinor"
     from instalment t join invoice i on i.id = t.invoice_id
       left join (select instalment_id, sum(amount_minor) as paid from allocation where instalment_id is not null group by instalment_id) a
         on a.instalment_id = t.id
     where i.state = 'issued' and t.void_at is null and i.currency = $1 and t.amount_minor > coalesce(a.paid, 0)`,
    [currency],
  );
  return {
    today,
    openMinor: rows.reduce((sum, { openMinor }) => sum + openMinor, 0),
    ageing: ageing(rows, today),
    calendar: cashCalendar(rows, by, today),
  };
}

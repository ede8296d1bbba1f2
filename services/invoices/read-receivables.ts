import { type AgeGroup, ageing, type OpenAmount } from "../../domain/billing/ageing.ts";
import { type CashCalendar, cashCalendar } from "../../domain/billing/cash-calendar.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { Context } from "../engine/context/context.ts";
import { openInstalmentsSql } from "./open-instalments.ts";

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
    `select due_on::text as "dueOn", open::float8 as "openMinor" from (${openInstalmentsSql}) o`,
    [currency],
  );
  return {
    today,
    openMinor: rows.reduce((sum, { openMinor }) => sum + openMinor, 0),
    ageing: ageing(rows, today),
    calendar: cashCalendar(rows, by, today),
  };
}

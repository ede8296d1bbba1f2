import { invoiceNumber } from "../../domain/billing/invoice-number.ts";
import type { Context } from "../engine/context/context.ts";

/** What is paid, as the lead reads it at the provider and on the statement of the card: the number and the part, nothing personal. */
export async function readPurpose({ database }: Context, instalmentId: string): Promise<{ invoiceId: string; description: string }> {
  const { rows } = await database.pool.query<{ invoiceId: string; series: string; number: number; n: number; parts: number }>(
    `select i.id as "invoiceId", i.series, i.number, t.n, (select count(*)::int from instalment o where o.invoice_id = i.id) as parts
     from instalment t join invoice i on i.id = t.invoice_id where t.id = $1`,
    [instalmentId],
  );
  const [row] = rows;
  if (!row) throw new Error("an attempt without its instalment");
  const { invoiceId, series, number, n, parts } = row;
  const name = invoiceNumber(series, number);
  return { invoiceId, description: parts === 1 ? name : `${name} (${n}/${parts})` };
}

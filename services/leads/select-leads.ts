import { z } from "zod";
import { type Transaction, unprepared } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { type LeadFilter, leadConditions } from "./lead-filter.ts";

const rowsSchema = z.array(z.object({ id: z.uuid() }));

/** The ids of the leads that a list with this filter shows, the newest first, at most `most`. Throws as `leadConditions` does. */
export async function selectLeads(context: Context, tx: Transaction, filter: LeadFilter, most: number): Promise<string[]> {
  const { sql, values } = await leadConditions(context, filter);
  const statement = `select l.id from lead l join lead_rank r on r.lead_id = l.id where ${sql.join(" and ")}
    order by l.created_at desc, l.id desc limit $${values.length + 1}`;
  const { rows } = await tx.query(unprepared(statement), [...values, most]);
  return rowsSchema.parse(rows).map(({ id }) => id);
}

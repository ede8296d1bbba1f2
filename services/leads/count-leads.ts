import { z } from "zod";
import { unprepared } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { type LeadFilter, leadConditions } from "./lead-filter.ts";

/** Counting more would read more than a list shows. */
const COUNTED = 10_000;

const rowsSchema = z.tuple([z.object({ count: z.int() })]);

/** How many leads a list has. `exact` false: more than `count`. */
export async function countLeads(context: Context, filter: LeadFilter): Promise<{ count: number; exact: boolean }> {
  const { sql, values } = await leadConditions(context, filter);
  const statement = `select count(*)::int as count from (
    select 1 from lead l join lead_rank r on r.lead_id = l.id where ${sql.join(" and ")} limit ${COUNTED + 1}) counted`;
  const { rows } = await context.database.pool.query(unprepared(statement), values);
  const [{ count }] = rowsSchema.parse(rows);
  return { count: Math.min(count, COUNTED), exact: count <= COUNTED };
}

import type { Delivery, Milestone } from "../../../services/deliveries/delivery.ts";
import { deliveryColumns, readMilestones } from "../../../services/deliveries/delivery.ts";
import type { Context } from "../../../services/engine/context/context.ts";
import { buyer, offered, signed, sixPayments } from "../contracts/contract-world.ts";

export const actor = "staff:test";

export interface Sold {
  leadId: string;
  contractId: string;
  deliveryId: string;
}

/** A signed contract about the half-year course, whose service starts on 5 April 2027. A business has no cooling-off, a consumer has. */
export async function sold(
  context: Context,
  { isConsumer = false, person, change = {} }: { isConsumer?: boolean; person?: Parameters<typeof buyer>[1]; change?: object } = {},
): Promise<Sold> {
  const lead = await buyer(context, person);
  const contract = await offered(context, { ...sixPayments(lead), isConsumer, ...change });
  if ((await signed(context, contract)) !== "signed") throw new Error("the contract was not signed");
  const { rows } = await context.database.pool.query<{ id: string }>("select id from delivery where contract_id = $1", [contract.id]);
  return { leadId: lead.leadId, contractId: contract.id, deliveryId: rows[0]?.id ?? "" };
}

export async function deliveryOf({ database: { pool } }: Context, id: string): Promise<Delivery> {
  const { rows } = await pool.query<Delivery>(`select ${deliveryColumns} from delivery d where d.id = $1`, [id]);
  if (rows[0]) return rows[0];
  throw new Error("there is no such delivery");
}

export async function milestoneOf({ database: { pool } }: Context, deliveryId: string, key: string): Promise<Milestone> {
  const found = (await readMilestones(pool, deliveryId)).find((milestone) => milestone.key === key);
  if (found) return found;
  throw new Error(`there is no milestone ${key}`);
}

/** Letters of a delivery by slot, without the ids, with their state, in the order of planning. */
export async function lettersOf({ database: { pool } }: Context, deliveryId: string): Promise<string[]> {
  const { rows } = await pool.query<{ letter: string }>(
    `select split_part(slot, '-', 1) || ' ' || state as letter from touch where origin_kind = 'delivery' and origin_id = $1 order by created_at, slot`,
    [deliveryId],
  );
  return rows.map(({ letter }) => letter);
}

/** Kinds of the lead's events about deliveries. */
export async function deliveryEvents({ database: { pool } }: Context, leadId: string): Promise<string[]> {
  const { rows } = await pool.query<{ kind: string }>(
    "select kind from event where lead_id = $1 and kind ~ '^(delivery|milestone)' order by at, id",
    [leadId],
  );
  return rows.map(({ kind }) => kind);
}

/** Local instants and beginnings of the tasks that deliveries gave. */
export async function deliveryTasks({ database: { pool } }: Context, leadId: string, words: string): Promise<string[]> {
  const { rows } = await pool.query<{ at: Date }>(
    "select created_at as at from task where lead_id = $1 and position($2 in script) > 0 order by created_at, id",
    [leadId, words],
  );
  return rows.map(({ at }) => at.toISOString());
}

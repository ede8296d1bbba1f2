import type { Context } from "../context/context.ts";
import { readDue } from "./read-due.ts";
import { wakeEach } from "./wake-each.ts";

/** Business time after which a due process counts as overdue. */
const OVERDUE_MS = 2 * 60_000;

/**
 * The reconciler: requests a wake for every process that is overdue by two minutes. If Temporal's whole database were lost, this
 * would resume every process from Postgres (design decision 4). Returns how many wakes it requested.
 */
export async function requestOverdue(context: Context, limit = 5_000): Promise<number> {
  const due = await readDue(context, new Date(context.clock.now().getTime() - OVERDUE_MS), limit);
  await wakeEach(context, due);
  return [...due.values()].reduce((sum, ids) => sum + ids.length, 0);
}

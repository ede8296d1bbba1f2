import type { Context } from "../context/context.ts";
import { oldestKept } from "./kept-answer.ts";

/** Deletes answers to idempotent requests that are kept no longer. Returns how many it deleted. */
export async function forgetAnswers(context: Context, now = new Date()): Promise<number> {
  const { rowCount } = await context.database.pool.query("delete from kept_answer where at <= $1", [oldestKept(now)]);
  return rowCount ?? 0;
}

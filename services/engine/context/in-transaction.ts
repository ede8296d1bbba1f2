import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "./context.ts";

/** A Context whose transactions are parts of this one. */
export function inTransaction(context: Context, tx: Transaction): Context {
  return { ...context, database: { ...context.database, transaction: (work) => work(tx) } };
}

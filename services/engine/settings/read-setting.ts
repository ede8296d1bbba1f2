import type { z } from "zod";
import type { Transaction } from "../../../prisma/client.ts";

/** A setting of the business by key, checked by its schema; `fallback` when it was never set. */
export async function readSetting<T>(tx: Transaction, key: string, schema: z.ZodType<T>, fallback: T): Promise<T> {
  const { rows } = await tx.query<{ value: unknown }>("select value from setting where key = $1", [key]);
  return rows[0] ? schema.parse(rows[0].value) : fallback;
}

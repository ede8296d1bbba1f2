import type { Transaction } from "../../../prisma/client.ts";

/** The next number of a series, from 1. Its row stays locked until the commit, so that no number is left out (INV9). */
export async function nextNumber(tx: Transaction, series: string): Promise<number> {
  const { rows } = await tx.query<{ number: number }>(
    `insert into number_series (key, next) values ($1, 2)
     on conflict (key) do update set next = number_series.next + 1 returning next - 1 as number`,
    [series],
  );
  if (rows[0]) return rows[0].number;
  throw new Error("the series gave no number");
}

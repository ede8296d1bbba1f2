import type { Transaction } from "../../../prisma/client.ts";

export async function writeSetting(tx: Transaction, key: string, value: unknown): Promise<void> {
  await tx.query("insert into setting (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value", [
    key,
    JSON.stringify(value),
  ]);
}

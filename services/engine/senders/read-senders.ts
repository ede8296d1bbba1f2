import type { Transaction } from "../../../prisma/client.ts";

export interface Sender {
  id: string;
  key: string;
  channel: "email" | "line" | "person";
  name: string;
  address: string;
  replyTo: string | null;
  ratePerSecond: number;
  domainRates: Record<string, number>;
  isDefault: boolean;
}

export async function readSenders(tx: Transaction): Promise<Sender[]> {
  const { rows } = await tx.query<Sender>(
    `select id, key, channel, name, address, reply_to as "replyTo", rate_per_second as "ratePerSecond", domain_rates as "domainRates",
       is_default as "isDefault" from sender order by key`,
  );
  return rows;
}

/** The default sender's id of each channel. */
export async function readDefaultSenders(tx: Transaction): Promise<Map<string, string>> {
  const { rows } = await tx.query<{ channel: string; id: string }>("select channel, id from sender where is_default");
  return new Map(rows.map((row) => [row.channel, row.id]));
}

import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "../../../prisma/client.ts";
import type { PlaybookContent, PlaybookEntry } from "../modules/playbook-section.ts";
import { readSettings } from "../settings/read-settings.ts";
import { writeSetting } from "../settings/write-setting.ts";

/**
 * Writes the business with its legal fields, and its senders: one for each channel, which is its default. One that another of its channel
 * has replaced still sends what it has, and gets nothing new.
 */
export async function writeSenders(tx: Transaction, { manifest: { business, senders } }: PlaybookContent): Promise<void> {
  const line = senders.find((sender) => sender.channel === "line");
  await writeSetting(tx, "business", { ...business, lineUrl: line?.channel === "line" ? (line.addFriend ?? "") : "" });
  for (const sender of senders) {
    const address = sender.channel === "person" ? "" : sender.address;
    const replyTo = sender.channel === "email" ? (sender.replyTo ?? null) : null;
    const rates = sender.channel === "email" ? sender.domainRates : {};
    await tx.query(
      `insert into sender (id, key, channel, name, address, reply_to, rate_per_second, domain_rates, is_default)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (key) do update set name = excluded.name, address = excluded.address, reply_to = excluded.reply_to,
         rate_per_second = excluded.rate_per_second, domain_rates = excluded.domain_rates, is_default = excluded.is_default`,
      [uuidv7(), sender.key, sender.channel, sender.name, address, replyTo, sender.ratePerSecond, JSON.stringify(rates), sender.default],
    );
  }
  await tx.query("update sender set is_default = false where is_default and channel = any($1::text[]) and key <> all($2::text[])", [
    senders.map(({ channel }) => channel),
    senders.map(({ key }) => key),
  ]);
}

/** The business and its senders, as they are now. */
export async function readSenderEntries(tx: Transaction): Promise<PlaybookEntry[]> {
  const { rows } = await tx.query<PlaybookEntry>(
    `select 'senders.' || key as place, jsonb_build_object('name', name, 'address', address, 'replyTo', reply_to,
       'ratePerSecond', rate_per_second, 'domainRates', domain_rates, 'default', is_default) as value from sender order by key`,
  );
  return [...(await readSettings(tx, { business: "business" })), ...rows];
}

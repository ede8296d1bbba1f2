import { addressHash } from "../../domain/contacts/address-hash.ts";
import { readEmailAddress } from "../../domain/contacts/email-address.ts";
import type { Context } from "../engine/context/context.ts";

/** The leads who have these addresses, by the address as given. Who is not known is left out. */
export async function findLeadsOf(
  { database, keys }: Context,
  channel: "email" | "line",
  addresses: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  for (const address of new Set(addresses)) {
    const key = channel === "line" ? address : keyOf(address);
    if (key !== null) hashes.set(address, addressHash(keys.suppression, channel, key));
  }
  const { rows } = await database.pool.query<{ hash: string; leadId: string }>(
    `select address_hash as hash, lead_id as "leadId" from contact where address_hash = any($1)`,
    [[...hashes.values()]],
  );
  const leads = new Map(rows.map(({ hash, leadId }) => [hash, leadId]));
  return new Map([...hashes].flatMap(([address, hash]) => (leads.has(hash) ? [[address, leads.get(hash) ?? ""] as const] : [])));
}

function keyOf(address: string): string | null {
  const reading = readEmailAddress(address);
  return reading.kind === "bad" ? null : reading.key;
}

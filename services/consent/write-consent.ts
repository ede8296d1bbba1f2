import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "../../prisma/client.ts";

export interface ConsentEntry {
  leadId: string;
  contactId: string | null;
  topic: string;
  channel: string;
  kind: "given" | "withdrawn";
  basis: "opt-in" | "card" | "relationship" | "published" | "follow" | null;
  method: "form" | "import" | "one-click" | "page" | "preferences" | "line" | "api" | "cli" | "relation";
  wordingId: string | null;
  networkAddress: string | null;
  at: Date;
  data?: Record<string, unknown>;
}

/** Appends the evidence (LAW2) and sets the present state. The caller has locked the lead. */
export async function writeConsent(tx: Transaction, entry: ConsentEntry): Promise<void> {
  const id = uuidv7();
  await tx.query(
    `insert into consent (id, lead_id, contact_id, topic, channel, kind, basis, method, wording_id, network_address, at, data)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      entry.leadId,
      entry.contactId,
      entry.topic,
      entry.channel,
      entry.kind,
      entry.basis,
      entry.method,
      entry.wordingId,
      entry.networkAddress,
      entry.at,
      JSON.stringify(entry.data ?? {}),
    ],
  );
  await tx.query(
    `insert into subscription (lead_id, topic, channel, state, since, consent_id) values ($1, $2, $3, $4, $5, $6)
     on conflict (lead_id, topic, channel) do update set state = excluded.state, since = excluded.since, consent_id = excluded.consent_id`,
    [entry.leadId, entry.topic, entry.channel, entry.kind === "given" ? "subscribed" : "unsubscribed", entry.at, id],
  );
}

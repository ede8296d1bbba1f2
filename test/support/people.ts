import { randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { addressHash } from "../../domain/contacts/address-hash.ts";
import { writeConsent } from "../../services/consent/write-consent.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { insertLead } from "../../services/engine/leads/insert-lead.ts";

export interface Person {
  leadId: string;
  email: string;
  /** Contact ids; null if the lead has none. */
  emailContact: string | null;
  lineUser: string;
  lineContact: string | null;
}

let people = 0;

/** Adds a lead with reachable, subscribed contacts on the given channels, as if all of them had been confirmed. */
export async function addPerson(
  context: Context,
  {
    channels = ["email"],
    email = `person-${(people += 1)}@example.jp`,
    lineUser = `U${randomBytes(16).toString("hex")}`,
    topic = "newsletter",
    familyName = "鈴木",
    zone = "Asia/Tokyo",
  }: {
    channels?: ("email" | "line")[];
    email?: string;
    lineUser?: string;
    topic?: string | null;
    familyName?: string;
    zone?: string;
  } = {},
): Promise<Person> {
  const now = context.clock.now();
  return context.database.transaction(async (tx) => {
    const leadId = await insertLead(tx, { familyName, language: "ja", zone, sourceKey: null }, now);
    const add = async (channel: "email" | "line", address: string): Promise<string> => {
      const id = uuidv7();
      await tx.query(
        `insert into contact (id, lead_id, channel, account, address, address_key, address_hash, state, state_at, created_at)
         values ($1, $2, $3, $4, $5, $5, $6, 'reachable', $7, $7)`,
        [id, leadId, channel, channel === "line" ? "line" : "", address, addressHash(context.keys.suppression, channel, address), now],
      );
      if (topic !== null) {
        await writeConsent(tx, {
          leadId,
          contactId: id,
          topic,
          channel,
          kind: "given",
          basis: "opt-in",
          method: "form",
          wordingId: null,
          networkAddress: null,
          at: now,
        });
      }
      return id;
    };
    return {
      leadId,
      email,
      emailContact: channels.includes("email") ? await add("email", email) : null,
      lineUser,
      lineContact: channels.includes("line") ? await add("line", lineUser) : null,
    };
  });
}

import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import { addressHash } from "../../domain/contacts/address-hash.ts";
import { readEmailAddress } from "../../domain/contacts/email-address.ts";
import { badAddress } from "../../domain/contacts/email-words.ts";
import { writeConsent } from "../consent/module.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { insertLead, type NewLead } from "../engine/leads/insert-lead.ts";
import { lockLeads, lockNewAddress } from "../engine/leads/lock-leads.ts";
import { happened } from "../engine/modules/define-event.ts";
import { lockExternalId, requireFreeExternalId } from "./external-id.ts";
import { cardReceived } from "./lead-events.ts";
import { requireNames } from "./require-names.ts";

export interface CreateLeadInput extends Omit<NewLead, "zone"> {
  zone?: string | undefined;
  email?: string | undefined;
  /** Required with an address: how we got it (LAW1). `card` enters the sequences that begin with cardReceived. */
  basis?: "card" | "relationship" | "published" | undefined;
  topics: string[];
  actor: string;
}

/**
 * Enters a lead by hand, such as from a business card (A5). Throws AppError invalid (also for topics, sources and fields that are not set
 * up), conflict when the address is known already.
 */
export async function createLead(context: Context, input: CreateLeadInput): Promise<{ leadId: string }> {
  const email = input.email === undefined ? null : readEmailAddress(input.email);
  if (email?.kind === "bad") throw new AppError("invalid", "email-invalid", badAddress(email.reason));
  if (email && !input.basis)
    throw new AppError("invalid", "basis-required", {
      ja: "このアドレスに送ってよい根拠を指定してください: card（名刺）、relationship（取引）、published（公開）。",
      en: "Say on what basis this address may be written to: card, relationship or published.",
    });
  return context.database.transaction(async (tx) => {
    const now = context.clock.now();
    const hash = email && addressHash(context.keys.suppression, "email", email.key);
    if (hash) await lockNewAddress(tx, hash);
    if (input.externalId !== undefined) await lockExternalId(tx, context, input.externalId);
    if (email) {
      const known = await tx.query("select 1 from contact where channel = 'email' and account = '' and address_key = $1", [email.key]);
      if (known.rowCount !== 0)
        throw new AppError("conflict", "address-known", {
          ja: "このメールアドレスのリードはすでにいます。",
          en: "There is already a lead with this mail address.",
        });
    }
    if (input.externalId !== undefined) await requireFreeExternalId(tx, input.externalId, null);
    await requireNames(tx, input);
    const leadId = await insertLead(tx, { ...input, zone: input.zone ?? context.zone }, now);
    await lockLeads(tx, [leadId]);
    await writeAudit(tx, { at: now, actor: input.actor, action: "lead-created", target: "lead", refId: leadId });
    if (!email || !hash) return { leadId };
    const contactId = uuidv7();
    await tx.query(
      `insert into contact (id, lead_id, channel, account, address, address_key, address_hash, state, reason, state_at, created_at)
       values ($1, $2, 'email', '', $3, $4, $5, $6, $7, $8, $8)`,
      [
        contactId,
        leadId,
        email.address,
        email.key,
        hash,
        email.kind === "ok" ? "reachable" : "unreachable",
        email.kind === "ok" ? null : "invalid-address",
        now,
      ],
    );
    for (const topic of input.topics) {
      await writeConsent(tx, {
        leadId,
        contactId,
        topic,
        channel: "email",
        kind: "given",
        basis: input.basis ?? null,
        method: "api",
        wordingId: null,
        networkAddress: null,
        at: now,
        data: { actor: input.actor },
      });
    }
    if (input.basis === "card") {
      await recordEvents(tx, context, [happened(cardReceived, { leadId, at: now, actor: input.actor, data: { source: input.sourceKey } })]);
    }
    return { leadId };
  });
}

import { AppError } from "../../domain/app-error.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeConsent } from "../consent/module.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { insertLead, type NewLead } from "../engine/leads/insert-lead.ts";
import { lockLeads, lockNewAddress } from "../engine/leads/lock-leads.ts";
import { happened } from "../engine/modules/define-event.ts";
import { lockExternalId, requireFreeExternalId } from "./external-id.ts";
import { cardReceived } from "./lead-events.ts";
import { type AddressChannel, findContact, insertContact, type NewAddress, readAddress } from "./new-address.ts";
import { requireNames } from "./require-names.ts";

export interface CreateLeadInput extends Omit<NewLead, "zone"> {
  zone?: string | undefined;
  email?: string | undefined;
  /** A telephone number as written on a card. */
  phone?: string | undefined;
  /** Required with a mail address: how we got it (LAW1). `card` enters the sequences that begin with cardReceived. */
  basis?: "card" | "relationship" | "published" | undefined;
  topics: string[];
  actor: string;
}

/**
 * Enters a lead by hand, such as from a business card (A5). Throws AppError invalid (also for topics, sources and fields that are not set
 * up), conflict when the address or the telephone number is known already.
 */
export async function createLead(context: Context, input: CreateLeadInput): Promise<{ leadId: string }> {
  const email = input.email === undefined ? null : readAddress(context, "email", input.email);
  const phone = input.phone === undefined ? null : readAddress(context, "phone", input.phone);
  if (email && !input.basis)
    throw new AppError("invalid", "basis-required", {
      ja: "このアドレスに送ってよい根拠を指定してください: card（名刺）、relationship（取引）、published（公開）。",
      en: "Say on what basis this address may be written to: card, relationship or published.",
    });
  return context.database.transaction(async (tx) => {
    const now = context.clock.now();
    const given = [email, phone].filter((one) => one !== null);
    for (const hash of given.map((one) => one.hash).toSorted()) await lockNewAddress(tx, hash);
    if (input.externalId !== undefined) await lockExternalId(tx, context, input.externalId);
    for (const one of given) if (await findContact(tx, one)) throw knownAlready(one.channel);
    if (input.externalId !== undefined) await requireFreeExternalId(tx, input.externalId, null);
    await requireNames(tx, input);
    const leadId = await insertLead(tx, { ...input, zone: input.zone ?? context.zone }, now);
    await lockLeads(tx, [leadId]);
    await writeAudit(tx, { at: now, actor: input.actor, action: "lead-created", target: "lead", refId: leadId });
    if (phone) await insertContact(tx, phone, { leadId, state: "reachable", at: now });
    const contactId = email && (await insertEmail(tx, email, leadId, now));
    for (const topic of contactId === null ? [] : input.topics) {
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
    if (input.basis === "card" && given.length > 0) {
      await recordEvents(tx, context, [happened(cardReceived, { leadId, at: now, actor: input.actor, data: { source: input.sourceKey } })]);
    }
    return { leadId };
  });
}

function insertEmail(tx: Transaction, email: NewAddress, leadId: string, at: Date): Promise<string> {
  if (email.isUsable) return insertContact(tx, email, { leadId, state: "reachable", at });
  return insertContact(tx, email, { leadId, state: "unreachable", reason: "invalid-address", at });
}

function knownAlready(channel: AddressChannel): AppError {
  if (channel === "email")
    return new AppError("conflict", "address-known", {
      ja: "このメールアドレスの方は、すでに登録されています。",
      en: "There is already a lead with this mail address.",
    });
  return new AppError("conflict", "phone-known", {
    ja: "この電話番号の方は、すでに登録されています。",
    en: "There is already a lead with this telephone number.",
  });
}

import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import { addressHash } from "../../domain/contacts/address-hash.ts";
import { readEmailAddress } from "../../domain/contacts/email-address.ts";
import type { Transaction } from "../../prisma/client.ts";
import { formThatAsksFor, requestOptIn, writeConsent } from "../consent/module.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { leadUnknown } from "../engine/leads/lead-unknown.ts";
import { lockLeads, lockNewAddress } from "../engine/leads/lock-leads.ts";
import { requireRevision } from "../engine/leads/require-revision.ts";

export interface CorrectAddressInput {
  leadId: string;
  email: string;
  /** How the person gave it to us (LAW1). Without it the address must be proved: a verification mail goes there, and nothing else before. */
  basis?: "card" | "relationship" | "published" | undefined;
  /** The address that was wrong; default: the one that we use. */
  contactId?: string | undefined;
  /** The revision of the lead that the caller has read; left out, any. */
  revision?: number | undefined;
  method: "api" | "cli";
  reason: string;
  /** staff:<name> */
  actor: string;
}

export interface CorrectedAddress {
  contactId: string;
  /** `unconfirmed`: a verification mail is on its way. */
  state: "reachable" | "unconfirmed";
}

/**
 * Replaces a lead's mail address. From this commit on nothing goes to the old one; who really owns that may sign up as somebody new. What
 * the lead opted out of stays so. Throws AppError not-found, invalid, conflict when the new address is another lead's.
 */
export async function correctAddress(context: Context, input: CorrectAddressInput): Promise<CorrectedAddress> {
  const email = readEmailAddress(input.email);
  if (email.kind !== "ok")
    throw new AppError("invalid", "email-invalid", {
      ja: "メールアドレスとして正しくありません。ご確認ください。",
      en: "This is not a mail address; please check it.",
    });
  const hash = addressHash(context.keys.suppression, "email", email.key);
  const { contactId, proof } = await context.database.transaction(async (tx) => {
    await lockNewAddress(tx, hash);
    await lockLeads(tx, [input.leadId]);
    const lead = await readLead(tx, input.leadId);
    await requireRevision(tx, input.leadId, input.revision);
    await refuseSame(tx, input.leadId, email.key);
    const topics = await subscribedTopics(tx, input.leadId);
    const form = input.basis === undefined ? await formThatAsksFor(tx, topics) : null;
    if (input.basis === undefined && form === null)
      throw new AppError("invalid", "basis-required", {
        ja: "この方の購読中のトピックを確認できるフォームがありません。アドレスの根拠を card、relationship、published から指定してください。",
        en: "No form asks for what this lead is subscribed to, so the address cannot be proved: give its basis, card, relationship or published.",
      });
    const now = context.clock.now();
    const contactId = await replace(tx, input, { address: email.address, key: email.key, hash }, now);
    if (input.basis !== undefined) await giveBasis(tx, { ...input, basis: input.basis }, { contactId, topics }, now);
    await tx.query("update lead set updated_at = $2 where id = $1", [input.leadId, now]);
    const data = { contactId, basis: input.basis ?? null };
    const { actor, reason, leadId } = input;
    await writeAudit(tx, { at: now, actor, action: "address-corrected", target: "lead", refId: leadId, reason, data });
    return { contactId, proof: form && { ...form, language: lead.language } };
  });
  if (!proof) return { contactId, state: "reachable" };
  // Repeated after a crash between the two, it finds the address waiting and asks again.
  const { formKey, topics, language } = proof;
  await requestOptIn(context, { formKey, email: email.address, fields: {}, topics, language, byStaff: true });
  return { contactId, state: "unconfirmed" };
}

/** An address that is in use needs no proof, and must not lose it. */
async function refuseSame(tx: Transaction, leadId: string, key: string): Promise<void> {
  const { rowCount } = await tx.query(
    "select 1 from contact where lead_id = $1 and channel = 'email' and account = '' and address_key = $2 and state = 'reachable'",
    [leadId, key],
  );
  if (rowCount !== 0)
    throw new AppError("conflict", "address-in-use", {
      ja: "このリードはすでにこのメールアドレスを使っています。",
      en: "This lead has this mail address already, and it is in use.",
    });
}

async function readLead(tx: Transaction, leadId: string): Promise<{ language: "ja" | "en" }> {
  const { rows } = await tx.query<{ language: string }>(
    "select language from lead where id = $1 and erased_at is null and merged_into is null",
    [leadId],
  );
  if (!rows[0]) throw leadUnknown();
  return { language: rows[0].language === "en" ? "en" : "ja" };
}

async function subscribedTopics(tx: Transaction, leadId: string): Promise<string[]> {
  const { rows } = await tx.query<{ topic: string }>(
    "select topic from subscription where lead_id = $1 and channel = 'email' and state = 'subscribed' order by topic",
    [leadId],
  );
  return rows.map(({ topic }) => topic);
}

/** Makes the new contact, or takes the lead's own one with this address, and closes the old one. */
async function replace(
  tx: Transaction,
  { leadId, contactId, basis }: CorrectAddressInput,
  to: { address: string; key: string; hash: string },
  now: Date,
): Promise<string> {
  const state = basis === undefined ? "unconfirmed" : "reachable";
  const { rows: known } = await tx.query<{ id: string; leadId: string }>(
    `select id, lead_id as "leadId" from contact where channel = 'email' and account = '' and address_key = $1`,
    [to.key],
  );
  const own = known[0];
  if (own && own.leadId !== leadId)
    throw new AppError("conflict", "address-known", {
      ja: "このメールアドレスは別のリードのものです。",
      en: "Another lead has this mail address.",
    });
  const { rows: present } = await tx.query<{ id: string }>(
    `select id from contact where lead_id = $1 and channel = 'email' and ($2::uuid is null or id = $2)
     order by (state = 'reachable') desc, state_at desc limit 1`,
    [leadId, contactId ?? null],
  );
  const wrong = present[0]?.id;
  if (contactId !== undefined && wrong === undefined)
    throw new AppError("not-found", "contact-unknown", {
      ja: "このリードに、その連絡先はありません。",
      en: "This lead has no such contact.",
    });
  // Its key becomes free: the address belongs to somebody else, who may come to us by themselves.
  if (wrong !== undefined && wrong !== own?.id)
    await tx.query("update contact set state = 'unreachable', reason = 'replaced', address_key = id::text where id = $1", [wrong]);
  if (own) {
    await tx.query("update contact set address = $2, state = $3, reason = null, state_at = $4 where id = $1", [
      own.id,
      to.address,
      state,
      now,
    ]);
    return own.id;
  }
  const id = uuidv7();
  await tx.query(
    `insert into contact (id, lead_id, channel, account, address, address_key, address_hash, state, state_at, created_at)
     values ($1, $2, 'email', '', $3, $4, $5, $6, $7, $7)`,
    [id, leadId, to.address, to.key, to.hash, state, now],
  );
  return id;
}

async function giveBasis(
  tx: Transaction,
  { leadId, basis, method, actor }: CorrectAddressInput & { basis: "card" | "relationship" | "published" },
  { contactId, topics }: { contactId: string; topics: string[] },
  at: Date,
): Promise<void> {
  const entry = { leadId, contactId, channel: "email", kind: "given" as const, basis, method, wordingId: null, networkAddress: null, at };
  for (const topic of topics) await writeConsent(tx, { ...entry, topic, data: { actor, corrected: true } });
}

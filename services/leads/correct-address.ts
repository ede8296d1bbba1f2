import { AppError } from "../../domain/app-error.ts";
import type { Transaction } from "../../prisma/client.ts";
import { formThatAsksFor, requestOptIn, writeConsent } from "../consent/module.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { leadUnknown } from "../engine/leads/lead-unknown.ts";
import { lockLeads, lockNewAddress } from "../engine/leads/lock-leads.ts";
import { requireRevision } from "../engine/leads/require-revision.ts";
import { type AddressChannel, addressKnown, findContact, insertContact, type NewAddress, readAddress } from "./new-address.ts";

export interface CorrectAddressInput {
  leadId: string;
  channel: AddressChannel;
  /** As typed. */
  address: string;
  /** True: the others stay as they are. Mail goes to the newest address that is reachable. */
  add?: boolean | undefined;
  /**
   * How the person gave it to us (LAW1). Without it a mail address must be proved: a verification mail goes there, and nothing else before.
   * A telephone number needs none, since only people use it.
   */
  basis?: "card" | "relationship" | "published" | undefined;
  /** The one that was wrong; default: the one that we use. */
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

/** What the audit calls it. */
const acts = {
  email: { correct: "address-corrected", add: "address-added" },
  phone: { correct: "phone-corrected", add: "phone-added" },
} as const;

/**
 * Replaces a lead's mail address or telephone number, or adds one. From this commit on nothing goes to the old one; who really owns that may
 * sign up as somebody new. What the lead opted out of stays so. Throws AppError not-found, invalid, conflict when it is another lead's;
 * ChangedMeanwhile.
 */
export async function correctAddress(context: Context, input: CorrectAddressInput): Promise<CorrectedAddress> {
  const { channel, leadId, basis, add = false, actor, reason } = input;
  const to = readAddress(context, channel, input.address);
  if (!to.isUsable)
    throw new AppError("invalid", "email-invalid", {
      ja: "メールアドレスとして正しくありません。ご確認ください。",
      en: "This is not a mail address; please check it.",
    });
  const needsProof = channel === "email" && basis === undefined;
  const { contactId, proof } = await context.database.transaction(async (tx) => {
    await lockNewAddress(tx, to.hash);
    await lockLeads(tx, [leadId]);
    const lead = await readLead(tx, leadId);
    await requireRevision(tx, leadId, input.revision);
    await refuseSame(tx, leadId, to);
    const topics = await subscribedTopics(tx, leadId, channel);
    const form = needsProof ? await formThatAsksFor(tx, topics) : null;
    if (needsProof && form === null)
      throw new AppError("invalid", "basis-required", {
        ja: "この方の購読中のトピックを確認できるフォームがありません。アドレスの根拠を card、relationship、published から指定してください。",
        en: "No form asks for what this lead is subscribed to, so the address cannot be proved: give its basis, card, relationship or published.",
      });
    const now = context.clock.now();
    const own = await ownContact(tx, leadId, to);
    const wrong = add ? null : await closeWrong(tx, input, own?.id);
    const contactId = await put(tx, to, { leadId, own: own?.id, state: needsProof ? "unconfirmed" : "reachable", at: now });
    if (basis !== undefined) await giveBasis(tx, { ...input, basis }, { contactId, topics }, now);
    await tx.query("update lead set updated_at = $2 where id = $1", [leadId, now]);
    const action = acts[channel][add ? "add" : "correct"];
    const data = { contactId, replaced: wrong?.id ?? null, basis: basis ?? null };
    const personal = { before: { address: wrong?.address ?? null }, after: { address: to.address } };
    await writeAudit(tx, { at: now, actor, action, target: "lead", refId: leadId, reason, data, personal });
    return { contactId, proof: form && { ...form, language: lead.language } };
  });
  if (!proof) return { contactId, state: "reachable" };
  // Repeated after a crash between the two, it finds the address waiting and asks again.
  const { formKey, topics, language } = proof;
  await requestOptIn(context, { formKey, email: to.address, fields: {}, topics, language, byStaff: true });
  return { contactId, state: "unconfirmed" };
}

/** An address that is in use needs no proof, and must not lose it. */
async function refuseSame(tx: Transaction, leadId: string, { channel, key }: NewAddress): Promise<void> {
  const { rowCount } = await tx.query(
    "select 1 from contact where lead_id = $1 and channel = $2 and account = '' and address_key = $3 and state = 'reachable'",
    [leadId, channel, key],
  );
  if (rowCount === 0) return;
  if (channel === "email")
    throw new AppError("conflict", "address-in-use", {
      ja: "この方はすでにこのメールアドレスを使っています。",
      en: "This lead has this mail address already, and it is in use.",
    });
  throw new AppError("conflict", "phone-in-use", {
    ja: "この方には、すでにこの電話番号があります。",
    en: "This lead has this telephone number already.",
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

async function subscribedTopics(tx: Transaction, leadId: string, channel: AddressChannel): Promise<string[]> {
  const { rows } = await tx.query<{ topic: string }>(
    "select topic from subscription where lead_id = $1 and channel = $2 and state = 'subscribed' order by topic",
    [leadId, channel],
  );
  return rows.map(({ topic }) => topic);
}

/** The lead's own contact with this address, such as one that was closed. Throws AppError conflict when it is another lead's. */
async function ownContact(tx: Transaction, leadId: string, to: NewAddress): Promise<{ id: string } | undefined> {
  const known = await findContact(tx, to);
  if (known && known.leadId !== leadId) throw addressKnown(to.channel);
  return known;
}

/** Closes the one that was wrong, and returns it; null when there is none to close. */
async function closeWrong(
  tx: Transaction,
  { leadId, channel, contactId }: CorrectAddressInput,
  own: string | undefined,
): Promise<{ id: string; address: string } | null> {
  const { rows } = await tx.query<{ id: string; address: string }>(
    `select id, address from contact where lead_id = $1 and channel = $2 and ($3::uuid is null or id = $3)
     order by (state = 'reachable') desc, state_at desc limit 1`,
    [leadId, channel, contactId ?? null],
  );
  const [wrong] = rows;
  if (contactId !== undefined && wrong === undefined)
    throw new AppError("not-found", "contact-unknown", {
      ja: "この方に、その連絡先はありません。",
      en: "This lead has no such contact.",
    });
  if (wrong === undefined || wrong.id === own) return null;
  // Its key becomes free: the address belongs to somebody else, who may come to us by themselves.
  await tx.query("update contact set state = 'unreachable', reason = 'replaced', address_key = id::text where id = $1", [wrong.id]);
  return wrong;
}

/** Makes the new contact, or opens the lead's own one with this address. */
async function put(
  tx: Transaction,
  to: NewAddress,
  { leadId, own, state, at }: { leadId: string; own: string | undefined; state: string; at: Date },
): Promise<string> {
  if (own === undefined) return insertContact(tx, to, { leadId, state, at });
  await tx.query("update contact set address = $2, state = $3, reason = null, state_at = $4 where id = $1", [own, to.address, state, at]);
  return own;
}

async function giveBasis(
  tx: Transaction,
  { leadId, channel, basis, method, actor }: CorrectAddressInput & { basis: "card" | "relationship" | "published" },
  { contactId, topics }: { contactId: string; topics: string[] },
  at: Date,
): Promise<void> {
  const entry = { leadId, contactId, channel, kind: "given" as const, basis, method, wordingId: null, networkAddress: null, at };
  for (const topic of topics) await writeConsent(tx, { ...entry, topic, data: { actor, corrected: true } });
}

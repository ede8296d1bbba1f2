import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import { addressHash } from "../../domain/contacts/address-hash.ts";
import { type EmailReading, readEmailAddress } from "../../domain/contacts/email-address.ts";
import { badAddress } from "../../domain/contacts/email-words.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { inTransaction } from "../engine/context/in-transaction.ts";
import { leadUnknown } from "../engine/leads/lead-unknown.ts";
import { lockLeads, lockNewAddress } from "../engine/leads/lock-leads.ts";
import { type NamedLead, nameLeads, type Who } from "../engine/leads/name-person.ts";
import { leadErased } from "../engine/leads/require-lead.ts";
import { type Corrections, correctLead, requireTypes } from "./correct-lead.ts";
import { createLead } from "./create-lead.ts";
import { lockExternalId } from "./external-id.ts";

export interface IdentifyInput {
  /** One or more names of one lead. */
  who: Who;
  /** What is known of the lead; what is left out stays, null takes it away. */
  about: Omit<Corrections, "externalId" | "honorific">;
  /** Of a new lead. */
  sourceKey: string | null;
  /** How we got a new address (LAW1). Without it, nothing is sent there before the lead has confirmed it by a form. */
  basis?: "card" | "relationship" | "published" | undefined;
  /** staff:<name> */
  actor: string;
}

export interface Identified {
  leadId: string;
  created: boolean;
  /** Keys of what changed of a known lead: of `about`, and `email` or `externalId` when they are new. */
  changed: string[];
}

type Address = Exclude<EmailReading, { kind: "bad" }> & { hash: string };

/**
 * Makes a lead known, or brings what another system knows of a known one. Names that are new are given to the lead whom the others name.
 * Creates no consent. Throws AppError invalid, not-found for a leadId or LINE user that nobody has, gone, conflict when the names are of
 * several leads or the lead has another address or external id.
 */
export async function identifyLead(context: Context, input: IdentifyInput): Promise<Identified> {
  const { who } = input;
  const address = who.email === undefined ? null : readAddress(context, who.email);
  return context.database.transaction(async (tx) => {
    const within = inTransaction(context, tx);
    if (address) await lockNewAddress(tx, address.hash);
    if (who.externalId !== undefined) await lockExternalId(tx, context, who.externalId);
    const [person = {}] = await nameLeads(tx, context, [who]);
    if (who.leadId !== undefined && !person.leadId) throw leadUnknown();
    if (who.lineUserId !== undefined && !person.lineUserId) throw lineUserUnknown();
    const known = onlyLead(Object.values(person));
    if (!known) return createNamed(tx, within, input, address);

    await lockLeads(tx, [known.leadId]);
    const changed = await bringNames(tx, within, input, known.leadId, { isNewAddress: address !== null && !person.email, address });
    return { leadId: known.leadId, created: false, changed };
  });
}

async function createNamed(
  tx: Transaction,
  context: Context,
  { who, about, sourceKey, basis, actor }: IdentifyInput,
  address: Address | null,
): Promise<Identified> {
  const fields = Object.fromEntries(Object.entries(about.fields ?? {}).filter(([, value]) => value !== null));
  await requireTypes(tx, about.fields ?? {});
  const { leadId } = await createLead(context, {
    ...about,
    fields,
    language: about.language ?? "ja",
    externalId: who.externalId,
    topics: [],
    sourceKey,
    actor,
  });
  if (address) await addAddress(tx, context, leadId, address, basis);
  return { leadId, created: true, changed: [] };
}

/** Brings what is new of a known lead, whom the caller has locked. Returns the keys that changed. */
async function bringNames(
  tx: Transaction,
  context: Context,
  { who, about, basis, actor }: IdentifyInput,
  leadId: string,
  { address, isNewAddress }: { address: Address | null; isNewAddress: boolean },
): Promise<string[]> {
  const { rows } = await tx.query<{ externalId: string | null; hasAddress: boolean }>(
    `select external_id as "externalId", exists (
       select 1 from contact c where c.lead_id = l.id and c.channel = 'email' and c.reason is distinct from 'replaced') as "hasAddress"
     from lead l where l.id = $1 and l.erased_at is null and l.merged_into is null`,
    [leadId],
  );
  const [lead] = rows;
  if (!lead) throw leadUnknown();
  if (who.externalId !== undefined && lead.externalId !== null && lead.externalId !== who.externalId) throw differs("external-id-differs");
  if (isNewAddress && lead.hasAddress) throw differs("address-differs");
  const corrections: Corrections = { ...about, externalId: who.externalId };
  const { changed } = await correctLead(context, { leadId, corrections, reason: "identify", actor });
  if (!address || !isNewAddress) return changed;
  await addAddress(tx, context, leadId, address, basis);
  await writeAudit(tx, { at: context.clock.now(), actor, action: "address-added", target: "lead", refId: leadId });
  return [...changed, "email"];
}

async function addAddress(
  tx: Transaction,
  { clock }: Context,
  leadId: string,
  { kind, address, key, hash }: Address,
  basis: string | undefined,
): Promise<void> {
  const [state, reason] =
    kind === "flagged" ? ["unreachable", "invalid-address"] : [basis === undefined ? "unconfirmed" : "reachable", null];
  await tx.query(
    `insert into contact (id, lead_id, channel, account, address, address_key, address_hash, state, reason, state_at, created_at)
     values ($1, $2, 'email', '', $3, $4, $5, $6, $7, $8, $8)`,
    [uuidv7(), leadId, address, key, hash, state, reason, clock.now()],
  );
}

function readAddress({ keys }: Context, text: string): Address {
  const reading = readEmailAddress(text);
  if (reading.kind === "bad") throw new AppError("invalid", "email-invalid", badAddress(reading.reason));
  return { ...reading, hash: addressHash(keys.suppression, "email", reading.key) };
}

/** The one lead of all names; null when nobody has any of them. */
function onlyLead(named: readonly NamedLead[]): NamedLead | null {
  const [first = null] = named;
  if (named.some(({ leadId }) => leadId !== first?.leadId))
    throw new AppError("conflict", "names-differ", {
      ja: "指定された宛先・IDは、別々の方のものです。",
      en: "These addresses and ids are of different leads.",
    });
  if (first?.erasedAt) throw leadErased(first.erasedAt);
  return first;
}

function lineUserUnknown(): AppError {
  return new AppError("not-found", "line-user-unknown", {
    ja: "このLINEユーザーはまだ友だちになっていません。友だち追加で登録されます。",
    en: "This LINE user has not followed an account of ours: by following, they become a lead.",
  });
}

function differs(code: "external-id-differs" | "address-differs"): AppError {
  return new AppError(
    "conflict",
    code,
    code === "address-differs"
      ? {
          ja: "この方には別のメールアドレスがあります。変えるには、アドレスを訂正してください。",
          en: "This lead has another mail address: correct the address to change it.",
        }
      : {
          ja: "この方には別の外部IDが付いています。変えるには、この方の情報を訂正してください。",
          en: "This lead has another external id: correct the lead to change it.",
        },
  );
}

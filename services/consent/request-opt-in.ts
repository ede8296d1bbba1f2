import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import { addressHash } from "../../domain/contacts/address-hash.ts";
import { readEmailAddress } from "../../domain/contacts/email-address.ts";
import { badAddress } from "../../domain/contacts/email-words.ts";
import type { GivenNames } from "../../domain/names/names.ts";
import type { FormDefinition } from "../../domain/playbooks/sections/consent.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import type { NewEvent } from "../engine/events/event.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { insertLead } from "../engine/leads/insert-lead.ts";
import { lockLeads, lockNewAddress } from "../engine/leads/lock-leads.ts";
import { happened } from "../engine/modules/define-event.ts";
import { beginOptIn, type OptInContact } from "./begin-opt-in.ts";
import { formSubmitted } from "./consent-events.ts";
import type { OptInData } from "./plan-verification.ts";
import { readForm } from "./read-form.ts";
import { readWordings } from "./read-wordings.ts";

export interface OptInRequest extends GivenNames {
  formKey: string;
  email: string;
  phone?: string | undefined;
  fields: Record<string, string>;
  /** Topics whose box was ticked. */
  topics: string[];
  language: "ja" | "en";
  networkAddress?: string | undefined;
  /** The person asks for the mail of an equal form once more. */
  again?: boolean;
  /** Staff corrected the address: the lead sent no form, so no event says that they did. */
  byStaff?: boolean;
}

/**
 * Handles a sent sign-up form: plans a verification mail to the address, and nothing else before it is confirmed (LAW5). Known
 * and unknown addresses get the same answer. What was typed, the names too, is applied only once the address is proved, and only by the
 * link of this form's own mail (SEC14): anybody may type an address. Throws AppError invalid.
 */
export async function requestOptIn(context: Context, request: OptInRequest): Promise<void> {
  const reading = readEmailAddress(request.email);
  if (reading.kind !== "ok") throw new AppError("invalid", "email-invalid", badAddress(reading.reason));
  const form = await readForm(context.database.pool, request.formKey);
  const topics = chosenTopics(form, request.topics);
  const hash = addressHash(context.keys.suppression, "email", reading.key);
  await context.database.transaction(async (tx) => {
    await lockNewAddress(tx, hash);
    const now = context.clock.now();
    const contact = (await findContact(tx, reading.key)) ?? (await newContact(tx, context, request, form, reading, hash));
    await lockLeads(tx, [contact.leadId]);
    const submitted = happened(formSubmitted, {
      leadId: contact.leadId,
      at: now,
      data: { form: form.key, topics: topics.map((t) => t.topic) },
    });
    const record = (event: NewEvent) => (request.byStaff ? undefined : recordEvents(tx, context, [event]));
    if (await isSuppressed(tx, hash)) {
      await record(submitted);
      return;
    }
    const wordings = await readWordings(
      tx,
      topics.map((topic) => topic.wording),
      request.language,
    );
    const data: OptInData = {
      lead: leadData(request),
      topics: topics.map((topic) => ({ topic: topic.topic, wordingId: requireWording(wordings, topic.wording) })),
    };
    const { language, networkAddress = null, again = false } = request;
    const mail = await beginOptIn(tx, context, { contact, formKey: form.key, data, language, networkAddress, again });
    // A second click, or a request repeated because its answer was lost, gets no further mail: it is the same event.
    await record(mail ? { ...submitted, key: `form:${form.key}:${mail.optInId}:${mail.number}` } : submitted);
  });
}

function chosenTopics(form: FormDefinition, wished: string[]): FormDefinition["topics"] {
  const chosen = form.topics.filter((topic) => wished.includes(topic.topic));
  const missing = form.topics.find((topic) => topic.required && !wished.includes(topic.topic));
  if (missing || chosen.length === 0)
    throw new AppError("invalid", "topic-required", {
      ja: "受け取る内容をお選びください。",
      en: "Please tick what we may send you.",
    });
  return chosen;
}

/** The wording that was shown is part of the evidence (LAW2): without one, the form may not ask for consent. */
function requireWording(wordings: Map<string, { id: string }>, key: string): string {
  const wording = wordings.get(key);
  if (!wording)
    throw new AppError("unavailable", "wording-missing", {
      ja: "このフォームは準備中です。時間をおいてお試しください。",
      en: "This form is not complete yet; please come back later.",
    });
  return wording.id;
}

async function findContact(tx: Transaction, key: string): Promise<OptInContact | null> {
  const { rows } = await tx.query<OptInContact>(
    `select id, lead_id as "leadId" from contact where channel = 'email' and account = '' and address_key = $1`,
    [key],
  );
  return rows[0] ?? null;
}

async function newContact(
  tx: Transaction,
  context: Context,
  request: OptInRequest,
  form: FormDefinition,
  address: { address: string; key: string },
  hash: string,
): Promise<OptInContact> {
  const now = context.clock.now();
  const leadId = await insertLead(tx, { language: request.language, zone: context.zone, sourceKey: form.source ?? null }, now);
  const id = uuidv7();
  await tx.query(
    `insert into contact (id, lead_id, channel, account, address, address_key, address_hash, state, state_at, created_at)
     values ($1, $2, 'email', '', $3, $4, $5, 'unconfirmed', $6, $6)`,
    [id, leadId, address.address, address.key, hash, now],
  );
  return { id, leadId };
}

function leadData(request: OptInRequest): OptInData["lead"] {
  const { familyName, givenName, familyKana, givenKana, displayName, company, phone, fields } = request;
  return { familyName, givenName, familyKana, givenKana, displayName, company, phone, fields };
}

async function isSuppressed(tx: Transaction, hash: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    "select 1 from suppression where address_hash = $1 and channel = 'email' and scope = 'all' and lifted_at is null",
    [hash],
  );
  return (rowCount ?? 0) > 0;
}

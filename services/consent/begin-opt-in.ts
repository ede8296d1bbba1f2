import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { beginProcesses } from "../engine/processes/begin-processes.ts";
import { OPT_IN } from "./opt-in.ts";
import { readOptInRules } from "./opt-in-rules.ts";
import { type OptInData, planVerification } from "./plan-verification.ts";

/** The mail of an equal form is repeated after this time at the earliest, and at most this many times in all (SEC6). */
const REPEAT_AFTER_MS = 10 * 60_000;
/** The same, when the person presses the button that sends it again. */
const AGAIN_AFTER_MS = 60_000;
const MOST_MAILS = 3;
/** An address gets at most this many verification mails within a day, whatever forms are sent for it (SEC6). */
const MOST_MAILS_A_DAY = 5;
const DAY_MS = 86_400_000;

export interface OptInContact {
  id: string;
  leadId: string;
}

export interface SentForm {
  contact: OptInContact;
  formKey: string;
  data: OptInData;
  language: string;
  networkAddress: string | null;
  /** The person asks for the mail of an equal form once more. */
  again: boolean;
}

interface WaitingOptIn {
  id: string;
  mails: number;
  lastMailAt: Date | null;
  same: boolean;
}

/**
 * Makes an opt-in of a sent form and plans its verification mail. A form equal to the last one that waits is that one again: its mail is
 * repeated, but not within ten minutes, or within one when the person asks for it. Every other form gets its own link, so what an earlier mail confirms never changes (SEC14). Returns
 * the mail of the form; null if the address has had its mails of the day. The caller has locked address and lead.
 */
export async function beginOptIn(tx: Transaction, context: Context, form: SentForm): Promise<{ optInId: string; number: number } | null> {
  const now = context.clock.now();
  const last = await readLastWaiting(tx, form, now);
  if (last?.same) {
    const since = now.getTime() - (last.lastMailAt?.getTime() ?? 0);
    const recent = form.again ? since < AGAIN_AFTER_MS : since < REPEAT_AFTER_MS;
    if (recent || last.mails >= MOST_MAILS) return { optInId: last.id, number: last.mails };
  }
  if ((await countMails(tx, form.contact.id, new Date(now.getTime() - DAY_MS))) >= MOST_MAILS_A_DAY) return null;
  const mail = last?.same ? { optInId: last.id, number: last.mails + 1 } : { optInId: await insertOptIn(tx, form, now), number: 1 };
  if (last?.same) await tx.query("update opt_in set mails = $2 where id = $1", [mail.optInId, mail.number]);
  const optIn = { id: mail.optInId, leadId: form.contact.leadId, contactId: form.contact.id, language: form.language };
  await planVerification(tx, context, { optIn, slot: "verification", occurrence: mail.number });
  return mail;
}

/** The newest opt-in of the address whose link still confirms something. */
async function readLastWaiting(
  tx: Transaction,
  { contact, formKey, data, language }: SentForm,
  now: Date,
): Promise<WaitingOptIn | undefined> {
  const { rows } = await tx.query<WaitingOptIn>(
    `select o.id, o.mails, (o.form_key, o.language, o.data) = ($2, $3, $4::jsonb) as same,
       (select max(t.created_at) from touch t where t.origin_kind = $5 and t.origin_id = o.id and t.slot = 'verification') as "lastMailAt"
     from opt_in o where o.contact_id = $1 and o.state = 'waiting' and o.expires_at > $6 order by o.requested_at desc, o.id desc limit 1`,
    [contact.id, formKey, language, JSON.stringify(data), OPT_IN, now],
  );
  return rows[0];
}

async function countMails(tx: Transaction, contactId: string, since: Date): Promise<number> {
  const { rows } = await tx.query<{ mails: number }>(
    `select count(*)::int as mails from touch t join opt_in o on o.id = t.origin_id
     where o.contact_id = $1 and t.origin_kind = $2 and t.slot = 'verification' and t.created_at > $3`,
    [contactId, OPT_IN, since],
  );
  return rows[0]?.mails ?? 0;
}

async function insertOptIn(tx: Transaction, form: SentForm, now: Date): Promise<string> {
  const { contact, data, formKey, language, networkAddress } = form;
  const [first] = data.topics;
  if (!first) throw new Error("a form without a topic was let through");
  const rules = await readOptInRules(tx);
  const remindAt = new Date(now.getTime() + rules.remindAfterDays * DAY_MS);
  const expiresAt = new Date(now.getTime() + rules.expireAfterDays * DAY_MS);
  const id = uuidv7();
  await tx.query(
    `insert into opt_in (id, lead_id, contact_id, topic, form_key, state, language, wording_id, network_address, requested_at, remind_at,
       expires_at, data, mails) values ($1, $2, $3, $4, $5, 'waiting', $6, $7, $8, $9, $10, $11, $12, 1)`,
    [
      id,
      contact.leadId,
      contact.id,
      first.topic,
      formKey,
      language,
      first.wordingId,
      networkAddress,
      now,
      remindAt,
      expiresAt,
      JSON.stringify(data),
    ],
  );
  await beginProcesses(tx, OPT_IN, [{ id, leadId: contact.leadId, wakeAt: remindAt }]);
  return id;
}

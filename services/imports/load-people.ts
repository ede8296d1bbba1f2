import type { Person } from "../../domain/imports/merge-rows.ts";
import type { LeadDraft } from "../../domain/imports/read-row.ts";
import type { Transaction } from "../../prisma/client.ts";

interface LeadRow
  extends Pick<Person, "id" | "familyName" | "givenName" | "familyKana" | "givenKana" | "displayName" | "company" | "fields"> {
  email: string | null;
  emailKey: string | null;
  emailContactId: string | null;
  emailState: "unconfirmed" | "reachable" | "unreachable" | null;
  phone: string | null;
  phoneKey: string | null;
  subscription: "subscribed" | "unsubscribed" | null;
  fromThisImport: boolean;
}

/** Leads whose e-mail address or phone number stands in the drafts. */
export async function findLeadIds(tx: Transaction, drafts: LeadDraft[]): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `select lead_id as id from contact where channel = 'email' and account = '' and address_key = any($1::text[])
     union select lead_id from contact where channel = 'phone' and account = '' and address_key = any($2::text[])`,
    [drafts.flatMap(({ email }) => email?.key ?? []), drafts.flatMap(({ phone }) => phone?.key ?? [])],
  );
  return rows.map(({ id }) => id);
}

/** These leads as the merge needs them. Of several addresses or phone numbers, it takes the one in the drafts, else the oldest. */
export async function loadPeople(
  tx: Transaction,
  ids: string[],
  drafts: LeadDraft[],
  topic: string,
  run: { id: string; startedAt: Date },
): Promise<Person[]> {
  if (ids.length === 0) return [];
  const { rows } = await tx.query<LeadRow>(
    `select l.id, l.family_name as "familyName", l.given_name as "givenName", l.family_kana as "familyKana", l.given_kana as "givenKana",
       l.display_name as "displayName", l.company, l.fields, email.address as email, email.address_key as "emailKey", email.id as "emailContactId", email.state as "emailState",
       phone.address as phone, phone.address_key as "phoneKey", s.state as subscription,
       l.created_at >= $3 and exists (select 1 from consent k where k.lead_id = l.id and k.at >= $3 and k.data->>'importId' = $4) as "fromThisImport"
     from lead l
     left join lateral (select id, address, address_key, state from contact where lead_id = l.id and channel = 'email'
                        order by address_key = any($5::text[]) desc, created_at, id limit 1) email on true
     left join lateral (select address, address_key from contact where lead_id = l.id and channel = 'phone'
                        order by address_key = any($6::text[]) desc, created_at, id limit 1) phone on true
     left join subscription s on s.lead_id = l.id and s.topic = $2 and s.channel = 'email'
     where l.id = any($1::uuid[])`,
    [ids, topic, run.startedAt, run.id, drafts.flatMap(({ email }) => email?.key ?? []), drafts.flatMap(({ phone }) => phone?.key ?? [])],
  );
  return rows.map(({ email, emailKey, emailContactId, emailState, phone, phoneKey, fromThisImport, ...lead }) => ({
    ...lead,
    origin: fromThisImport ? "earlier-row" : "before",
    email:
      email !== null && emailKey !== null && emailState !== null
        ? { address: email, key: emailKey, contactId: emailContactId, state: emailState, flagged: false }
        : null,
    phone: phone !== null && phoneKey !== null ? { address: phone, key: phoneKey, isNew: false } : null,
  }));
}

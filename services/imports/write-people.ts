import { v7 as uuidv7 } from "uuid";
import type { Person } from "../../domain/imports/merge-rows.ts";
import type { ImportOptions } from "../../domain/imports/options.ts";
import { searchKey } from "../../domain/names/search-key.ts";
import type { Transaction } from "../../prisma/client.ts";

export interface PeopleWrite {
  importId: string;
  options: ImportOptions;
  sourceId: string;
  zone: string;
  now: Date;
  /** Keyed hash of an address, by its channel and unique key. */
  hash(channel: "email" | "phone", key: string): string;
  suppressions: Map<string, "all" | "advertising">;
}

/** Writes new and changed leads with their contacts, the evidence of their consent and what they are subscribed to. The caller has locked the leads that exist. */
export async function writePeople(tx: Transaction, people: Person[], write: PeopleWrite): Promise<void> {
  await insertLeads(
    tx,
    people.filter(({ origin }) => origin === "new"),
    write,
  );
  await updateLeads(
    tx,
    people.filter(({ origin }) => origin !== "new"),
    write,
  );
  const contactIds = await insertContacts(tx, people, write);
  await confirmContacts(tx, people, write);
  await giveConsent(tx, people, contactIds, write);
  await withdrawConsent(tx, people, contactIds, write);
}

async function insertLeads(tx: Transaction, people: Person[], { sourceId, zone, now }: PeopleWrite): Promise<void> {
  if (people.length === 0) return;
  await tx.query(
    `insert into lead (id, relation, stage, family_name, given_name, family_kana, given_kana, display_name, honorific, company, search_key, language, zone,
       source_id, fields, created_at, updated_at)
     select p.id, 'lead', 'later', p.family_name, p.given_name, p.family_kana, p.given_kana, p.display_name, '様', p.company, p.search_key, 'ja', $10, $11,
       p.fields, $12, $12
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::jsonb[])
       as p(id, family_name, given_name, family_kana, given_kana, display_name, company, search_key, fields)`,
    [...leadColumns(people), zone, sourceId, now],
  );
}

async function updateLeads(tx: Transaction, people: Person[], { sourceId, now }: PeopleWrite): Promise<void> {
  if (people.length === 0) return;
  await tx.query(
    `update lead l set family_name = p.family_name, given_name = p.given_name, family_kana = p.family_kana, given_kana = p.given_kana,
       display_name = p.display_name, company = p.company, search_key = p.search_key, fields = p.fields, source_id = coalesce(l.source_id, $10), updated_at = $11
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::jsonb[])
       as p(id, family_name, given_name, family_kana, given_kana, display_name, company, search_key, fields)
     where l.id = p.id`,
    [...leadColumns(people), sourceId, now],
  );
}

function leadColumns(people: Person[]): unknown[] {
  return [
    people.map(({ id }) => id),
    people.map(({ familyName }) => familyName),
    people.map(({ givenName }) => givenName),
    people.map(({ familyKana }) => familyKana),
    people.map(({ givenKana }) => givenKana),
    people.map(({ displayName }) => displayName),
    people.map(({ company }) => company),
    people.map(searchKey),
    people.map(({ fields }) => JSON.stringify(fields)),
  ];
}

/** Inserts the new contacts and returns their ids by lead and channel. An address that breaks the standard or must never be written to is kept as unreachable. */
async function insertContacts(tx: Transaction, people: Person[], { hash, suppressions, now }: PeopleWrite): Promise<Map<string, string>> {
  const contacts = people.flatMap(({ id: leadId, email, phone }) => {
    const made = [];
    if (email?.state === "new") {
      const addressHash = hash("email", email.key);
      const reason = email.flagged ? "invalid-address" : suppressions.get(addressHash) === "all" ? "suppressed" : null;
      made.push({ id: uuidv7(), leadId, channel: "email", address: email.address, key: email.key, addressHash, reason });
    }
    if (phone?.isNew) {
      made.push({
        id: uuidv7(),
        leadId,
        channel: "phone",
        address: phone.address,
        key: phone.key,
        addressHash: hash("phone", phone.key),
        reason: null,
      });
    }
    return made;
  });
  if (contacts.length > 0) {
    await tx.query(
      `insert into contact (id, lead_id, channel, account, address, address_key, address_hash, state, reason, state_at, created_at)
       select c.id, c.lead_id, c.channel, '', c.address, c.key, c.hash, case when c.reason is null then 'reachable' else 'unreachable' end, c.reason, $8, $8
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) as c(id, lead_id, channel, address, key, hash, reason)`,
      [
        contacts.map(({ id }) => id),
        contacts.map(({ leadId }) => leadId),
        contacts.map(({ channel }) => channel),
        contacts.map(({ address }) => address),
        contacts.map(({ key }) => key),
        contacts.map(({ addressHash }) => addressHash),
        contacts.map(({ reason }) => reason),
        now,
      ],
    );
  }
  return new Map(contacts.map(({ leadId, channel, id }) => [`${leadId} ${channel}`, id]));
}

async function confirmContacts(tx: Transaction, people: Person[], { now }: PeopleWrite): Promise<void> {
  const keys = people.flatMap(({ email }) => (email?.state === "confirmed-now" ? [email.key] : []));
  if (keys.length === 0) return;
  await tx.query(
    `update contact set state = 'reachable', reason = null, state_at = $2
     where channel = 'email' and account = '' and state = 'unconfirmed' and address_key = any($1::text[])`,
    [keys, now],
  );
}

/** Writes one consent per person with a basis; for people without a mail address it covers the phone. */
async function giveConsent(tx: Transaction, people: Person[], contactIds: Map<string, string>, write: PeopleWrite): Promise<void> {
  const { importId, options, now } = write;
  const given = people.flatMap((person) => {
    if (person.subscription === "withdrawn-now") return [];
    const byEmail = person.subscription === "given-now";
    if (!byEmail && !(person.origin === "new" && !person.email)) return [];
    const channel = byEmail ? "email" : "phone";
    const data = { importId, source: options.source, evidence: options.evidence, receivedOn: person.fields.cardReceivedOn };
    return [
      {
        id: uuidv7(),
        leadId: person.id,
        channel,
        contactId: person.email?.contactId ?? contactIds.get(`${person.id} ${channel}`) ?? null,
        data,
      },
    ];
  });
  if (given.length === 0) return;
  await tx.query(
    `insert into consent (id, lead_id, contact_id, topic, channel, kind, basis, method, at, data)
     select k.id, k.lead_id, k.contact_id, $6, k.channel, 'given', $7, 'import', $8, k.data
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::jsonb[]) as k(id, lead_id, contact_id, channel, data)`,
    [
      given.map(({ id }) => id),
      given.map(({ leadId }) => leadId),
      given.map(({ contactId }) => contactId),
      given.map(({ channel }) => channel),
      given.map(({ data }) => JSON.stringify(data)),
      options.topic,
      options.basis,
      now,
    ],
  );
  const subscribed = given.filter(({ channel }) => channel === "email");
  await tx.query(
    `insert into subscription (lead_id, topic, channel, state, since, consent_id)
     select s.lead_id, $3, 'email', 'subscribed', $4, s.consent_id from unnest($1::uuid[], $2::uuid[]) as s(lead_id, consent_id)`,
    [subscribed.map(({ leadId }) => leadId), subscribed.map(({ id }) => id), options.topic, now],
  );
}

/** Keeps as evidence that the file says not to mail them, and ends their subscription to the topic. */
async function withdrawConsent(tx: Transaction, people: Person[], contactIds: Map<string, string>, write: PeopleWrite): Promise<void> {
  const { importId, options, now } = write;
  const withdrawn = people.filter(({ subscription }) => subscription === "withdrawn-now");
  if (withdrawn.length === 0) return;
  await tx.query(
    `with kept as (
       insert into consent (id, lead_id, contact_id, topic, channel, kind, basis, method, at, data)
       select k.id, k.lead_id, k.contact_id, $4, 'email', 'withdrawn', null, 'import', $5, $6
       from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as k(id, lead_id, contact_id) returning id, lead_id)
     insert into subscription (lead_id, topic, channel, state, since, consent_id)
     select lead_id, $4, 'email', 'unsubscribed', $5, id from kept
     on conflict (lead_id, topic, channel) do update set state = excluded.state, since = excluded.since, consent_id = excluded.consent_id`,
    [
      withdrawn.map(() => uuidv7()),
      withdrawn.map(({ id }) => id),
      withdrawn.map(({ id, email }) => email?.contactId ?? contactIds.get(`${id} email`) ?? null),
      options.topic,
      now,
      JSON.stringify({ importId, source: options.source }),
    ],
  );
}

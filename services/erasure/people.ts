import type { Names } from "../../domain/names/names.ts";
import { personFragments } from "../../domain/names/person-fragments.ts";
import type { Transaction } from "../../prisma/client.ts";
import { leadUnknown } from "../engine/leads/lead-unknown.ts";
import type { ErasedPeople } from "../engine/modules/personal-columns.ts";

export interface Contact {
  id: string;
  channel: "email" | "line" | "phone";
  address: string;
  addressKey: string;
  addressHash: string;
}

/** The ids of the lead and of all leads that were merged into it. */
export async function findMerged(tx: Transaction, leadId: string): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `with recursive merged as (
       select id from lead where id = $1 union select l.id from lead l join merged on l.merged_into = merged.id)
     select id from merged`,
    [leadId],
  );
  if (rows.length === 0) throw leadUnknown();
  return rows.map(({ id }) => id);
}

export async function readContacts(tx: Transaction, leadIds: string[]): Promise<Contact[]> {
  const { rows } = await tx.query<Contact>(
    `select id, channel, address, address_key as "addressKey", address_hash as "addressHash" from contact where lead_id = any($1::uuid[])`,
    [leadIds],
  );
  return rows;
}

export async function readNames(tx: Transaction, leadIds: string[]): Promise<Names[]> {
  const { rows } = await tx.query<Names>(
    `select family_name as "familyName", given_name as "givenName", family_kana as "familyKana", given_kana as "givenKana",
       display_name as "displayName", company from lead where id = any($1::uuid[])`,
    [leadIds],
  );
  return rows;
}

export function peopleOf(leadIds: string[], contacts: Contact[], names: Names[]): ErasedPeople {
  const of = (channel: Contact["channel"]) => contacts.filter((contact) => contact.channel === channel);
  const emails = [...new Set(of("email").flatMap(({ address, addressKey }) => [address, addressKey]))];
  const lineUsers = of("line").map(({ addressKey }) => addressKey);
  return {
    leadIds,
    lineUsers,
    emails,
    phoneDigits: of("phone").map(({ addressKey }) => addressKey.replace(/\D/g, "").slice(-9)),
    addressHashes: contacts.map(({ addressHash }) => addressHash),
    fragments: personFragments(names, [...emails, ...lineUsers]),
  };
}

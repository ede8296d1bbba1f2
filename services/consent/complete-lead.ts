import { v7 as uuidv7 } from "uuid";
import { addressHash } from "../../domain/contacts/address-hash.ts";
import { readPhoneNumber } from "../../domain/contacts/phone-number.ts";
import type { Names } from "../../domain/names/names.ts";
import { searchKey } from "../../domain/names/search-key.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import type { OptInData } from "./plan-verification.ts";

/** A confirmed form. */
export interface ConfirmedForm {
  id: string;
  leadId: string;
  contactId: string;
  requestedAt: Date;
}

const nameKeys = ["familyName", "givenName", "familyKana", "givenKana", "displayName", "company"] as const;

/**
 * Applies to the lead what was typed in a form, now that the address is proved to be theirs. It fills what is empty and what an earlier form
 * filled while this one already waited: of several forms that a person sent before they confirmed one, the last holds, in whichever order
 * they press the links. Other values stay.
 */
export async function completeLead(tx: Transaction, context: Context, form: ConfirmedForm, typed: OptInData["lead"]): Promise<void> {
  const now = context.clock.now();
  const { rows } = await tx.query<Names & { fields: Record<string, unknown> }>(
    `select family_name as "familyName", given_name as "givenName", family_kana as "familyKana", given_kana as "givenKana",
       display_name as "displayName", company, fields from lead where id = $1`,
    [form.leadId],
  );
  const [lead] = rows;
  if (!lead) return;
  const older = await readFilledByOlder(tx, form);
  const names = nameKeys.filter((key) => typed[key] && (lead[key] === null || older.has(key)));
  const fields = Object.keys(typed.fields).filter((key) => !Object.hasOwn(lead.fields, key) || older.has(`fields.${key}`));
  const next: Names = { ...lead, ...Object.fromEntries(names.map((key) => [key, typed[key]])) };
  await tx.query(
    `update lead set family_name = $2, given_name = $3, family_kana = $4, given_kana = $5, display_name = $6, company = $7, search_key = $8,
       fields = fields || $9::jsonb, updated_at = $10 where id = $1`,
    [
      form.leadId,
      next.familyName,
      next.givenName,
      next.familyKana,
      next.givenKana,
      next.displayName,
      next.company,
      searchKey(next),
      JSON.stringify(Object.fromEntries(fields.map((key) => [key, typed.fields[key]]))),
      now,
    ],
  );
  await tx.query("update opt_in set filled = $2 where id = $1", [form.id, [...names, ...fields.map((key) => `fields.${key}`)]]);
  if (typed.phone) await addPhone(tx, context, form.leadId, typed.phone, now);
}

/** Keys that an earlier form of the address filled after this one was sent, and no later form. */
async function readFilledByOlder(tx: Transaction, form: ConfirmedForm): Promise<Set<string>> {
  const { rows } = await tx.query<{ key: string; older: boolean }>(
    `select filled.key, bool_and((o.requested_at, o.id) < ($2, $3::uuid) and o.confirmed_at >= $2) as older
     from opt_in o, unnest(o.filled) as filled(key) where o.contact_id = $1 and o.state = 'confirmed' group by filled.key`,
    [form.contactId, form.requestedAt, form.id],
  );
  return new Set(rows.filter(({ older }) => older).map(({ key }) => key));
}

/** A number that a lead has already, this one or another, stays with that lead. */
async function addPhone(tx: Transaction, context: Context, leadId: string, typed: string, now: Date): Promise<void> {
  const reading = readPhoneNumber(typed);
  if (reading.kind !== "ok") return;
  await tx.query(
    `insert into contact (id, lead_id, channel, account, address, address_key, address_hash, state, state_at, created_at)
     values ($1, $2, 'phone', '', $3, $4, $5, 'reachable', $6, $6) on conflict (channel, account, address_key) do nothing`,
    [uuidv7(), leadId, reading.number, reading.key, addressHash(context.keys.suppression, "phone", reading.key), now],
  );
}

import { v7 as uuidv7 } from "uuid";
import { addressHash } from "../../domain/contacts/address-hash.ts";
import { readPhoneNumber } from "../../domain/contacts/phone-number.ts";
import type { Names } from "../../domain/names/names.ts";
import { searchKey } from "../../domain/names/search-key.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import type { OptInData } from "./plan-verification.ts";

/** Fills the lead's empty columns with what was typed in the form, now that the address is proved to be theirs. Overwrites nothing. */
export async function completeLead(tx: Transaction, context: Context, leadId: string, typed: OptInData["lead"]): Promise<void> {
  const now = context.clock.now();
  const { rows } = await tx.query<Names>(
    `update lead set family_name = coalesce(family_name, $2), given_name = coalesce(given_name, $3), family_kana = coalesce(family_kana, $4),
       given_kana = coalesce(given_kana, $5), display_name = coalesce(display_name, $6), company = coalesce(company, $7),
       fields = $8::jsonb || fields, updated_at = $9 where id = $1
     returning family_name as "familyName", given_name as "givenName", family_kana as "familyKana", given_kana as "givenKana",
       display_name as "displayName", company`,
    [
      leadId,
      typed.familyName ?? null,
      typed.givenName ?? null,
      typed.familyKana ?? null,
      typed.givenKana ?? null,
      typed.displayName ?? null,
      typed.company ?? null,
      JSON.stringify(typed.fields),
      now,
    ],
  );
  if (rows[0]) await tx.query("update lead set search_key = $2 where id = $1", [leadId, searchKey(rows[0])]);
  if (typed.phone) await addPhone(tx, context, leadId, typed.phone, now);
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

import { readToken } from "../../domain/tokens/token.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { linkGone } from "../engine/leads/link-gone.ts";
import { linkUnknown } from "../engine/leads/link-unknown.ts";

export interface PreferencesView {
  leadId: string;
  language: "ja" | "en";
  address: string;
  /** What may be chosen: topics by the channels on which the lead can be reached. */
  choices: { topic: string; title: string; channel: "email" | "line"; on: boolean }[];
}

/** The subscriptions of the person behind a preferences link; it changes nothing (UNS3). Throws AppError not-found, gone. */
export async function readPreferences(context: Context, token: string): Promise<PreferencesView> {
  return readPreferencesOf(context.database.pool, contactIdOf(context, token));
}

export function contactIdOf(context: Context, token: string): string {
  const id = readToken(context.keys.token, "preferences", token)?.[0];
  if (!id) throw linkUnknown();
  return id;
}

export async function readPreferencesOf(tx: Transaction, contactId: string): Promise<PreferencesView> {
  // Who reads mail at an address that staff corrected is somebody else, and must not choose for the lead (LAW2).
  const found = await tx.query<{ leadId: string; language: "ja" | "en"; address: string }>(
    `select c.lead_id as "leadId", l.language, c.address from contact c join lead l on l.id = c.lead_id
     where c.id = $1 and c.reason is distinct from 'replaced'`,
    [contactId],
  );
  const person = found.rows[0];
  if (!person) throw linkGone();
  const { rows } = await tx.query<{ topic: string; title: Record<string, string>; channel: "email" | "line"; on: boolean }>(
    `select t.key as topic, t.title, c.channel, coalesce(s.state = 'subscribed', false) as on
     from topic t cross join (select distinct channel from contact where lead_id = $1 and channel in ('email', 'line') and state <> 'unconfirmed') c
     left join subscription s on s.lead_id = $1 and s.topic = t.key and s.channel = c.channel
     where not t.customers_only or exists (select 1 from lead l where l.id = $1 and l.relation = 'customer')
     order by t.key, c.channel`,
    [person.leadId],
  );
  const choices = rows.map((row) => ({ ...row, title: row.title[person.language] ?? Object.values(row.title)[0] ?? row.topic }));
  return { ...person, choices };
}

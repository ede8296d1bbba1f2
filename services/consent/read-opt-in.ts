import { readToken } from "../../domain/tokens/token.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { linkGone } from "../engine/leads/link-gone.ts";
import { linkUnknown } from "../engine/leads/link-unknown.ts";
import type { OptInData } from "./plan-verification.ts";
import { findForm } from "./read-form.ts";
import { readTopics, type TopicTitle } from "./read-topic.ts";

export interface OptInView {
  state: "waiting" | "confirmed" | "expired";
  /** Everything that the link confirms. */
  topics: TopicTitle[];
  /** As it was typed; empty once it is deleted. */
  address: string;
  /** The name as it was typed in the form; empty without one, and once the form was applied or deleted. */
  name: string;
  /** What else was typed, by the labels of the form: confirming applies that as well (SEC14). Empty as `name`. */
  typed: { label: string; value: string }[];
  language: "ja" | "en";
  formKey: string;
}

export interface OptInRow {
  id: string;
  leadId: string;
  contactId: string;
  topic: string;
  formKey: string;
  state: OptInView["state"];
  language: "ja" | "en";
  requestedAt: Date;
  expiresAt: Date;
  /** As written by request-opt-in.ts while it waits; then empty. */
  data: Partial<OptInData>;
  address: string | null;
}

/** What a confirmation link is about; it changes nothing (UNS3). Throws AppError not-found for a forged token, gone. */
export async function readOptIn(context: Context, token: string): Promise<OptInView> {
  const row = await readOptInRow(context.database.pool, optInIdOf(context, token));
  const state = row.state === "waiting" && row.expiresAt <= context.clock.now() ? "expired" : row.state;
  return {
    state,
    topics: await readOptInTopics(context.database.pool, row),
    address: row.address ?? "",
    name: state === "waiting" ? typedName(row.data) : "",
    typed: state === "waiting" ? await readTyped(context.database.pool, row) : [],
    language: row.language,
    formKey: row.formKey,
  };
}

export function optInIdOf(context: Context, token: string): string {
  const id = readToken(context.keys.token, "confirm", token)?.[0];
  if (!id) throw linkUnknown();
  return id;
}

export async function readOptInRow(tx: Transaction, id: string): Promise<OptInRow> {
  const { rows } = await tx.query<OptInRow>(
    `select o.id, o.lead_id as "leadId", o.contact_id as "contactId", o.topic, o.form_key as "formKey", o.state, o.language,
       o.requested_at as "requestedAt", o.expires_at as "expiresAt", o.data, c.address
     from opt_in o left join contact c on c.id = o.contact_id where o.id = $1`,
    [id],
  );
  if (!rows[0]) throw linkGone();
  return rows[0];
}

/** The topics that were ticked in the form: its own words while it waits, afterwards the evidence of what was confirmed. */
export async function readOptInTopics(tx: Transaction, row: OptInRow): Promise<TopicTitle[]> {
  if (row.data.topics) {
    const ticked = row.data.topics.map(({ topic }) => topic);
    return readTopics(tx, ticked, row.language);
  }
  const { rows } = await tx.query<{ topic: string }>("select topic from consent where lead_id = $1 and data->>'optIn' = $2 order by id", [
    row.leadId,
    row.id,
  ]);
  const keys = rows.map(({ topic }) => topic);
  return readTopics(tx, keys.length > 0 ? keys : [row.topic], row.language);
}

async function readTyped(tx: Transaction, { formKey, language, data: { lead } }: OptInRow): Promise<OptInView["typed"]> {
  if (!lead) return [];
  const { familyKana, givenKana, company, phone, fields } = lead;
  const values = new Map(Object.entries({ familyKana, givenKana, company, phone, ...fields }));
  const labels = new Map((await findForm(tx, formKey))?.fields.map(({ key, label }) => [key, label[language] ?? label.ja ?? label.en]));
  return [...new Set([...labels.keys(), ...values.keys()])].flatMap((key) => {
    const value = values.get(key);
    return value ? [{ label: labels.get(key) ?? key, value }] : [];
  });
}

/** The name that was typed in a form; empty without one. */
export function typedName({ lead }: OptInRow["data"]): string {
  const { familyName, givenName, displayName } = lead ?? {};
  return [familyName, givenName].filter(Boolean).join(" ") || (displayName ?? "");
}

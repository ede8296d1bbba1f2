import { readToken } from "../../domain/tokens/token.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { linkGone } from "../engine/leads/link-gone.ts";
import { linkUnknown } from "../engine/leads/link-unknown.ts";
import { readTopic, type TopicTitle } from "./read-topic.ts";

export interface OptInView {
  state: "waiting" | "confirmed" | "expired";
  topic: TopicTitle;
  /** As it was typed; empty once it is deleted. */
  address: string;
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
  expiresAt: Date;
  data: unknown;
  address: string | null;
}

/** What a confirmation link is about; it changes nothing (UNS3). Throws AppError not-found for a forged token, gone. */
export async function readOptIn(context: Context, token: string): Promise<OptInView> {
  const row = await readOptInRow(context.database.pool, optInIdOf(context, token));
  const state = row.state === "waiting" && row.expiresAt <= context.clock.now() ? "expired" : row.state;
  return {
    state,
    topic: await readTopic(context.database.pool, row.topic, row.language),
    address: row.address ?? "",
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
       o.expires_at as "expiresAt", o.data, c.address from opt_in o left join contact c on c.id = o.contact_id where o.id = $1`,
    [id],
  );
  if (!rows[0]) throw linkGone();
  return rows[0];
}

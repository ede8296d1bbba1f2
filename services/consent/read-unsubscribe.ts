import { readToken, signToken } from "../../domain/tokens/token.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { linkGone } from "../engine/leads/link-gone.ts";
import { linkUnknown } from "../engine/leads/link-unknown.ts";
import { readTopic, type TopicTitle } from "./read-topic.ts";

export interface UnsubscribeView {
  topic: TopicTitle;
  address: string;
  language: "ja" | "en";
  subscribed: boolean;
  preferencesToken: string;
}

export interface UnsubscribeTarget {
  contactId: string;
  leadId: string;
  channel: string;
  address: string;
  addressHash: string;
  language: "ja" | "en";
  topic: string;
  subscribed: boolean;
}

/** What an unsubscribe link is about; it changes nothing (UNS3). Throws AppError not-found, gone. */
export async function readUnsubscribe(context: Context, token: string): Promise<UnsubscribeView> {
  const target = await readTarget(context.database.pool, context, token);
  return {
    topic: await readTopic(context.database.pool, target.topic, target.language),
    address: target.address,
    language: target.language,
    subscribed: target.subscribed,
    preferencesToken: signToken(context.keys.token, "preferences", [target.contactId]),
  };
}

/** The recipient and topic that the token names. Throws AppError not-found for a forged token, gone for a contact that is deleted. */
export async function readTarget(tx: Transaction, context: Context, token: string): Promise<UnsubscribeTarget> {
  const [contactId, topic] = readToken(context.keys.token, "unsubscribe", token) ?? [];
  if (!contactId || !topic) throw linkUnknown();
  const { rows } = await tx.query<UnsubscribeTarget>(
    `select c.id as "contactId", c.lead_id as "leadId", c.channel, c.address, c.address_hash as "addressHash", l.language, $2::text as topic,
       coalesce(s.state = 'subscribed', false) as subscribed
     from contact c join lead l on l.id = c.lead_id left join subscription s on s.lead_id = c.lead_id and s.topic = $2 and s.channel = c.channel
     where c.id = $1`,
    [contactId, topic],
  );
  if (!rows[0]) throw linkGone();
  return rows[0];
}

import { signToken } from "../../domain/tokens/token.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { journaledTransaction } from "../engine/journal/write-journal.ts";
import { lockAddresses, lockLeads } from "../engine/leads/lock-leads.ts";
import { happened } from "../engine/modules/define-event.ts";
import { unsubscribed } from "./consent-events.ts";
import { readTopic, type TopicTitle } from "./read-topic.ts";
import { readTarget } from "./read-unsubscribe.ts";
import { withdrawConsent } from "./withdraw-consent.ts";

export interface Receipt {
  topic: TopicTitle;
  language: "ja" | "en";
  /** False when the lead had unsubscribed before: nothing changed now. */
  first: boolean;
  /** What was planned and will not be sent. */
  cancelled: { title: string; dueAt: Date }[];
  preferencesToken: string;
}

/**
 * Bars every later send of the topic to this address, from this commit on (LAW4, UNS2, UNS4): claims and `dispatching`
 * commits read it under the same lock. Repeated, it answers again and records nothing. Throws AppError not-found.
 */
export async function unsubscribe(
  context: Context,
  token: string,
  by: { method: "one-click" | "page"; networkAddress?: string | undefined },
): Promise<Receipt> {
  return journaledTransaction(context, async (tx) => {
    const named = await readTarget(tx, context, token);
    await lockLeads(tx, [named.leadId]);
    await lockAddresses(tx, [named.addressHash]);
    const target = await readTarget(tx, context, token);
    const cancelled = await withdrawConsent(tx, context, {
      leadId: target.leadId,
      contactId: target.contactId,
      topic: target.topic,
      channel: target.channel,
      method: by.method,
      networkAddress: by.networkAddress ?? null,
    });
    if (cancelled) {
      await recordEvents(tx, context, [
        happened(unsubscribed, {
          leadId: target.leadId,
          at: context.clock.now(),
          data: { topic: target.topic, channel: target.channel, method: by.method },
        }),
      ]);
    }
    return {
      topic: await readTopic(tx, target.topic, target.language),
      language: target.language,
      first: cancelled !== null,
      cancelled: cancelled ?? [],
      preferencesToken: signToken(context.keys.token, "preferences", [target.contactId]),
    };
  });
}

import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { cancelTouches } from "../engine/touches/cancel-touches.ts";
import { completeLead } from "./complete-lead.ts";
import type { OptInData } from "./plan-verification.ts";
import { optInIdOf, readOptInRow } from "./read-opt-in.ts";
import { readTopic, type TopicTitle } from "./read-topic.ts";
import { writeConsent } from "./write-consent.ts";

export interface Confirmed {
  kind: "confirmed" | "already" | "expired";
  language: "ja" | "en";
  topic: TopicTitle;
  formKey: string;
}

/**
 * A person pressed the button of the confirmation page: the address is proved, the evidence is kept (LAW2), what was typed is
 * applied, and the journeys that begin with it begin. Pressed again, nothing changes. Throws AppError not-found.
 */
export async function confirmOptIn(context: Context, token: string, from: { networkAddress?: string | undefined }): Promise<Confirmed> {
  const id = optInIdOf(context, token);
  return context.database.transaction(async (tx) => {
    const now = context.clock.now();
    await lockLeads(tx, [(await readOptInRow(tx, id)).leadId]);
    const row = await readOptInRow(tx, id);
    const topic = await readTopic(tx, row.topic, row.language);
    const answer = (kind: Confirmed["kind"]): Confirmed => ({ kind, language: row.language, topic, formKey: row.formKey });
    if (row.state === "confirmed") return answer("already");
    if (row.state === "expired" || row.expiresAt <= now) return answer("expired");

    // Written by request-opt-in.ts.
    const data = row.data as OptInData;
    await tx.query("update opt_in set state = 'confirmed', confirmed_at = $2, wake_at = null, data = '{}' where id = $1", [id, now]);
    await tx.query("update contact set state = 'reachable', reason = null, state_at = $2 where id = $1 and state = 'unconfirmed'", [
      row.contactId,
      now,
    ]);
    // What barred a list that still had the address of an erased lead ends with her own word.
    await tx.query(
      `update suppression set lifted_at = $2 where reason = 'erased' and lifted_at is null and channel = 'email'
         and address_hash = (select address_hash from contact where id = $1)`,
      [row.contactId, now],
    );
    await completeLead(tx, context, row.leadId, data.lead);
    for (const { topic: key, wordingId } of data.topics) {
      await writeConsent(tx, {
        leadId: row.leadId,
        contactId: row.contactId,
        topic: key,
        channel: "email",
        kind: "given",
        basis: "opt-in",
        method: "form",
        wordingId,
        networkAddress: from.networkAddress ?? null,
        at: now,
        data: { optIn: id, form: row.formKey },
      });
    }
    await cancelTouches(tx, context, { originKind: "opt-in", originIds: [id], reason: "confirmed" });
    await recordEvents(
      tx,
      context,
      data.topics.map(({ topic: key }) => ({
        leadId: row.leadId,
        kind: "subscriptionConfirmed",
        at: now,
        actor: "lead",
        data: { topic: key, form: row.formKey },
        key: `confirmed:${id}:${key}`,
      })),
    );
    await requestWake(tx, "opt-in", [id]);
    return answer("confirmed");
  });
}

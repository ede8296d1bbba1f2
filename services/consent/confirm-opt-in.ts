import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { happened } from "../engine/modules/define-event.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { completeLead } from "./complete-lead.ts";
import { subscriptionConfirmed } from "./consent-events.ts";
import { OPT_IN } from "./opt-in.ts";
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
 * Confirms an opt-in, when a person presses the button of the confirmation page: the address is proved, the evidence is kept (LAW2), what
 * was typed is applied, and the lead enters the sequences that begin with it. Repeated, it changes nothing. Throws AppError not-found.
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
    await tx.query("update opt_in set state = 'confirmed', confirmed_at = $2, data = '{}' where id = $1", [id, now]);
    await tx.query("update contact set state = 'reachable', reason = null, state_at = $2 where id = $1 and state = 'unconfirmed'", [
      row.contactId,
      now,
    ]);
    // An erasure suppresses the address, since old lists may still hold it, and so does an opt-out that another system knew. The person's
    // own confirmation lifts that.
    await tx.query(
      `update suppression set lifted_at = $2 where reason in ('erased', 'imported') and scope = 'advertising' and lifted_at is null
         and channel = 'email' and address_hash = (select address_hash from contact where id = $1)`,
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
    await endProcesses(tx, context, { kind: OPT_IN, ended: [{ id, outcome: "confirmed" }], reason: "confirmed" });
    await recordEvents(
      tx,
      context,
      data.topics.map(({ topic: key }) =>
        happened(subscriptionConfirmed, {
          leadId: row.leadId,
          at: now,
          data: { topic: key, form: row.formKey },
          key: `confirmed:${id}:${key}`,
        }),
      ),
    );
    return answer("confirmed");
  });
}

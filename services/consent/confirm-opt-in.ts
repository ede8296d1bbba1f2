import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { happened } from "../engine/modules/define-event.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { completeLead } from "./complete-lead.ts";
import { subscriptionConfirmed } from "./consent-events.ts";
import { OPT_IN } from "./opt-in.ts";
import { type OptInRow, optInIdOf, readOptInRow, readOptInTopics } from "./read-opt-in.ts";
import type { TopicTitle } from "./read-topic.ts";
import { writeConsent } from "./write-consent.ts";

export interface Confirmed {
  leadId: string;
  kind: "confirmed" | "already" | "expired";
  language: "ja" | "en";
  topics: TopicTitle[];
  formKey: string;
}

/**
 * Confirms an opt-in, when a person presses the button of the confirmation page: the address is proved, the evidence is kept (LAW2), what
 * was typed in the form of this link is applied (SEC14), and the lead enters the sequences that begin with it. Repeated, it changes nothing.
 * Throws AppError not-found.
 */
export async function confirmOptIn(context: Context, token: string, from: { networkAddress?: string | undefined }): Promise<Confirmed> {
  const id = optInIdOf(context, token);
  return context.database.transaction(async (tx) => {
    const now = context.clock.now();
    await lockLeads(tx, [(await readOptInRow(tx, id)).leadId]);
    const row = await readOptInRow(tx, id);
    const topics = await readOptInTopics(tx, row);
    const { lead, topics: ticked = [] } = row.data;
    const answer = (kind: Confirmed["kind"]): Confirmed => ({
      kind,
      leadId: row.leadId,
      language: row.language,
      topics,
      formKey: row.formKey,
    });
    if (row.state === "confirmed") return answer("already");
    if (row.state === "expired" || row.expiresAt <= now) return answer("expired");

    await tx.query("update opt_in set state = 'confirmed', confirmed_at = $2, data = '{}' where id = $1", [id, now]);
    const proof = await tx.query(
      "update contact set state = 'reachable', reason = null, state_at = $2 where id = $1 and state = 'unconfirmed'",
      [row.contactId, now],
    );
    // The first form for an address made its lead, and a stranger may have sent it: what it brought gives way to the confirmed one.
    if ((proof.rowCount ?? 0) > 0) await bringBy(tx, row);
    // An erasure suppresses the address, since old lists may still hold it; so does an opt-out of everything that staff were told, or that
    // another system knew. The person's own confirmation lifts that.
    await tx.query(
      `update suppression set lifted_at = $2 where reason in ('erased', 'imported', 'asked') and scope = 'advertising' and lifted_at is null
         and channel = 'email' and address_hash = (select address_hash from contact where id = $1)`,
      [row.contactId, now],
    );
    if (lead) await completeLead(tx, context, row, lead);
    const told = await readConfirmedMeanwhile(tx, row);
    for (const { topic: key, wordingId } of ticked) {
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
      ticked
        .filter(({ topic: key }) => !told.has(key))
        .map(({ topic: key }) =>
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

/** Language and source of a lead that a form made, by the form that proved the address. */
async function bringBy(tx: Transaction, { leadId, contactId, language, formKey }: OptInRow): Promise<void> {
  await tx.query(
    `update lead l set language = $3, source_id = (select s.id from source s join form f on f.definition->>'source' = s.key where f.key = $4)
     from contact c where l.id = $1 and c.id = $2 and c.created_at = l.created_at`,
    [leadId, contactId, language, formKey],
  );
}

/** Topics of the same form that another of its mails confirmed since this one was sent: the same sign-up, sent twice, is one event. */
async function readConfirmedMeanwhile(tx: Transaction, { leadId, contactId, formKey, requestedAt }: OptInRow): Promise<Set<string>> {
  const { rows } = await tx.query<{ topic: string }>(
    `select c.topic from consent c join opt_in o on o.id::text = c.data->>'optIn'
     where c.lead_id = $1 and o.contact_id = $2 and o.form_key = $3 and o.confirmed_at >= $4`,
    [leadId, contactId, formKey, requestedAt],
  );
  return new Set(rows.map(({ topic }) => topic));
}

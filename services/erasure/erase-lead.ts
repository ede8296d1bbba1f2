import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { journaledTransaction } from "../engine/journal/write-journal.ts";
import { lockAddresses, lockLeads, lockNewAddress } from "../engine/leads/lock-leads.ts";
import { writeDecisions } from "../engine/touches/write-decision.ts";
import { sealEvidence } from "./evidence.ts";
import { endRunning } from "./forget-leads.ts";
import { type Contact, findMerged, peopleOf, readContacts, readNames } from "./people.ts";
import { blankPersonalData } from "./personal-data.ts";

export interface EraseInput {
  leadId: string;
  /** Why, in staff's words. It is kept after the erasure, so nothing personal. */
  reason?: string | undefined;
  /** staff:<name> */
  actor: string;
  /** The lead asked never to be contacted again: their addresses are suppressed for every purpose, even if they sign up again. */
  neverAgain?: boolean | undefined;
}

export interface Erased {
  leadId: string;
  erasedAt: Date;
  /** False when the lead was erased before: nothing changed now. */
  first: boolean;
  /** Until when the vault keeps the evidence of their consent; null when nothing must be kept. */
  keptUntil: Date | null;
}

/**
 * Erases a lead and all leads that were merged into it (LAW6, features.md V2). From this commit on nothing is sent, personal columns are
 * blank, the evidence that the law makes us keep is in the vault, keyed hashes stay in the suppression list, and Temporal is asked to
 * delete the executions. Repeated, it does no harm. A person who comes back is a new lead. Throws AppError not-found.
 */
export async function eraseLead(context: Context, input: EraseInput): Promise<Erased> {
  return journaledTransaction(context, async (tx) => {
    const leadIds = await findMerged(tx, input.leadId);
    await lockAll(tx, leadIds);
    const now = context.clock.now();
    const contacts = await readContacts(tx, leadIds);
    const { rows } = await tx.query<{ before: Date | null }>("select erased_at as before from lead where id = $1", [input.leadId]);
    const before = rows[0]?.before ?? null;

    await stopEverything(tx, context, leadIds);
    await sealEvidence(tx, context, leadIds);
    await suppress(tx, contacts, leadIds, { now, neverAgain: input.neverAgain ?? false });
    await blankPersonalData(tx, context.registry, peopleOf(leadIds, contacts, await readNames(tx, leadIds)));
    await tx.query("update lead set erased_at = coalesce(erased_at, $2), updated_at = $2 where id = any($1::uuid[])", [leadIds, now]);
    const { actor, reason } = input;
    if (!before || contacts.length > 0)
      await writeAudit(tx, { at: now, actor, action: "lead-erased", target: "lead", refId: input.leadId, reason });
    return { leadId: input.leadId, erasedAt: before ?? now, first: before === null, keptUntil: await keptUntil(tx, leadIds) };
  });
}

/**
 * Locks in the order in which others lock: webhooks as `processWebhooks` does, addresses as everything that adds one, leads as every brake.
 * So a sign-up or follow at the same moment is either erased as well or makes a new lead.
 */
async function lockAll(tx: Transaction, leadIds: string[]): Promise<void> {
  const contacts = await readContacts(tx, leadIds);
  await tx.query(
    `select 1 from webhook_event where channel = 'line' and body ? 'userId' and body->>'userId' = any($1::text[])
     order by webhook_event_id for update`,
    [contacts.map(({ addressKey }) => addressKey)],
  );
  const hashes = contacts.map(({ addressHash }) => addressHash);
  for (const hash of hashes.toSorted()) await lockNewAddress(tx, hash);
  await lockLeads(tx, leadIds);
  await lockAddresses(tx, hashes);
}

/**
 * Ends what is planned and what runs. A send that a worker has claimed is stopped by the `dispatching` commit, which reads the brakes again
 * and finds the lead erased.
 */
async function stopEverything(tx: Transaction, context: Context, leadIds: string[]): Promise<void> {
  const now = context.clock.now();
  await endRunning(tx, context, leadIds);
  await giveUpRetries(tx, leadIds, now);
  for (const { erase } of context.registry.modules) await erase?.(tx, context, leadIds);
  await tx.query(
    `update webhook_event set processed_at = now() where processed_at is null and channel = 'line' and body ? 'userId'
       and body->>'userId' in (select address_key from contact where lead_id = any($1::uuid[]) and channel = 'line')`,
    [leadIds],
  );
}

/** A send that waits for a retry holds the address, so it is given up. One that the provider may have accepted becomes `unknown`. */
async function giveUpRetries(tx: Transaction, leadIds: string[], now: Date): Promise<void> {
  const { rows } = await tx.query<{ id: string; leadId: string; originId: string; slot: string }>(
    `with waiting as (
       update send set state = case when past_dot > 0 then 'unknown' else 'cancelled' end, code = 'lead-erased', retry_at = null, settled_at = $2
       where lead_id = any($1::uuid[]) and state = 'deferred' returning touch_id, state)
     update touch t set state = w.state, reason = 'lead-erased', settled_at = $2 from waiting w where t.id = w.touch_id and t.state = 'claimed'
     returning t.id, t.lead_id as "leadId", t.origin_id as "originId", t.slot`,
    [leadIds, now],
  );
  await writeDecisions(
    tx,
    rows.map((touch) => ({
      leadId: touch.leadId,
      touchId: touch.id,
      processId: touch.originId,
      step: touch.slot,
      verdict: "cancel",
      reason: "lead-erased",
      until: null,
      inputs: {},
      latest: null,
    })),
    now,
  );
}

/**
 * Keeps keyed hashes in the suppression list. A mail address may come back in a list that somebody still has, so advertising to it is barred
 * until the person confirms it again (confirm-opt-in.ts). A LINE user comes back only by their own act, so they are barred only if they had
 * opted out there (LIN6). Existing entries, a bounce or a complaint, stay; after "never again" nobody may lift them.
 */
async function suppress(tx: Transaction, contacts: Contact[], leadIds: string[], as: { now: Date; neverAgain: boolean }): Promise<void> {
  const { rows } = await tx.query<{ channel: string }>(
    "select distinct channel from subscription where lead_id = any($1::uuid[]) and state = 'unsubscribed'",
    [leadIds],
  );
  const left = new Set(rows.map(({ channel }) => channel));
  const barred = contacts.filter(({ channel }) => channel === "email" || (channel === "line" && (as.neverAgain || left.has("line"))));
  await tx.query(
    `insert into suppression (id, address_hash, channel, scope, reason, final, at)
     select s.id, s.hash, s.channel, $4, $5, $7, $6 from unnest($1::uuid[], $2::text[], $3::text[]) as s(id, hash, channel)
     on conflict (address_hash, channel, scope) where lifted_at is null do update set final = suppression.final or excluded.final`,
    [
      barred.map(() => uuidv7()),
      barred.map(({ addressHash }) => addressHash),
      barred.map(({ channel }) => channel),
      as.neverAgain ? "all" : "advertising",
      as.neverAgain ? "asked" : "erased",
      as.now,
      as.neverAgain,
    ],
  );
}

async function keptUntil(tx: Transaction, leadIds: string[]): Promise<Date | null> {
  const { rows } = await tx.query<{ until: Date | null }>("select max(keep_until) as until from vault where lead_id = any($1::uuid[])", [
    leadIds,
  ]);
  return rows[0]?.until ?? null;
}

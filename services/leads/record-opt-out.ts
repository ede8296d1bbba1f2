import { v7 as uuidv7 } from "uuid";
import type { OptOutWay } from "../../domain/opt-out-ways.ts";
import type { Transaction } from "../../prisma/client.ts";
import { unsubscribed, withdrawConsent } from "../consent/module.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { journaledTransaction } from "../engine/journal/write-journal.ts";
import { leadUnknown } from "../engine/leads/lead-unknown.ts";
import { lockAddresses, lockLeads } from "../engine/leads/lock-leads.ts";
import { happened } from "../engine/modules/define-event.ts";
import type { UpcomingTouch } from "../engine/modules/origin.ts";
import { requireNames } from "./require-names.ts";

export interface OptOutInput {
  leadId: string;
  /** Key of a topic. Null: everything, also topics of the future: all addresses are suppressed for advertising. */
  topic: string | null;
  how: OptOutWay;
  /** More about it, in staff's words. */
  reason?: string | undefined;
  method: "api" | "cli";
  /** staff:<name> */
  actor: string;
}

export interface OptOutReceipt {
  leadId: string;
  topic: string | null;
  /** False when all of it had been opted out of before: nothing changed now. */
  first: boolean;
  /** What was planned and will not be sent. */
  cancelled: UpcomingTouch[];
}

const channels = ["email", "line"] as const;

/**
 * Records an opt-out that a person told us by telephone or letter. It bars from this commit on as their own click does (LAW4, UNS4), also on
 * a channel of which no address is known yet. Throws AppError not-found, invalid for an unknown topic.
 */
export async function recordOptOut(context: Context, input: OptOutInput): Promise<OptOutReceipt> {
  const { leadId, topic, how, actor, reason } = input;
  return journaledTransaction(context, async (tx) => {
    await lockLeads(tx, [leadId]);
    const { rowCount } = await tx.query("select 1 from lead where id = $1 and erased_at is null and merged_into is null", [leadId]);
    if (rowCount === 0) throw leadUnknown();
    await requireNames(tx, { topics: topic === null ? [] : [topic], sourceKey: null });
    const now = context.clock.now();
    const topics = topic === null ? await allTopics(tx) : [topic];
    const cancelled = new Map<string, UpcomingTouch>();
    let first = false;
    for (const key of topics) {
      for (const channel of channels) {
        const from = { leadId, contactId: null, topic: key, channel, method: input.method, networkAddress: null, data: { how, actor } };
        const stopped = await withdrawConsent(tx, context, from);
        if (stopped === null) continue;
        first = true;
        for (const one of stopped) cancelled.set(`${one.title} ${one.dueAt.getTime()}`, one);
        const data = { topic: key, channel, method: how };
        await recordEvents(tx, context, [happened(unsubscribed, { leadId, at: now, actor, data })]);
      }
    }
    if (topic === null && (await suppressAll(tx, leadId, now))) first = true;
    if (first)
      await writeAudit(tx, { at: now, actor, action: "opt-out-recorded", target: "lead", refId: leadId, reason, data: { topic, how } });
    return { leadId, topic, first, cancelled: [...cancelled.values()] };
  });
}

async function allTopics(tx: Transaction): Promise<string[]> {
  return (await tx.query<{ key: string }>("select key from topic order by key")).rows.map(({ key }) => key);
}

async function suppressAll(tx: Transaction, leadId: string, now: Date): Promise<boolean> {
  const { rows } = await tx.query<{ hash: string; channel: string }>(
    `select distinct address_hash as hash, channel from contact where lead_id = $1 and channel in ('email', 'line')`,
    [leadId],
  );
  await lockAddresses(
    tx,
    rows.map(({ hash }) => hash),
  );
  const { rowCount } = await tx.query(
    `insert into suppression (id, address_hash, channel, scope, reason, at)
     select s.id, s.hash, s.channel, 'advertising', 'asked', $4 from unnest($1::uuid[], $2::text[], $3::text[]) as s(id, hash, channel)
     on conflict (address_hash, channel, scope) where lifted_at is null do nothing`,
    [rows.map(() => uuidv7()), rows.map(({ hash }) => hash), rows.map(({ channel }) => channel), now],
  );
  return (rowCount ?? 0) > 0;
}

import { AppError } from "../../domain/app-error.ts";
import type { OptOutWay } from "../../domain/opt-out-ways.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeConsent } from "../consent/module.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { requireNames } from "./require-names.ts";

/** On what staff may subscribe a lead (LAW1). `opt-in`: the lead asked for it. */
export const staffBases = ["opt-in", "card", "relationship", "published"] as const;

export interface OptInInput {
  leadId: string;
  /** Key of a topic. */
  topic: string;
  channel: "email" | "line";
  basis: (typeof staffBases)[number];
  /** How they told us; kept as evidence with who wrote it down. */
  how: OptOutWay;
  reason?: string | undefined;
  /** staff:<name> */
  actor: string;
}

/**
 * Subscribes a lead to a topic on what they told us, with the evidence that the law demands (LAW1, LAW2). It proves no address: an
 * unconfirmed one stays so. Throws AppError not-found, gone, invalid for an unknown topic, conflict when the lead has no open address on the
 * channel, the suppression list bars it, or the topic is for customers and the lead is none.
 */
export async function recordOptIn(context: Context, input: OptInInput): Promise<{ first: boolean }> {
  const { leadId, topic, channel, basis, how, reason, actor } = input;
  return context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    await requireNames(tx, { topics: [topic], sourceKey: null });
    await requireCustomer(tx, leadId, topic);
    const contactId = await openContact(tx, leadId, channel);
    const { rows } = await tx.query<{ state: string }>(
      "select state from subscription where lead_id = $1 and topic = $2 and channel = $3",
      [leadId, topic, channel],
    );
    const before = rows[0]?.state ?? null;
    if (before === "subscribed") return { first: false };
    const at = context.clock.now();
    const evidence = { wordingId: null, networkAddress: null, at, data: { how, actor } };
    await writeConsent(tx, { leadId, contactId, topic, channel, kind: "given", basis, method: "api", ...evidence });
    await tx.query("update lead set updated_at = $2 where id = $1", [leadId, at]);
    const data = { topic, channel, basis, how, before, after: "subscribed" };
    await writeAudit(tx, { at, actor, action: "opt-in-recorded", target: "lead", refId: leadId, reason, data });
    return { first: true };
  });
}

async function requireCustomer(tx: Transaction, leadId: string, topic: string): Promise<void> {
  const { rowCount } = await tx.query(
    "select 1 from topic t join lead l on l.id = $1 where t.key = $2 and t.customers_only and l.relation <> 'customer'",
    [leadId, topic],
  );
  if (rowCount === 0) return;
  throw new AppError("conflict", "topic-for-customers", {
    ja: "このトピックは、お客様だけにお送りしています。",
    en: "Only customers get this topic.",
  });
}

async function openContact(tx: Transaction, leadId: string, channel: string): Promise<string> {
  const { rows } = await tx.query<{ id: string; suppressed: boolean }>(
    `select c.id, exists (select 1 from suppression s where s.address_hash = c.address_hash and s.channel = c.channel and s.lifted_at is null) as suppressed
     from contact c where c.lead_id = $1 and c.channel = $2 and c.state <> 'unreachable' order by (c.state = 'reachable') desc, c.state_at desc`,
    [leadId, channel],
  );
  const open = rows.find(({ suppressed }) => !suppressed);
  if (open) return open.id;
  throw rows.length === 0
    ? new AppError("conflict", "no-contact", {
        ja: "この方には、そのチャネルで使える連絡先がありません。先に連絡先を登録してください。",
        en: "The lead has no address in use on this channel. Add one first.",
      })
    : new AppError("conflict", "address-suppressed", {
        ja: "この連絡先は配信禁止リストにあります。ご本人の希望なら、先にその解除をしてください。",
        en: "The suppression list bars this address. If the lead asks for it, lift that first.",
      });
}

import type { Window } from "../../../domain/time/window.ts";
import { type Cap, ONE_VOICE, type PastSend } from "../../../domain/touches/caps.ts";
import type { Category } from "../../../domain/touches/category.ts";
import type { Channel } from "../../../domain/touches/channel.ts";
import {
  type BrakeFacts,
  type ContactFacts,
  type Elder,
  RIVAL_RANGE_MS,
  type Rival,
  type TouchFacts,
  type TouchToJudge,
} from "../../../domain/touches/judge-touch.ts";
import type { LatenessRule } from "../../../domain/touches/lateness.ts";
import type { PlannedMessage } from "../../../domain/touches/planned-message.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";
import { standingHolds } from "../holds/standing-holds.ts";
import { type Origin, overReason, type Standing } from "../modules/origin.ts";
import { readSendingTimes } from "../settings/sending-times.ts";

/** A touch with its lead, as the claim needs it. */
export interface TouchRow {
  id: string;
  leadId: string;
  originKind: string;
  originId: string;
  slot: string;
  occurrence: number;
  category: Category;
  topic: string | null;
  /** 0 verification … 3 broadcast. */
  lane: number;
  channel: Channel;
  plan: PlannedMessage[];
  /** Channels on which the provider refused it permanently. */
  failed: Channel[];
  /** Contact that its claimed or deferred send is addressed to; null when there is no such send. */
  addressedTo: string | null;
  senderId: string;
  prompt: boolean;
  dueAt: Date;
  window: Window | null;
  late: LatenessRule | null;
  variables: Record<string, unknown>;
  decisionId: string | null;
  decisionAt: Date | null;
  decisionPrint: string | null;
  /** The one contact that it is for; null = the lead's best on each channel. */
  contactId: string | null;
  /** State of the process that planned it; null when its origin is not a process. */
  processState: "live" | "resting" | "over" | null;
  processOutcome: string | null;
  processWakeAt: Date | null;
  /** Causes of the lead's holds that are not lifted, the oldest first. */
  holds: string[];
  lead: LeadRow;
}

export interface LeadRow {
  familyName: string | null;
  givenName: string | null;
  displayName: string | null;
  honorific: string;
  company: string | null;
  language: string;
  zone: string;
  stage: string;
  erased: boolean;
  merged: boolean;
  fields: Record<string, string | number | boolean | null>;
}

export interface ContactRow extends Omit<ContactFacts, "subscription" | "failed"> {
  id: string;
  leadId: string;
  channel: Channel;
  account: string;
  address: string;
  addressHash: string;
  replyToken: string | null;
  replyTokenAt: Date | null;
}

/** A touch with the brakes that can stop it. */
export interface BrakedTouch {
  row: TouchRow;
  touch: TouchToJudge;
  facts: BrakeFacts;
  contacts: Map<Channel, ContactRow>;
}

export interface JudgedTouch extends BrakedTouch {
  facts: TouchFacts;
}

/**
 * Reads everything the policy asks about these touches, in a few queries, however many touches there are. Call it after the
 * leads are locked. `past` is shared by the touches of one lead, so that a claim can add to it.
 */
export async function readTouchFacts(tx: Transaction, context: Context, touchIds: string[]): Promise<JudgedTouch[]> {
  const now = context.clock.now();
  const [braked, { daysOff: ownHolidays, quietHours, ...times }, ofLead, elders] = await Promise.all([
    readBrakeFacts(tx, context, touchIds),
    readSendingTimes(tx),
    readDue(tx, touchIds, now),
    readElders(tx, touchIds),
  ]);
  const caps = [...times.caps];
  const past = await readPast(tx, [...new Set(braked.map(({ row }) => row.leadId))], caps, now);
  const due = Map.groupBy(ofLead, (touch) => touch.leadId);
  return braked.map((one) => {
    const { row } = one;
    const others = (due.get(row.leadId) ?? []).filter((other) => other.id !== row.id);
    return {
      ...one,
      facts: {
        ...one.facts,
        past: past.get(row.leadId) ?? [],
        rivals: others.filter((other) => !other.prompt && other.originId !== row.originId),
        elder: elders.get(row.id) ?? null,
        overtaken: others.some((other) => other.originId === row.originId && other.dueAt > row.dueAt),
        caps,
        ownHolidays,
        quietHours,
      },
    };
  });
}

/** As `readTouchFacts`, but only the brakes, which may stop a send up to the last moment: half the queries. */
export async function readBrakeFacts(tx: Transaction, context: Context, touchIds: string[]): Promise<BrakedTouch[]> {
  const [rows, ofLead, subscriptions] = await Promise.all([
    readTouches(tx, touchIds),
    readContacts(tx, touchIds),
    readSubscriptions(tx, touchIds),
  ]);
  const contacts = Map.groupBy(ofLead, (contact) => contact.leadId);
  const standing = await readStanding(tx, context, rows);
  return rows.map((row) => {
    const own = chooseContacts(row, contacts.get(row.leadId) ?? []);
    return {
      row,
      contacts: own,
      touch: {
        ...row,
        plan: row.plan.map((message) => message.channel),
        late: row.late && { afterMs: row.late.after * 60_000, then: row.late.then },
      },
      facts: {
        lead: { ...row.lead, holds: standingHolds(context.registry, row.holds) },
        origin: standing.get(row.id) ?? { state: "over", outcome: "gone" },
        contacts: Object.fromEntries(
          [...own].map(([channel, contact]) => [
            channel,
            {
              ...contact,
              subscription: subscriptions.get(`${row.leadId} ${row.topic} ${channel}`) ?? null,
              failed: row.failed.includes(channel),
            },
          ]),
        ),
      },
    };
  });
}

async function readTouches(tx: Transaction, ids: string[]): Promise<TouchRow[]> {
  const { rows } = await tx.query<TouchRow>(
    `select t.id, t.lead_id as "leadId", t.origin_kind as "originKind", t.origin_id as "originId", t.slot, t.occurrence, t.category, t.topic, t.lane,
       t.channel, t.plan,
       array(select distinct s.channel from send s where s.touch_id = t.id and s.state = 'failed'
         and s.code is distinct from 'not-arrived') as failed,
       (select s.contact_id from send s where s.touch_id = t.id and s.state in ('claimed', 'deferred')) as "addressedTo", t.sender_id as "senderId", t.prompt, t.due_at as "dueAt", t."window", t.late, t.variables,
       t.decision_id as "decisionId", t.decision_at as "decisionAt", t.decision_print as "decisionPrint",
       t.contact_id as "contactId", p.state as "processState", p.outcome as "processOutcome", p.wake_at as "processWakeAt",
       array(select h.cause from hold h where h.lead_id = t.lead_id and h.lifted_at is null order by h.since, h.id) as holds,
       jsonb_build_object('familyName', l.family_name, 'givenName', l.given_name, 'displayName', l.display_name, 'honorific', l.honorific,
         'company', l.company, 'language', coalesce(t.language, l.language), 'zone', l.zone, 'stage', l.stage, 'erased', l.erased_at is not null,
         'merged', l.merged_into is not null, 'fields', l.fields) as lead
     from touch t join lead l on l.id = t.lead_id left join process p on p.id = t.origin_id and p.kind = t.origin_kind
     where t.id = any($1::uuid[])`,
    [ids],
  );
  return rows;
}

async function readContacts(tx: Transaction, touchIds: string[]): Promise<ContactRow[]> {
  const { rows } = await tx.query<ContactRow>(
    `select c.id, c.lead_id as "leadId", c.channel, c.account, c.address, c.address_hash as "addressHash", c.state, c.reason,
       c.reply_token as "replyToken", c.reply_token_at as "replyTokenAt",
       array(select s.scope from suppression s where s.address_hash = c.address_hash and s.channel = c.channel and s.lifted_at is null) as suppressed
     from contact c where c.lead_id = any(array(select lead_id from touch where id = any($1::uuid[]))) and c.channel in ('email', 'line')
     order by (c.state = 'reachable') desc, c.state_at desc`,
    [touchIds],
  );
  return rows;
}

function chooseContacts(row: TouchRow, contacts: ContactRow[]): Map<Channel, ContactRow> {
  const chosen = new Map<Channel, ContactRow>();
  // A second address that has become reachable since the claim is no reason to address a message anew.
  const isKept = ({ id, state, suppressed }: ContactRow) => id === row.addressedTo && state === "reachable" && suppressed.length === 0;
  for (const contact of [...contacts.filter(isKept), ...contacts]) {
    if (row.contactId && contact.id !== row.contactId) continue;
    if (!chosen.has(contact.channel)) chosen.set(contact.channel, contact);
  }
  return chosen;
}

async function readSubscriptions(tx: Transaction, touchIds: string[]): Promise<Map<string, "subscribed" | "unsubscribed">> {
  const { rows } = await tx.query<{ key: string; state: "subscribed" | "unsubscribed" }>(
    `select lead_id || ' ' || topic || ' ' || channel as key, state from subscription
     where lead_id = any(array(select lead_id from touch where id = any($1::uuid[])))`,
    [touchIds],
  );
  return new Map(rows.map((row) => [row.key, row.state]));
}

async function readPast(tx: Transaction, leadIds: string[], caps: Cap[], now: Date): Promise<Map<string, PastSend[]>> {
  const hours = Math.max(ONE_VOICE.hours, ...caps.map((cap) => cap.hours));
  const { rows } = await tx.query<PastSend & { leadId: string }>(
    `select s.lead_id as "leadId", s.channel, s.category, coalesce(s.settled_at, s.claimed_at) as at from send s join touch t on t.id = s.touch_id
     where s.lead_id = any($1::uuid[]) and coalesce(s.settled_at, s.claimed_at) > $2 and s.category in ('nurture', 'promotion', 'care') and not t.prompt
       and s.state in ('claimed', 'dispatching', 'deferred', 'sent', 'unknown')`,
    [leadIds, new Date(now.getTime() - hours * 3_600_000)],
  );
  const byLead = Map.groupBy(rows, (row) => row.leadId);
  return new Map(leadIds.map((id) => [id, byLead.get(id) ?? []]));
}

interface DueRow extends Rival {
  leadId: string;
  originId: string;
}

async function readDue(tx: Transaction, touchIds: string[], now: Date): Promise<DueRow[]> {
  const { rows } = await tx.query<DueRow>(
    `select id, lead_id as "leadId", origin_id as "originId", category, due_at as "dueAt", not_before as "notBefore",
       prompt from touch
     where lead_id = any(array(select lead_id from touch where id = any($1::uuid[]))) and state = 'due' and not_before <= $2
       and category in ('nurture', 'promotion', 'care') and channel <> 'person'`,
    [touchIds, new Date(now.getTime() + RIVAL_RANGE_MS)],
  );
  return rows;
}

/** The last message before each of these touches that has the same origin and lead and has not ended; by the id of the later touch. */
async function readElders(tx: Transaction, touchIds: string[]): Promise<ReadonlyMap<string, Elder>> {
  const { rows } = await tx.query<Elder & { touchId: string }>(
    `select distinct on (t.id) t.id as "touchId", e.id, case when e.state = 'due' then e.not_before else s.retry_at end as "nextAt"
     from touch t join touch e on e.origin_kind = t.origin_kind and e.origin_id = t.origin_id and e.lead_id = t.lead_id
       and e.state in ('due', 'claimed') and e.channel <> 'person' and (e.due_at, e.id) < (t.due_at, t.id)
     left join send s on s.touch_id = e.id and s.state = 'deferred'
     where t.id = any($1::uuid[]) order by t.id, e.due_at desc, e.id desc`,
    [touchIds],
  );
  return new Map(rows.map(({ touchId, ...elder }) => [touchId, elder]));
}

/** Whether the touches still have their reason (COM1): as their origin answers, else by the state of its process. */
async function readStanding(tx: Transaction, context: Context, rows: readonly TouchRow[]): Promise<ReadonlyMap<string, Standing>> {
  const standing = new Map<string, JudgedStanding>();
  for (const [kind, touches] of Map.groupBy(rows, (row) => row.originKind)) {
    const origin = context.registry.origins.get(kind);
    const asked = await origin?.standing?.(tx, touches);
    for (const touch of touches) standing.set(touch.id, withReason(origin, asked?.get(touch.id) ?? standingOfProcess(touch)));
  }
  return standing;
}

/** With the reason that is stored for a touch that is void by it. */
type JudgedStanding = BrakeFacts["origin"];

function withReason(origin: Origin | undefined, standing: Standing): JudgedStanding {
  if (standing.state !== "over") return standing;
  const reason = overReason(origin, standing.outcome);
  return reason === undefined ? standing : { ...standing, reason };
}

function standingOfProcess({ processState, processOutcome, processWakeAt }: TouchRow): Standing {
  switch (processState) {
    case "live":
      return { state: "live" };
    case "resting":
      return { state: "resting", until: processWakeAt };
    case "over":
    case null:
      return { state: "over", outcome: processOutcome ?? "gone" };
  }
}

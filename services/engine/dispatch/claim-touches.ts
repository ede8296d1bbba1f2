import { v7 as uuidv7 } from "uuid";
import type { Cap } from "../../../domain/touches/caps.ts";
import { type Category, isAdvertising } from "../../../domain/touches/category.ts";
import type { Channel } from "../../../domain/touches/channel.ts";
import { LEASE_SECONDS, NEVER } from "../../../domain/touches/deadlines.ts";
import { judgeTouch, type Verdict } from "../../../domain/touches/judge-touch.ts";
import { fitLanes } from "../../../domain/touches/lanes.ts";
import type { Transaction } from "../../../prisma/client.ts";
import { calendarInvitation } from "../../../templates/pages/calendar-file.ts";
import type { Context } from "../context/context.ts";
import { handleApart } from "../context/handle-apart.ts";
import { isUnavailable } from "../context/is-unavailable.ts";
import { isHeld } from "../journal/restore-hold.ts";
import { lockAddresses, lockFreeLeads } from "../leads/lock-leads.ts";
import type { Sender } from "../senders/read-senders.ts";
import { ringSenders } from "../touches/ring-senders.ts";
import { type DecisionToWrite, writeDecisions } from "../touches/write-decision.ts";
import { giveTasks } from "./give-tasks.ts";
import type { Job } from "./job.ts";
import { parkTouch } from "./park-touch.ts";
import { type ClaimLookup, readClaimLookup } from "./read-claim-lookup.ts";
import { type JudgedTouch, readTouchFacts } from "./read-touch-facts.ts";
import { setTouchAside } from "./set-aside.ts";
import { settleTouches } from "./settle-touches.ts";
import { snapshotSend } from "./snapshot-send.ts";

export interface ClaimInput {
  sender: Sender;
  /** Default sender of each channel, for touches that move to another channel. */
  senders: Map<string, string>;
  /** How many may be claimed of each lane and the lanes below it together (domain/touches/lanes.ts), verification first. */
  room: number[];
  /** Token of this claim; only the worker that has it may settle the sends. */
  fence: string;
}

/**
 * Claims due touches of one sender: locks their leads, reads brakes, caps and rivals, lets the policy decide, and commits the
 * sends with everything their bytes are made of. Writes a decision for each touch. A lead that another transaction has locked is
 * left for the next claim. A touch that cannot be claimed holds up no other: its origin is parked.
 */
export async function claimTouches(context: Context, input: ClaimInput): Promise<Job[]> {
  try {
    return await claimTogether(context, input, (tx, now) => findDue(tx, input, now));
  } catch (error) {
    if (isUnavailable(error)) throw error;
    return handleApart(
      await findDue(context.database.pool, input, context.clock.now()),
      (touches) => claimTogether(context, input, async () => touches),
      (touch, fault) => setTouchAside(context, touch, fault),
    );
  }
}

interface DueTouch {
  id: string;
  leadId: string;
}

async function claimTogether(
  context: Context,
  input: ClaimInput,
  find: (tx: Transaction, now: Date) => Promise<DueTouch[]>,
): Promise<Job[]> {
  return context.database.transaction(async (tx) => {
    const now = context.clock.now();
    const [held, candidates] = await Promise.all([isHeld(tx, context), find(tx, now)]);
    if (held || candidates.length === 0) return [];
    const free = await lockFreeLeads(
      tx,
      candidates.map((touch) => touch.leadId),
    );
    const judged = await readStillDue(
      tx,
      context,
      candidates.filter((touch) => free.has(touch.leadId)).map((touch) => touch.id),
    );
    const lookup = await readClaimLookup(
      tx,
      context,
      judged.map(({ row }) => row),
    );
    const claim = new Claim(context, input, lookup, now);
    // In order, so that a lead's caps go to the first touches.
    for (const one of judged.sort(byTurn)) {
      claim.decide(one, judgeTouch(one.touch, one.facts, now));
    }
    return claim.commit(tx);
  });
}

/** By lane, then by due time; of two due at the same instant, the one that was planned first. */
function byTurn({ row: one }: JudgedTouch, { row: other }: JudgedTouch): number {
  return one.lane - other.lane || +one.dueAt - +other.dueAt || (one.id < other.id ? -1 : 1);
}

async function findDue(tx: Transaction, input: ClaimInput, now: Date): Promise<DueTouch[]> {
  const { rows } = await tx.query<DueTouch & { lane: number }>(
    `select due.id, due.lead_id as "leadId", due.lane from unnest($3::int[]) with ordinality as lane(room, position),
       lateral (select t.id, t.lead_id, t.lane from touch t where t.sender_id = $1 and t.state = 'due' and t.lane = lane.position - 1
                and t.not_before <= $2 order by t.not_before limit lane.room) due`,
    [input.sender.id, now, input.room],
  );
  const lanes = input.room.map((_, lane) => rows.filter((row) => row.lane === lane));
  const fitting = fitLanes(
    input.room,
    lanes.map((lane) => lane.length),
  );
  return lanes.flatMap((lane, index) => lane.slice(0, fitting[index]));
}

/** Reads again under the locks: another worker, an exit or an opt-out may have come first. */
async function readStillDue(tx: Transaction, context: Context, ids: string[]): Promise<JudgedTouch[]> {
  const { rows } = await tx.query<{ id: string; hash: string | null }>(
    `select t.id, c.address_hash as hash from touch t left join contact c on c.lead_id = t.lead_id and c.channel = t.channel
     where t.id = any($1::uuid[]) and t.state = 'due'`,
    [ids],
  );
  await lockAddresses(
    tx,
    rows.flatMap((row) => row.hash ?? []),
  );
  return readTouchFacts(tx, context, [...new Set(rows.map((row) => row.id))]);
}

interface NewSend {
  one: JudgedTouch;
  channel: Channel;
  job: Job;
  contactId: string;
}

/** Collects the verdicts of one batch and writes them together. */
class Claim {
  private readonly sends: NewSend[] = [];
  /** Reply tokens that a send of this batch already uses. */
  private readonly replyTokens = new Set<string>();
  private readonly tasks: JudgedTouch[] = [];
  private readonly moved: { id: string; channel: Channel; senderId: string }[] = [];
  private readonly deferred: { id: string; until: Date }[] = [];
  private readonly skipped: { id: string; reason: string }[] = [];
  private readonly parked: { one: JudgedTouch; code: string; message: string }[] = [];
  private readonly decisions: DecisionToWrite[] = [];
  private readonly context: Context;
  private readonly input: ClaimInput;
  private readonly lookup: ClaimLookup;
  private readonly now: Date;

  constructor(context: Context, input: ClaimInput, lookup: ClaimLookup, now: Date) {
    this.context = context;
    this.input = input;
    this.lookup = lookup;
    this.now = now;
  }

  decide(one: JudgedTouch, verdict: Verdict): void {
    switch (verdict.verdict) {
      case "send":
        this.send(one, verdict.channel);
        break;
      case "defer":
        this.deferred.push({ id: one.row.id, until: verdict.until ?? NEVER });
        this.explain(one, "defer", verdict.reason, verdict.until, verdict.cap);
        break;
      case "skip":
        this.skipped.push({ id: one.row.id, reason: verdict.reason });
        this.explain(one, "skip", verdict.reason, null);
        break;
    }
  }

  private send(one: JudgedTouch, channel: Channel): void {
    const { row } = one;
    const own = this.input.senders.get(channel);
    if (channel !== row.channel) {
      if (!own) {
        this.parked.push({ one, code: "sender-missing", message: `There is no default sender for channel ${channel}.` });
        return;
      }
      // The planned channel is closed: the sender of the next channel claims the touch.
      this.moved.push({ id: row.id, channel, senderId: own });
      this.explain(one, "defer", "channel-changed", null);
      return;
    }
    const key = row.plan.find((message) => message.channel === channel)?.template ?? "";
    const template = this.lookup.template(key, channel, row.lead.language);
    const contact = one.contacts.get(channel);
    if (!template) {
      this.parked.push({ one, code: "template-missing", message: `There is no published ${channel} template "${key}".` });
      return;
    }
    if (template.fault !== null) {
      this.parked.push({ one, code: "template-fault", message: `The ${channel} template "${key}" cannot be read: ${template.fault}` });
      return;
    }
    const objection = channel === "person" ? null : this.lookup.objection(row.leadId, template.compiled, row.category);
    if (objection !== null) {
      this.skipped.push({ id: row.id, reason: objection });
      this.explain(one, "skip", objection, null);
      return;
    }
    if (channel === "person") {
      this.tasks.push(one);
      this.explain(one, "send", "allowed", null);
      return;
    }
    if (!contact) return;
    const sendId = uuidv7();
    const snapshot = snapshotSend(this.context, { row, contact, sendId, template, lookup: this.lookup, now: this.now });
    if (channel === "email") {
      const { name, address, replyTo } = this.input.sender;
      snapshot.from = { name, address, replyTo };
      const entry = this.lookup.calendar(row.id);
      if (entry) {
        const stamped = { ...entry, changedAt: this.now };
        snapshot.calendar = calendarInvitation(stamped, { organiser: { name, address }, attendee: contact.address });
      }
    }
    const token = channel === "line" && isFresh(contact.replyTokenAt) ? contact.replyToken : null;
    // A reply token works once: of several messages to this lead in one claim, the first gets it.
    if (token && !this.replyTokens.has(token)) snapshot.replyToken = token;
    if (token) this.replyTokens.add(token);
    const job: Job = {
      sendId,
      touchId: row.id,
      leadId: row.leadId,
      channel,
      category: row.category,
      lane: row.lane,
      attempt: 1,
      fence: this.input.fence,
      templateVersionId: template.id,
      snapshot,
      messageId: `<${sendId}@${domainOf(this.input.sender.address)}>`,
      datedAt: this.now,
      retryKey: uuidv7(),
    };
    this.sends.push({ one, channel, job, contactId: contact.id });
    if (isAdvertising(row.category) && !row.prompt) one.facts.past.push({ channel, category: row.category, at: this.now });
    this.explain(one, "send", "allowed", null);
  }

  private explain(one: JudgedTouch, verdict: DecisionToWrite["verdict"], reason: string, until: Date | null, cap?: Cap): void {
    const { row, facts } = one;
    this.decisions.push({
      leadId: row.leadId,
      touchId: row.id,
      processId: row.originId,
      step: row.slot,
      verdict,
      reason,
      until,
      inputs: {
        category: row.category,
        topic: row.topic,
        channel: row.channel,
        dueAt: row.dueAt,
        prompt: row.prompt,
        contacts: Object.fromEntries(
          Object.entries(facts.contacts).map(([channel, contact]) => [
            channel,
            { state: contact.state, reason: contact.reason, suppressed: contact.suppressed, subscription: contact.subscription },
          ]),
        ),
        sentLately: facts.past.length,
        rivals: facts.rivals.map((rival) => rival.id),
        elder: facts.elder?.id ?? null,
        holds: facts.lead.holds.map(({ cause }) => cause),
        ...(cap && { cap }),
      },
      latest:
        row.decisionId && row.decisionAt && row.decisionPrint ? { id: row.decisionId, at: row.decisionAt, print: row.decisionPrint } : null,
    });
  }

  async commit(tx: Transaction): Promise<Job[]> {
    await writeDecisions(tx, this.decisions, this.now);
    // Before touches end in this claim: an end releases those that wait for it.
    await deferTouches(tx, this.deferred);
    await settleTouches(
      tx,
      this.skipped.map((touch) => ({ ...touch, state: "skipped" as const })),
      this.now,
    );
    await moveTouches(tx, this.moved);
    await insertSends(tx, this.sends, this.input.sender.id, this.now);
    await giveTasks(tx, this.context, this.tasks, this.lookup, this.now);
    for (const { one, code, message } of this.parked) await parkTouch(tx, this.context, one.row, { code, step: one.row.slot, message });
    return this.sends.map((send) => send.job);
  }
}

async function deferTouches(tx: Transaction, deferred: { id: string; until: Date }[]): Promise<void> {
  if (deferred.length === 0) return;
  await tx.query("update touch t set not_before = d.until from unnest($1::uuid[], $2::timestamptz[]) as d(id, until) where t.id = d.id", [
    deferred.map((touch) => touch.id),
    deferred.map((touch) => touch.until),
  ]);
}

async function moveTouches(tx: Transaction, moved: { id: string; channel: Channel; senderId: string }[]): Promise<void> {
  if (moved.length === 0) return;
  await tx.query(
    "update touch t set channel = m.channel, sender_id = m.sender from unnest($1::uuid[], $2::text[], $3::uuid[]) as m(id, channel, sender) where t.id = m.id",
    [moved.map((touch) => touch.id), moved.map((touch) => touch.channel), moved.map((touch) => touch.senderId)],
  );
  await ringSenders(tx, moved);
}

async function insertSends(tx: Transaction, sends: NewSend[], senderId: string, now: Date): Promise<void> {
  if (sends.length === 0) return;
  await tx.query("update touch set state = 'claimed' where id = any($1::uuid[])", [sends.map((send) => send.job.touchId)]);
  await tx.query(
    `insert into send (id, touch_id, lead_id, contact_id, sender_id, channel, category, template_version_id, variables, message_id, dated_at,
       retry_key, state, fence, lease_until, attempts, claimed_at)
     select s.id, s.touch_id, s.lead_id, s.contact_id, $1, s.channel, s.category, s.template, s.variables, s.message_id, $2, s.retry_key,
       'claimed', s.fence, clock_timestamp() + make_interval(secs => $3), 1, $2
     from unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[], $8::text[], $9::text[], $10::uuid[], $11::jsonb[], $12::text[], $13::uuid[],
       $14::uuid[]) as s(id, touch_id, lead_id, contact_id, channel, category, template, variables, message_id, retry_key, fence)`,
    [
      senderId,
      now,
      LEASE_SECONDS,
      sends.map((send) => send.job.sendId),
      sends.map((send) => send.job.touchId),
      sends.map((send) => send.job.leadId),
      sends.map((send) => send.contactId),
      sends.map((send) => send.channel),
      sends.map((send): Category => send.job.category),
      sends.map((send) => send.job.templateVersionId),
      sends.map((send) => JSON.stringify(send.job.snapshot)),
      sends.map((send) => send.job.messageId),
      sends.map((send) => send.job.retryKey),
      sends.map((send) => send.job.fence),
    ],
  );
  const replied = sends.filter((send) => send.job.snapshot.replyToken);
  if (replied.length > 0)
    await tx.query("update contact set reply_token = null where id = any($1::uuid[])", [replied.map((send) => send.contactId)]);
}

/** A reply token lives about a minute after the webhook (real time). */
function isFresh(at: Date | null): boolean {
  return at !== null && Date.now() - at.getTime() < 45_000;
}

function domainOf(address: string): string {
  return address.split("@")[1] ?? "hagukumi.invalid";
}

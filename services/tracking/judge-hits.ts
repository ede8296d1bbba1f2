import { codeOf } from "../../domain/code-of.ts";
import type { Channel } from "../../domain/touches/channel.ts";
import { judgeHits as judge, type Label, type RawHit } from "../../domain/tracking/judge-hits.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { handleTogether } from "../engine/context/handle-apart.ts";
import type { NewEvent } from "../engine/events/event.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockFreeLeads } from "../engine/leads/lock-leads.ts";
import { happened } from "../engine/modules/define-event.ts";
import { readAllCompiled } from "../engine/templates/read-compiled.ts";
import { takeBackVisits } from "./take-back-visits.ts";
import { emailOpened, linkClicked } from "./tracking-events.ts";
import { isVisitOfStranger } from "./visitor.ts";

interface Hit extends RawHit {
  kind: "open" | "click";
  leadId: string;
  sendId: string;
  /** Null until it is judged. */
  label: "human" | "machine" | "stranger" | null;
  due: boolean;
}

interface SendRow {
  id: string;
  touchId: string;
  channel: Channel;
  templateVersionId: string;
  acceptedAt: Date | null;
}

interface Verdict {
  hit: Hit;
  label: "human" | "machine" | "stranger";
  reason: string;
}

/** Hits that cannot be judged are tried again after this time, in business time. */
const SET_ASIDE_MS = 24 * 3_600_000;

/**
 * Labels hits that are due to be judged, together with all hits of their messages; only those of people become events. A hit that was taken
 * for a person's and turns out to be a machine's loses its event again (TRK1). Those of a lead that cannot be judged hold up no other.
 * Returns how many hits were judged for the first time.
 */
export async function judgeHits(context: Context): Promise<number> {
  const { rows } = await context.database.pool.query<{ leadId: string }>(
    `select distinct lead_id as "leadId" from (select lead_id from hit where label is null and judge_at <= $1 order by judge_at limit 500) due`,
    [context.clock.now()],
  );
  const counts = await handleTogether(
    rows.map(({ leadId }) => leadId),
    async (leadIds) => [await judgeTogether(context, leadIds)],
    (leadId, error) => setAside(context, leadId, error),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

async function setAside(context: Context, leadId: string, error: unknown): Promise<void> {
  context.log.error({ lead: leadId, code: codeOf(error) }, "the visits of a lead cannot be judged, and are tried again after a day");
  const now = context.clock.now();
  await context.database.pool.query("update hit set judge_at = $3 where lead_id = $1 and label is null and judge_at <= $2", [
    leadId,
    now,
    new Date(now.getTime() + SET_ASIDE_MS),
  ]);
}

async function judgeTogether(context: Context, leadIds: string[]): Promise<number> {
  return context.database.transaction(async (tx) => {
    const now = context.clock.now();
    const free = await lockFreeLeads(tx, leadIds);
    if (free.size === 0) return 0;
    const hits = await readHits(tx, [...free], now);
    const sends = await readSends(tx, [...new Set(hits.map(({ sendId }) => sendId))]);
    const compiled = await readAllCompiled(tx, [...new Set([...sends.values()].map(({ templateVersionId }) => templateVersionId))]);
    const verdicts: Verdict[] = [];
    const postponed: { id: string; until: Date }[] = [];
    for (const [sendId, ofSend] of Map.groupBy(hits, (hit) => hit.sendId)) {
      const send = sends.get(sendId);
      const template = compiled.get(send?.templateVersionId ?? "");
      const links = template && "links" in template ? template.links.length : 0;
      const labels = judge(ofSend, { channel: send?.channel ?? "email", acceptedAt: send?.acceptedAt ?? null, links });
      for (const hit of ofSend) {
        const label = labels.get(hit.id);
        if (!label) continue;
        if (hit.label === null && hit.due) {
          if (label.again !== null && label.again > now) postponed.push({ id: hit.id, until: label.again });
          else verdicts.push(await judgeFirst(tx, context, hit, label));
        } else if (hit.label === "human" && label.label === "machine") {
          verdicts.push({ hit, label: "machine", reason: label.reason });
        }
      }
    }
    await writeLabels(tx, verdicts);
    await postpone(tx, postponed);
    await takeBackVisits(tx, context, retracted(hits, verdicts).map(keyOf));
    await recordEvents(
      tx,
      context,
      verdicts.flatMap(({ hit, label }) => (label === "human" ? [eventOf(hit, sends.get(hit.sendId)?.touchId ?? "")] : [])),
    );
    return verdicts.filter(({ hit }) => hit.label === null).length;
  });
}

/** All hits of the messages of these leads that have a hit to judge. */
async function readHits(tx: Transaction, leadIds: string[], now: Date): Promise<Hit[]> {
  const { rows } = await tx.query<Hit>(
    `select h.id, h.at, h.kind, h.lead_id as "leadId", h.send_id as "sendId", h.target, h.method, h.agent, h.network, h.label,
       h.judge_at <= $2 as due
     from hit h where h.kind in ('open', 'click') and h.send_id in
       (select send_id from hit where lead_id = any($1::uuid[]) and label is null and judge_at <= $2) order by h.at`,
    [leadIds, now],
  );
  return rows;
}

async function readSends(tx: Transaction, ids: string[]): Promise<Map<string, SendRow>> {
  const { rows } = await tx.query<SendRow>(
    `select id, touch_id as "touchId", channel, template_version_id as "templateVersionId",
       case when state = 'sent' then settled_at else dated_at end as "acceptedAt"
     from send where id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

async function judgeFirst(tx: Transaction, context: Context, hit: Hit, { label, reason }: Label): Promise<Verdict> {
  if (label === "human" && hit.kind === "click" && (await isVisitOfStranger(tx, context, hit))) {
    return { hit, label: "stranger", reason: "other-lead" };
  }
  return { hit, label, reason };
}

async function writeLabels(tx: Transaction, verdicts: readonly Verdict[]): Promise<void> {
  if (verdicts.length === 0) return;
  await tx.query(
    `update hit h set label = l.label, reason = l.reason from unnest($1::uuid[], $2::text[], $3::text[]) as l(id, label, reason)
     where h.id = l.id`,
    [verdicts.map(({ hit }) => hit.id), verdicts.map(({ label }) => label), verdicts.map(({ reason }) => reason)],
  );
}

async function postpone(tx: Transaction, postponed: readonly { id: string; until: Date }[]): Promise<void> {
  if (postponed.length === 0) return;
  await tx.query("update hit h set judge_at = p.until from unnest($1::uuid[], $2::timestamptz[]) as p(id, until) where h.id = p.id", [
    postponed.map(({ id }) => id),
    postponed.map(({ until }) => until),
  ]);
}

/** Hits that lost the label of a person, where no other person followed the same link of the message. */
function retracted(hits: readonly Hit[], verdicts: readonly Verdict[]): Hit[] {
  const labels = new Map<string, string | null>(hits.map((hit) => [hit.id, hit.label]));
  for (const { hit, label } of verdicts) labels.set(hit.id, label);
  const standing = new Set(hits.filter(({ id }) => labels.get(id) === "human").map(keyOf));
  const lost = verdicts.filter(({ hit, label }) => hit.label === "human" && label === "machine").map(({ hit }) => hit);
  return [...new Map(lost.map((hit) => [keyOf(hit), hit])).values()].filter((hit) => !standing.has(keyOf(hit)));
}

/** The key of the event of a hit: a link counts once per message. */
function keyOf({ kind, sendId, target }: Hit): string {
  return kind === "open" ? `open:${sendId}` : `click:${sendId}:${target}`;
}

function eventOf(hit: Hit, touch: string): NewEvent {
  const { leadId, at, kind, target } = hit;
  if (kind === "open") return happened(emailOpened, { leadId, at, data: { touch }, key: keyOf(hit) });
  return happened(linkClicked, { leadId, at, data: { touch, link: /^\d+$/.test(target) ? Number(target) : target }, key: keyOf(hit) });
}

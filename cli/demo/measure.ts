import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { readPublishedProcess } from "../../services/selling/process.ts";
import { readFunnel } from "../../services/selling/read-funnel.ts";
import type { Injected } from "./faults.ts";
import { type MoneyFigures, readMoney } from "./measure-money.ts";
import type { Replies } from "./replies.ts";
import { getText } from "./web.ts";

export interface DemoResult extends MoneyFigures {
  leads: number;
  confirmed: number;
  touches: { email: number; line: number; person: number };
  skipped: Record<string, number>;
  /** Acceptances in the stand-ins' journals beyond one per (person, origin, slot, occurrence), SND2's own resends apart. */
  duplicates: number;
  /** Resends that SND2 asks for after an unanswered final dot. */
  resent: number;
  /** Due touches with neither acceptance nor decision. */
  lost: number;
  unknown: number;
  funnel: { step: number; name: string; entered: number; moved: number }[];
  /** `offered`: seats of all sessions · `waited`: joined a list · `passedOn`: got a seat from a list · `overbooked`: sessions with too many guests. */
  sessions: { offered: number; booked: number; waited: number; passedOn: number; overbooked: number };
  /** `offered`: people who were invited after a session · `noShow`: consultations to which nobody came. */
  consultations: { offered: number; booked: number; moved: number; noShow: number };
  /** Leads who are customers at the end, those of them with two purchases or more, and those who are fans: see `readCustomers`. */
  customers: number;
  repeat: number;
  fans: number;
  /** Customers who were silent for long, and those of them who woke. */
  dormant: { found: number; revived: number };
  /** `recovered`: those who became fans. */
  incidents: { opened: number; recovered: number };
  /** Reminders that left after their booking, or consultation, was cancelled. */
  remindedAfterCancel: number;
  /** Virtual minutes between the instant at which a touch might go and its end. */
  lateness: { p50: number; p99: number };
  injected: Injected;
  wallSeconds: number;
}

/** A message that a stand-in took. */
export interface Acceptance {
  /** Key of the send in our ledger: id of the mail's envelope sender, retry key or reply token of LINE. */
  send: string;
  to: string;
  /** Business time. */
  at: Date;
}

const mailSchema = z.object({ from: z.string(), to: z.string(), businessAt: z.number() });
const lineSchema = z.object({
  entries: z.array(
    z.object({
      businessAt: z.number().default(0),
      to: z.array(z.string()).default([]),
      retryKey: z.string().optional(),
      replyToken: z.string().optional(),
    }),
  ),
});

/** They are invited to a consultation at once: the route that the playbook declares. */
const FROM_SHOW = "exists (select 1 from source s where s.id = l.source_id and s.key = 'trade-show')";

/** The oracle: the stand-ins' journals against the ledger. */
export async function measure(
  context: Context,
  { sandboxUrl, until, replies }: { sandboxUrl: string; until: Date; replies: Replies },
): Promise<Omit<DemoResult, "injected" | "wallSeconds">> {
  const acceptances = [...(await readMailJournal(sandboxUrl)), ...(await readLineJournal(sandboxUrl))];
  const ledger = await readLedger(context, await replies.read());
  const perTouch = new Map<string, number>();
  let strangers = 0;
  for (const acceptance of acceptances) {
    const known = ledger.get(acceptance.send);
    if (!known) strangers += 1;
    else perTouch.set(known.touch, (perTouch.get(known.touch) ?? 0) + 1);
  }
  const mayResend = new Map([...ledger.values()].map((send) => [send.touch, send.resends]));
  const beyond = [...perTouch].map(([touch, count]) => ({ extra: count - 1, allowed: mayResend.get(touch) ?? 0 }));
  const resent = beyond.reduce((sum, one) => sum + Math.min(one.extra, one.allowed), 0);
  const duplicates = beyond.reduce((sum, one) => sum + Math.max(0, one.extra - one.allowed), 0) + strangers;
  return {
    ...(await readCounts(context)),
    duplicates,
    resent,
    lost: await countLost(context, until, new Set(perTouch.keys())),
    funnel: await readNineSteps(context),
    ...(await readSessions(context)),
    consultations: await readConsultations(context),
    ...(await readCustomers(context)),
    incidents: await readIncidents(context),
    ...(await readMoney(context, { acceptances, sandboxUrl, until })),
    lateness: await readLateness(context),
  };
}

async function readMailJournal(sandboxUrl: string): Promise<Acceptance[]> {
  const lines = (await getText(`${sandboxUrl}/mail/journal`)).split("\n").filter(Boolean);
  return lines.map((line) => {
    const { from, to, businessAt } = mailSchema.parse(JSON.parse(line));
    return { send: /^b-([0-9a-f]{32})-/.exec(from)?.[1] ?? from, to, at: new Date(businessAt) };
  });
}

async function readLineJournal(sandboxUrl: string): Promise<Acceptance[]> {
  const { entries } = lineSchema.parse(JSON.parse(await getText(`${sandboxUrl}/line/control/journal?kind=accepted`)));
  return entries.map(({ retryKey, replyToken, to, businessAt }) => ({
    send: retryKey ?? replyToken ?? "",
    to: to[0] ?? "",
    at: new Date(businessAt),
  }));
}

interface LedgerSend {
  touch: string;
  /** How often this touch was sent again after an unanswered final dot, which SND2 allows once for its category. */
  resends: number;
}

async function readLedger(context: Context, replies: ReadonlyMap<string, string>): Promise<Map<string, LedgerSend>> {
  const { rows } = await context.database.pool.query<{ id: string; retryKey: string; touch: string; resends: number }>(
    `select replace(s.id::text, '-', '') as id, s.retry_key as "retryKey",
       t.origin_kind || ' ' || t.origin_id || ' ' || t.slot || ' ' || t.occurrence || ' ' || t.lead_id as touch,
       case when s.category in ('verification', 'transactional') then greatest(0, s.past_dot - 1) else 0 end as resends
     from send s join touch t on t.id = s.touch_id`,
  );
  const byKey = new Map<string, LedgerSend>();
  for (const row of rows) for (const key of [row.id, row.retryKey]) byKey.set(key, row);
  for (const [token, id] of replies) {
    const send = byKey.get(id);
    if (send) byKey.set(token, send);
  }
  return byKey;
}

/** A decision, or a next try after the end of the demo, explains why nothing was taken. */
async function countLost(context: Context, until: Date, accepted: Set<string>): Promise<number> {
  const { rows } = await context.database.pool.query<{ key: string; state: string; tasked: boolean; explained: boolean }>(
    `select t.origin_kind || ' ' || t.origin_id || ' ' || t.slot || ' ' || t.occurrence || ' ' || t.lead_id as key, t.state,
       exists (select 1 from decision d where d.touch_id = t.id and d.verdict <> 'send')
         or exists (select 1 from send s where s.touch_id = t.id and s.state = 'deferred' and s.retry_at > $1) as explained,
       exists (select 1 from task k where k.touch_id = t.id) as tasked
     from touch t where t.due_at <= $1`,
    [until],
  );
  return rows.filter(({ key, state, explained, tasked }) => {
    switch (state) {
      case "sent":
        return !accepted.has(key) && !tasked;
      case "failed":
      case "unknown":
        return false; // The ledger says so, with its attempts.
      default:
        return !explained && !accepted.has(key);
    }
  }).length;
}

async function readCounts(context: Context): Promise<Pick<DemoResult, "leads" | "confirmed" | "touches" | "skipped" | "unknown">> {
  const { pool } = context.database;
  const people = await pool.query<{ leads: number; confirmed: number }>(
    `select (select count(*)::int from lead) as leads,
       (select count(distinct lead_id)::int from event where kind in ('subscriptionConfirmed', 'lineFollowed')) as confirmed`,
  );
  const sent = await pool.query<{ channel: string; count: number }>(
    "select channel, count(*)::int as count from touch where state = 'sent' group by 1",
  );
  const skipped = await pool.query<{ reason: string; count: number }>(
    "select reason, count(*)::int as count from touch where state in ('skipped', 'cancelled', 'failed') group by 1 order by 2 desc",
  );
  const unknown = await pool.query<{ count: number }>("select count(*)::int as count from touch where state = 'unknown'");
  const of = (channel: string) => sent.rows.find((row) => row.channel === channel)?.count ?? 0;
  return {
    leads: people.rows[0]?.leads ?? 0,
    confirmed: people.rows[0]?.confirmed ?? 0,
    touches: { email: of("email"), line: of("line"), person: of("person") },
    skipped: Object.fromEntries(skipped.rows.map((row) => [row.reason, row.count])),
    unknown: unknown.rows[0]?.count ?? 0,
  };
}

/** The nine steps as the process of the playbook counts them. */
async function readNineSteps(context: Context): Promise<DemoResult["funnel"]> {
  const published = await readPublishedProcess(context.database.pool);
  const titles = new Map(published?.process.steps.map(({ step, title }) => [step, title.ja ?? title.en ?? step]));
  const { steps } = await readFunnel(context, {});
  return steps.map(({ step, entered, moved }, index) => ({ step: index + 1, name: titles.get(step) ?? step, entered, moved }));
}

async function readSessions({ database }: Context): Promise<Pick<DemoResult, "sessions" | "remindedAfterCancel">> {
  const { rows } = await database.pool.query<DemoResult["sessions"] & { remindedAfterCancel: number }>(
    `select (select coalesce(sum(seats), 0)::int from session) as offered,
       (select count(*)::int from booking where booked_at is not null) as booked,
       (select count(*)::int from wait_entry) as waited,
       (select count(*)::int from wait_entry where state = 'taken') as "passedOn",
       (select count(*)::int from session s where s.seats < (
          select count(*) from booking b where b.session_id = s.id and b.state in ('held', 'booked', 'attended', 'absent'))) as overbooked,
       (select count(*)::int from touch t join (
            select 'booking' as kind, id, ended_at from booking where state = 'cancelled'
            union all select 'consultation', id, ended_at from consultation where state = 'cancelled') c on c.kind = t.origin_kind and c.id = t.origin_id
          where t.slot like 'reminder-%' and t.state = 'sent' and t.settled_at > c.ended_at) as "remindedAfterCancel"`,
  );
  const { remindedAfterCancel = 0, ...sessions } = rows[0] ?? { offered: 0, booked: 0, waited: 0, passedOn: 0, overbooked: 0 };
  return { sessions, remindedAfterCancel };
}

async function readConsultations({ database }: Context): Promise<DemoResult["consultations"]> {
  const { rows } = await database.pool.query<DemoResult["consultations"]>(
    `select (select count(distinct e.lead_id)::int from enrolment e join sequence q on q.id = e.sequence_id where q.key like 'after-%')
         + (select count(*)::int from lead l where ${FROM_SHOW}) as offered,
       count(*) filter (where booked_at is not null)::int as booked, count(*) filter (where moves > 0)::int as moved,
       count(*) filter (where state = 'absent')::int as "noShow"
     from consultation`,
  );
  return rows[0] ?? { offered: 0, booked: 0, moved: 0, noShow: 0 };
}

async function readLateness(context: Context): Promise<DemoResult["lateness"]> {
  const { rows } = await context.database.pool.query<{ p50: number | null; p99: number | null }>(
    `select percentile_cont(0.5) within group (order by late) as p50, percentile_cont(0.99) within group (order by late) as p99
     from (select extract(epoch from settled_at - not_before) / 60 as late from touch where state = 'sent') touches`,
  );
  const round = (minutes: number | null | undefined) => Math.round((minutes ?? 0) * 10) / 10;
  return { p50: round(rows[0]?.p50), p99: round(rows[0]?.p99) };
}

async function readIncidents({ database }: Context): Promise<DemoResult["incidents"]> {
  const { rows } = await database.pool.query<DemoResult["incidents"]>(
    "select count(*)::int as opened, count(*) filter (where outcome = 'fan')::int as recovered from incident",
  );
  return rows[0] ?? { opened: 0, recovered: 0 };
}

/** A fan said in the end that it was worth more than its price, was won back after a failure, or brought somebody. */
async function readCustomers({ database }: Context): Promise<Pick<DemoResult, "customers" | "repeat" | "fans" | "dormant">> {
  const { rows } = await database.pool.query<{ customers: number; repeat: number; fans: number; found: number; revived: number }>(
    `select count(*) filter (where l.relation = 'customer')::int as customers,
       count(*) filter (where l.relation = 'customer'
         and (select count(*) from purchase p where p.lead_id = l.id and p.ended_at is null) > 1)::int as repeat,
       count(*) filter (where l.relation = 'customer' and (
         exists (select 1 from event e where e.lead_id = l.id and e.kind = 'deliveryRated' and e.data->>'worth' = 'true'
           and not exists (select 1 from event b where b.lead_id = l.id and b.data->>'takesBack' = e.id::text))
         or exists (select 1 from incident i where i.lead_id = l.id and i.outcome = 'fan')
         or exists (select 1 from referral r where r.lead_id = l.id)))::int as fans,
       count(*) filter (where exists (select 1 from event e where e.lead_id = l.id and e.kind = 'wentDormant'))::int as found,
       count(*) filter (where exists (select 1 from event e where e.lead_id = l.id and e.kind = 'revived'))::int as revived
     from lead l`,
  );
  const { found = 0, revived = 0, ...people } = rows[0] ?? { customers: 0, repeat: 0, fans: 0 };
  return { ...people, dormant: { found, revived } };
}

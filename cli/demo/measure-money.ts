import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import type { Acceptance } from "./measure.ts";
import { getJson } from "./web.ts";

export interface MoneyFigures {
  /** `cooledOff`: contracts that were cancelled within the days of cooling-off; their deals are among the won ones. */
  deals: { opened: number; won: number; lost: number; cooledOff: number };
  /** Yen that came, less what was given back. */
  revenue: number;
  /** Yen that are overdue at the end. */
  unpaid: number;
  /**
   * Charges in the journal of the card payments' stand-in beyond one per instalment, those apart that were wholly given back; and charges that
   * no payment of ours is for.
   */
  chargedTwice: number;
  /** Reminders of late payment that a stand-in took after their instalment was paid or void. */
  dunnedAfterPaid: number;
}

interface Journals {
  acceptances: readonly Acceptance[];
  sandboxUrl: string;
  /** Until when the demo plays. */
  until: Date;
}

/**
 * The clock of the sandbox stands still, at most two minutes on, while a message is on its way (docs/decisions/0004): a payment of these minutes
 * came when the reminder had left.
 */
const ON_ITS_WAY_MS = 2 * 60_000;

export async function readMoney(context: Context, { acceptances, sandboxUrl, until }: Journals): Promise<MoneyFigures> {
  return {
    ...(await readSums(context, until)),
    chargedTwice: await countChargedTwice(context, sandboxUrl),
    dunnedAfterPaid: await countDunnedAfterPaid(context, acceptances),
  };
}

async function readSums({ database }: Context, until: Date): Promise<Pick<MoneyFigures, "deals" | "revenue" | "unpaid">> {
  const { rows } = await database.pool.query<MoneyFigures["deals"] & { revenue: number; unpaid: number }>(
    `select (select count(*)::int from deal where state <> 'void') as opened, (select count(*)::int from deal where state = 'won') as won,
       (select count(*)::int from deal where state = 'lost') as lost,
       (select count(*)::int from contract where state = 'cooledOff') as "cooledOff",
       ((select coalesce(sum(amount_minor), 0) from payment where state = 'received')
         - (select coalesce(sum(amount_minor), 0) from refund where state in ('sent', 'done')))::float8 as revenue,
       (select coalesce(sum(t.amount_minor - coalesce(a.paid, 0)), 0)::float8 from instalment t join invoice i on i.id = t.invoice_id
          left join (select instalment_id, sum(amount_minor) as paid from allocation group by 1) a on a.instalment_id = t.id
        where i.state = 'issued' and t.void_at is null and t.due_on < ($1::timestamptz at time zone 'Asia/Tokyo')::date) as unpaid`,
    [until],
  );
  const { revenue = 0, unpaid = 0, ...deals } = rows[0] ?? { opened: 0, won: 0, lost: 0, cooledOff: 0 };
  return { deals, revenue, unpaid };
}

const journalSchema = z.object({
  entries: z.array(
    z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("charged"), charge: z.string(), attemptId: z.string().nullable() }),
      z.object({ kind: z.literal("object"), object: z.looseObject({ object: z.string(), id: z.string() }) }),
    ]),
  ),
});
const refundedSchema = z.object({ refunded: z.boolean() });

async function countChargedTwice({ database }: Context, sandboxUrl: string): Promise<number> {
  const read = async (kind: string) => journalSchema.parse(await getJson(`${sandboxUrl}/stripe/control/journal?kind=${kind}`)).entries;
  // The newest state of an object stands last.
  const isBack = new Map<string, boolean>();
  for (const entry of await read("object")) {
    if (entry.kind === "object" && entry.object.object === "charge")
      isBack.set(entry.object.id, refundedSchema.parse(entry.object).refunded);
  }
  const charges = (await read("charged")).flatMap((entry) => (entry.kind === "charged" ? [entry] : []));
  const { rows } = await database.pool.query<{ id: string; instalmentId: string }>(
    'select id, instalment_id as "instalmentId" from payment_attempt where id::text = any($1::text[])',
    [charges.flatMap(({ attemptId }) => attemptId ?? [])],
  );
  const instalmentOf = new Map(rows.map(({ id, instalmentId }) => [id, instalmentId]));
  const standing = charges.filter(({ charge }) => !isBack.get(charge));
  const byInstalment = Map.groupBy(standing, ({ attemptId }) => instalmentOf.get(attemptId ?? ""));
  return [...byInstalment].reduce((sum, [instalment, some]) => sum + some.length - (instalment === undefined ? 0 : 1), 0);
}

interface Reminder {
  /** Keys by which the journals know the send. */
  keys: (string | null)[];
  /** From then on nothing of it was open; later money, or a reversal, does not change that it was reminded before. */
  settledAt: Date;
  /** Null: nothing was opened again. */
  reopenedAt: Date | null;
}

/** Whoever is reminded of several instalments of a day is reminded in vain when none of them is open. */
async function countDunnedAfterPaid({ database }: Context, acceptances: readonly Acceptance[]): Promise<number> {
  const { rows } = await database.pool.query<Reminder>(
    `with reminder as (
       select s.id, s.retry_key, s.variables->>'replyToken' as reply_token, t.origin_id as invoice_id, right(t.slot, 10)::date as due_on
       from send s join touch t on t.id = s.touch_id where t.origin_kind = 'invoice' and t.slot like 'dunning-%'),
     paid as (
       select t.id, t.invoice_id, t.due_on, t.amount_minor, t.void_at, a.at,
         sum(a.amount_minor) over (partition by t.id order by a.at, a.id) as sum
       from instalment t left join allocation a on a.instalment_id = t.id),
     ended as (
       select id, invoice_id, due_on, min(least(case when sum >= amount_minor then at end, void_at)) as ended_at,
         max(case when sum < amount_minor then at end) as short_at
       from paid group by id, invoice_id, due_on)
     select array[replace(r.id::text, '-', ''), r.retry_key::text, r.reply_token] as keys, max(e.ended_at) as "settledAt",
       case when max(e.short_at) > max(e.ended_at) then max(e.short_at) end as "reopenedAt"
     from reminder r join ended e on e.invoice_id = r.invoice_id and e.due_on = r.due_on
     group by r.id, r.retry_key, r.reply_token having bool_and(e.ended_at is not null)`,
  );
  const settled = new Map(rows.flatMap((row) => row.keys.flatMap((key) => (key === null ? [] : [[key, row] as const]))));
  return acceptances.filter(({ send, at }) => {
    const reminder = settled.get(send);
    if (!reminder || at.getTime() <= reminder.settledAt.getTime() + ON_ITS_WAY_MS) return false;
    return reminder.reopenedAt === null || at < reminder.reopenedAt;
  }).length;
}

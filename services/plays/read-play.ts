import type { NextKind } from "../../domain/plays/play-plan.ts";
import { type MemberState, memberStates, type PlayPart, playParts } from "../../domain/plays/play-states.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { nameLeads } from "../engine/leads/name-leads.ts";
import { readOfferTitles } from "../offers/module.ts";
import { readSales, type Sale } from "../relation/module.ts";
import { type ListedPlay, listedPlaySql } from "./list-plays.ts";
import { playUnknown } from "./play.ts";
import type { ReasonCount } from "./preview-play.ts";
import { playReasons } from "./words.ts";

export interface PlaySale extends Sale {
  leadName: string | null;
  title: Partial<LocalText>;
}

export interface PlayDetail extends ListedPlay {
  /** Their counts come to all customers at the start. */
  parts: { part: PlayPart; count: number }[];
  /** Of those to whom something was or is to be offered; their counts come to `members`. */
  states: { state: Exclude<MemberState, "left-out">; count: number }[];
  offers: { offer: string; kind: NextKind; title: Partial<LocalText>; members: number; invited: number; bought: number }[];
  /** Who was left out. */
  leftOut: ReasonCount[];
  /** For whom it is over without a purchase. */
  closed: ReasonCount[];
  /** Of those who were dormant: how many were asked, and how many answered. */
  asked: number;
  answered: number;
  /** What they bought since they were asked or invited, as long as the play ran, and still counts. */
  sales: PlaySale[];
  /** What the sales come to, with tax. */
  revenue: { currency: string; minor: number }[];
}

/** A play with its progress and its result. Throws AppError not-found. */
export async function readPlay({ database: { pool } }: Context, id: string): Promise<PlayDetail> {
  const { rows } = await pool.query<ListedPlay>(`${listedPlaySql} where p.id = $1`, [id]);
  const [play] = rows;
  if (!play) throw playUnknown();
  const groups = await countGroups(pool, id);
  const titles = await readOfferTitles(pool);
  const sales = await readPlaySales(pool, play);
  const names = await nameLeads(
    pool,
    sales.map(({ leadId }) => leadId),
  );
  const sum = (found: readonly Group[]) => found.reduce((all, { count }) => all + count, 0);
  const reasons = (state: MemberState): ReasonCount[] =>
    [
      ...Map.groupBy(
        groups.filter((group) => group.state === state),
        ({ code }) => code ?? "",
      ),
    ]
      .map(([code, own]) => ({ code, words: playReasons[code] ?? { ja: code, en: code }, count: sum(own) }))
      .toSorted((one, other) => other.count - one.count || (one.code < other.code ? -1 : 1));
  return {
    ...play,
    parts: playParts.map((part) => ({ part, count: sum(groups.filter((group) => group.part === part)) })),
    states: memberStates.flatMap((state) =>
      state === "left-out" ? [] : [{ state, count: sum(groups.filter((group) => group.state === state)) }],
    ),
    offers: (await countOffered(pool, id)).map((one) => ({ ...one, title: titles.get(one.offer) ?? {} })),
    leftOut: reasons("left-out"),
    closed: reasons("closed"),
    ...(await countAsked(pool, id)),
    sales: sales.map((sale) => ({ ...sale, leadName: names.get(sale.leadId) ?? null, title: titles.get(sale.offer ?? "") ?? {} })),
    revenue: [...Map.groupBy(sales, ({ currency }) => currency)].map(([currency, own]) => ({
      currency,
      minor: own.reduce((all, { grossMinor }) => all + grossMinor, 0),
    })),
  };
}

interface Group {
  part: PlayPart;
  state: MemberState;
  code: string | null;
  count: number;
}

async function countGroups(tx: Transaction, id: string): Promise<Group[]> {
  const { rows } = await tx.query<Group>(
    "select part, state, code, count(*)::int as count from play_member where play_id = $1 group by 1, 2, 3",
    [id],
  );
  return rows;
}

async function countOffered(tx: Transaction, id: string) {
  const { rows } = await tx.query<{ offer: string; kind: NextKind; members: number; invited: number; bought: number }>(
    `select offer_key as offer, kind, count(*)::int as members, count(invited_at)::int as invited,
       count(*) filter (where state = 'bought')::int as bought
     from play_member where play_id = $1 and part <> 'not-now' group by 1, 2 order by 3 desc, 1`,
    [id],
  );
  return rows;
}

async function countAsked(tx: Transaction, id: string): Promise<{ asked: number; answered: number }> {
  const { rows } = await tx.query<{ asked: number; answered: number }>(
    "select count(asked_at)::int as asked, count(awake_at)::int as answered from play_member where play_id = $1",
    [id],
  );
  return rows[0] ?? { asked: 0, answered: 0 };
}

async function readPlaySales(tx: Transaction, { id, endedAt, until }: ListedPlay): Promise<Sale[]> {
  const { rows } = await tx.query<{ leadId: string; since: Date }>(
    `select lead_id as "leadId", coalesce(asked_at, invited_at) as since from play_member
     where play_id = $1 and coalesce(asked_at, invited_at) is not null`,
    [id],
  );
  return readSales(tx, {
    leadIds: rows.map(({ leadId }) => leadId),
    from: rows.map(({ since }) => since),
    before: rows.map(() => endedAt ?? until),
  });
}

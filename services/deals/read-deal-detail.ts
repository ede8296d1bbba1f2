import type { DateKind } from "../../domain/deals/date-kinds.ts";
import type { PersonRole, Stance } from "../../domain/deals/deal-person.ts";
import { type DealPlan, planOf } from "../../domain/deals/deal-plan.ts";
import type { Language, LocalText } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { withLeadNames } from "../engine/leads/name-leads.ts";
import { requireOffer } from "../offers/module.ts";
import { dealUnknown } from "./deal.ts";
import { type DealRow, type ListedDeal, listedDealSql, withoutRank } from "./list-deals.ts";
import { readObjectionKinds } from "./read-objection-kinds.ts";
import type { DealMove } from "./write-move.ts";

interface Move extends DealMove {
  id: string;
  at: Date;
  actor: string;
  reason: string;
}

interface Person {
  id: string;
  name: string;
  role: PersonRole;
  stance: Stance;
  reason: string;
  isMet: boolean;
}

interface ObjectionRow {
  id: string;
  kind: string;
  words: string;
  answer: string;
  talkOn: string | null;
  raisedAt: Date;
  asked: number;
  nextAt: Date | null;
  state: "open" | "answered" | "lost";
  closedAt: Date | null;
  presenterName: string | null;
  deckKey: string | null;
}

interface Presentation {
  id: string;
  at: Date;
  presenterId: string | null;
  presenterName: string | null;
  deckKey: string | null;
  interests: string;
}

interface NotedDate {
  id: string;
  kind: DateKind;
  on: string;
  monthsBefore: number;
  wakeAt: Date;
  reachedAt: Date | null;
}

/** What the page of a deal says of an estimate; the rest stands on the estimate's own. */
interface EstimateHead {
  id: string;
  number: number;
  state: "draft" | "sent" | "chosen" | "expired" | "superseded";
  title: string;
  currency: string;
  fromMinor: number | null;
  toMinor: number | null;
  expiresOn: string;
  sentAt: Date | null;
  /** Title of the variant. */
  chosen: string | null;
}

export interface DealDetail extends ListedDeal {
  leadZone: string;
  leadLanguage: Language;
  plan: DealPlan;
  moves: Move[];
  people: Person[];
  raised: (ObjectionRow & { title: Partial<LocalText>; question: Partial<LocalText>; script: Partial<LocalText> })[];
  presentations: Presentation[];
  dates: NotedDate[];
  estimates: EstimateHead[];
}

/** One deal with all that staff look at. Throws AppError not-found. */
export async function readDealDetail(context: Context, id: string): Promise<DealDetail> {
  const { pool } = context.database;
  const { rows } = await pool.query<DealRow>(`${listedDealSql} where d.id = $1`, [id]);
  const [row] = rows;
  if (!row) throw dealUnknown();
  const [named] = (await withLeadNames(pool, { items: [withoutRank(row)], next: null })).items;
  if (!named) throw dealUnknown();
  const { rows: leads } = await pool.query<{ zone: string; language: Language }>("select zone, language from lead where id = $1", [
    row.leadId,
  ]);
  const [offer, moves, people, raised, presentations, dates, estimates] = await Promise.all([
    requireOffer(pool, row.offerKey),
    readMoves(pool, id),
    readPeople(pool, id),
    readObjections(pool, id),
    readPresentations(pool, id),
    readDates(pool, id),
    readEstimates(pool, id),
  ]);
  return {
    ...named,
    leadZone: leads[0]?.zone ?? context.zone,
    leadLanguage: leads[0]?.language ?? "ja",
    plan: planOf(offer),
    moves,
    people,
    raised,
    presentations,
    dates,
    estimates,
  };
}

/** The newest first; a deal that lives for years has many. */
const MOST_MOVES = 200;

async function readMoves(tx: Transaction, id: string): Promise<Move[]> {
  const { rows } = await tx.query<Move>(
    `select id, at, actor, field, "from", "to", reason from deal_move where deal_id = $1 order by at desc, id desc limit ${MOST_MOVES}`,
    [id],
  );
  return rows;
}

async function readPeople(tx: Transaction, id: string): Promise<Person[]> {
  const { rows } = await tx.query<Person>(
    `select id, name, role, stance, reason, is_met as "isMet" from deal_person where deal_id = $1 order by id`,
    [id],
  );
  return rows;
}

/** With the first question of the kind; a kind that the playbook no longer has keeps its key. */
async function readObjections(tx: Transaction, id: string): Promise<DealDetail["raised"]> {
  const { rows } = await tx.query<ObjectionRow>(
    `select b.id, b.kind, b.words, b.answer, b.talk_on::text as "talkOn", b.raised_at as "raisedAt", b.asked, b.next_at as "nextAt", b.state,
       b.closed_at as "closedAt", s.name as "presenterName", b.deck_key as "deckKey"
     from objection b left join staff s on s.id = b.presenter_id where b.deal_id = $1 order by b.raised_at desc, b.id desc`,
    [id],
  );
  const kinds = await readObjectionKinds(tx);
  return rows.map((objection) => {
    const { title, question, script } = kinds.find(({ key }) => key === objection.kind) ?? { title: {}, question: {}, script: {} };
    return { ...objection, title, question, script };
  });
}

async function readPresentations(tx: Transaction, id: string): Promise<Presentation[]> {
  const { rows } = await tx.query<Presentation>(
    `select p.id, p.at, p.presenter_id as "presenterId", s.name as "presenterName", p.deck_key as "deckKey", p.interests
     from presentation p left join staff s on s.id = p.presenter_id where p.deal_id = $1 order by p.at desc, p.id desc`,
    [id],
  );
  return rows;
}

async function readDates(tx: Transaction, id: string): Promise<NotedDate[]> {
  const { rows } = await tx.query<NotedDate>(
    `select id, kind, "on"::text as on, months_before as "monthsBefore", wake_at as "wakeAt", reached_at as "reachedAt"
     from deal_date where deal_id = $1 order by "on", id`,
    [id],
  );
  return rows;
}

async function readEstimates(tx: Transaction, id: string): Promise<EstimateHead[]> {
  const { rows } = await tx.query<EstimateHead>(
    `select e.id, e.number, e.state, e.title, e.currency, min((v->'totals'->>'grossMinor')::float8) as "fromMinor",
       max((v->'totals'->>'grossMinor')::float8) as "toMinor", e.expires_on::text as "expiresOn", e.sent_at as "sentAt",
       max(v->>'title') filter (where v->>'key' = e.chosen_variant) as chosen
     from estimate e left join lateral jsonb_array_elements(e.variants) v on true where e.deal_id = $1 group by e.id order by e.number desc`,
    [id],
  );
  return rows;
}

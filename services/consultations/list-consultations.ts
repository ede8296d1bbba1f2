import { cutPage, type Page, readCursor } from "../../domain/cursor.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { withLeadNames } from "../engine/leads/name-leads.ts";
import { type Consultation, consultationColumns, consultationUnknown } from "./consultation.ts";

export interface ListedConsultation extends Consultation {
  leadName: string | null;
  /** Of the offer. */
  title: Partial<LocalText>;
  consultantName: string;
  /** The consultant's. */
  zone: string;
  /** It has ended, and nobody has said what became of it. */
  unmarked: boolean;
}

export interface ConsultationsQuery {
  consultant?: string | undefined;
  offer?: string | undefined;
  leadId?: string | undefined;
  state?: Consultation["state"] | undefined;
  /** Starting from this instant on, and before that one. */
  from?: Date | undefined;
  before?: Date | undefined;
  /** Only those that have ended and of which nobody has said what became. */
  unmarked?: boolean | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** Consultations, the earliest first. */
export async function listConsultations(context: Context, query: ConsultationsQuery): Promise<Page<ListedConsultation>> {
  const { pool } = context.database;
  const cursor = readCursor(query.cursor);
  const { rows } = await pool.query<Omit<ListedConsultation, "leadName">>(
    `${listedSql} where ($2::text is null or c.consultant_key = $2) and ($3::text is null or c.offer_key = $3) and ($4::uuid is null or c.lead_id = $4)
       and ($5::text is null or c.state = $5) and ($6::timestamptz is null or c.starts_at >= $6) and ($7::timestamptz is null or c.starts_at < $7)
       and (not $8::boolean or (c.state = 'booked' and c.ends_at <= $1)) and ($9::timestamptz is null or (c.starts_at, c.id) > ($9, $10::uuid))
     order by c.starts_at, c.id limit $11`,
    [
      context.clock.now(),
      query.consultant ?? null,
      query.offer ?? null,
      query.leadId ?? null,
      query.state ?? null,
      query.from ?? null,
      query.before ?? null,
      query.unmarked ?? false,
      cursor?.at ?? null,
      cursor?.id ?? null,
      query.limit + 1,
    ],
  );
  return withLeadNames(
    pool,
    cutPage(rows, query.limit, ({ startsAt, id }) => ({ at: startsAt, id })),
  );
}

/** Throws AppError not-found. */
export async function readConsultation(context: Context, id: string): Promise<ListedConsultation> {
  const { pool } = context.database;
  const found = await findListed(pool, id, context.clock.now());
  const [named] = (await withLeadNames(pool, { items: [found], next: null })).items;
  if (named) return named;
  throw consultationUnknown();
}

async function findListed(tx: Transaction, id: string, now: Date): Promise<Omit<ListedConsultation, "leadName">> {
  const { rows } = await tx.query<Omit<ListedConsultation, "leadName">>(`${listedSql} where c.id = $2`, [now, id]);
  if (rows[0]) return rows[0];
  throw consultationUnknown();
}

const listedSql = `select ${consultationColumns}, o.definition->'title' as title, s.definition->>'name' as "consultantName",
    s.definition->>'zone' as zone, c.state = 'booked' and c.ends_at <= $1 as unmarked
  from consultation c join offer o on o.key = c.offer_key join consultant s on s.key = c.consultant_key`;

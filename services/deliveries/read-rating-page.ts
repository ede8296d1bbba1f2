import type { Language, LocalText } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { linkGone } from "../engine/leads/link-gone.ts";
import { ratingOfToken } from "./rating-link.ts";

export interface AskedRating {
  id: string;
  deliveryId: string;
  leadId: string;
  contractId: string;
  offerKey: string;
  ownerId: string | null;
  /** Null: at the end of the delivery. */
  milestoneKey: string | null;
  milestoneTitle: Partial<LocalText> | null;
  /** Of the offer. */
  title: Partial<LocalText>;
  score: number | null;
  worth: boolean | null;
  words: string;
  until: Date;
  lowAt: Date | null;
  closedAt: Date | null;
  language: Language;
  zone: string;
}

/** Throws AppError gone for an erased lead, or a question that was taken back. */
export async function readRating(tx: Transaction, id: string): Promise<AskedRating> {
  const { rows } = await tx.query<AskedRating>(
    `select r.id, r.delivery_id as "deliveryId", r.lead_id as "leadId", d.contract_id as "contractId", d.offer_key as "offerKey",
       d.owner_id as "ownerId", m.key as "milestoneKey", m.title as "milestoneTitle", coalesce(o.definition->'title', '{}') as title,
       r.score, r.worth, r.words, r.until, r.low_at as "lowAt", r.closed_at as "closedAt", l.language, l.zone
     from delivery_rating r join delivery d on d.id = r.delivery_id join lead l on l.id = r.lead_id
       left join delivery_milestone m on m.id = r.milestone_id left join offer o on o.key = d.offer_key
     where r.id = $1 and l.erased_at is null`,
    [id],
  );
  if (rows[0]) return rows[0];
  throw linkGone();
}

export interface RatingPage extends AskedRating {
  /** over: its time has passed, or the contract ended. */
  state: "open" | "rated" | "over";
}

/** The page of a question. Reading it changes nothing. Throws AppError not-found for a link that is not ours, gone for an erased lead. */
export async function readRatingPage(context: Context, token: string): Promise<RatingPage> {
  const asked = await readRating(context.database.pool, ratingOfToken(context, token));
  const isOver = asked.closedAt !== null || asked.until <= context.clock.now();
  return { ...asked, state: isOver ? "over" : asked.score === null ? "open" : "rated" };
}

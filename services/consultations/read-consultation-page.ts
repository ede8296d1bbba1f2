import type { Consultant } from "../../domain/consultations/consultant.ts";
import { changeUntil } from "../../domain/consultations/rules.ts";
import { isZone } from "../../domain/time/zoned.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { readBookingToken } from "../sessions/module.ts";
import { metBefore } from "./book-consultation.ts";
import { type Answer, type Consultation, consultationColumns } from "./consultation.ts";
import { type FreeTimes, readFreeTimes } from "./free-times.ts";
import { type BookableOffer, readConsultants, requireBookable } from "./read-consultants.ts";

/** What a visitor would like to see. */
export interface PageWish {
  /** Left out, or no zone: the lead's. */
  zone?: string | undefined;
  /** First date, in that zone. */
  from?: string | undefined;
}

/** The consultation that they have, or whose time is kept for them. */
export interface OwnConsultation {
  id: string;
  state: "held" | "booked";
  startsAt: Date;
  endsAt: Date;
  /** Until when the time is kept; null: it is booked. */
  heldUntil: Date | null;
  consultant: string;
  /** The consultant's. */
  zone: string;
  place: string;
  /** Only of one that is booked. */
  joinUrl: string;
  changeUntil: Date;
  answers: Answer[];
}

/** A lead's own page of a consultation. */
export interface ConsultationPage {
  offer: BookableOffer;
  language: Language;
  leadZone: string;
  /** In which the times are shown. */
  zone: string;
  own: OwnConsultation | null;
  times: FreeTimes;
}

/** Whether the page behind a link is that of a consultation. Throws AppError not-found for a link that is not ours. */
export async function leadsToConsultation(context: Context, token: string): Promise<boolean> {
  const { offerKey } = readBookingToken(context, token);
  const { rows } = await context.database.pool.query<{ yes: boolean }>(
    "select definition ? 'consultation' as yes from offer where key = $1",
    [offerKey],
  );
  return rows[0]?.yes ?? false;
}

/** The page behind a lead's own link. Changes nothing. Throws AppError not-found for a link that is not ours, gone for an erased lead. */
export async function readConsultationPage(context: Context, token: string, wish: PageWish): Promise<ConsultationPage> {
  const { leadId, offerKey } = readBookingToken(context, token);
  const { pool } = context.database;
  await requireLead(pool, leadId);
  const offer = await requireBookable(pool, offerKey);
  const { rows } = await pool.query<{ language: Language; zone: string }>("select language, zone from lead where id = $1", [leadId]);
  const { language = "ja", zone: leadZone = context.zone } = rows[0] ?? {};
  const zone = wish.zone !== undefined && isZone(wish.zone) ? wish.zone : leadZone;
  const own = await readOwn(pool, { leadId, offer, now: context.clock.now() });
  const preferred = own?.consultantKey ?? (await metBefore(pool, leadId));
  const times = await readFreeTimes(pool, context, { offer, zone, from: wish.from, besides: own?.id ?? null, preferred });
  return { offer, language, leadZone, zone, own, times };
}

/** Who gives a consultation, for anybody. */
export async function namesOfConsultants({ database }: Context, offerKey: string): Promise<string[]> {
  return (await readConsultants(database.pool, offerKey)).map(({ name }) => name);
}

interface OwnRow extends Consultation {
  consultant: Omit<Consultant, "key">;
}

/** One that has ended stays until somebody has said what became of it. A hold that has ended is none (COM3). */
async function readOwn(
  tx: Transaction,
  { leadId, offer, now }: { leadId: string; offer: BookableOffer; now: Date },
): Promise<(OwnConsultation & { consultantKey: string }) | null> {
  const { rows } = await tx.query<OwnRow>(
    `select ${consultationColumns}, s.definition as consultant from consultation c join consultant s on s.key = c.consultant_key
     where c.lead_id = $1 and c.offer_key = $2 and (c.state = 'booked' or (c.state = 'held' and c.held_until > $3))`,
    [leadId, offer.key, now],
  );
  const [row] = rows;
  if (!row) return null;
  const { id, startsAt, endsAt, answers, consultantKey, consultant } = row;
  const state = row.state === "held" ? "held" : "booked";
  return {
    id,
    state,
    startsAt,
    endsAt,
    answers,
    consultantKey,
    heldUntil: state === "held" ? row.heldUntil : null,
    consultant: consultant.name,
    zone: consultant.zone,
    place: consultant.place,
    joinUrl: state === "booked" ? consultant.joinUrl : "",
    changeUntil: changeUntil(offer.consultation, startsAt),
  };
}

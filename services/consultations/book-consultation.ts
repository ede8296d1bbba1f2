import { v7 as uuidv7 } from "uuid";
import type { Consultant } from "../../domain/consultations/consultant.ts";
import type { Question } from "../../domain/consultations/rules.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { placeHold } from "../engine/holds/place-hold.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { happened } from "../engine/modules/define-event.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { beginProcesses } from "../engine/processes/begin-processes.ts";
import { auditStaff } from "./audit-staff.ts";
import { type Answer, CONSULTATION, type Consultation, consultationColumns } from "./consultation.ts";
import { consultationBooked } from "./consultation-events.ts";
import { NO_PRICE_BEFORE } from "./no-price-before.ts";
import { planMessage, planReminders } from "./plan-messages.ts";
import { type BookableOffer, requireBookable } from "./read-consultants.ts";
import { type TakenTime, type TimeRefusal, takeTime } from "./take-time.ts";

/** How long a time is kept for a guest who answers the questions. */
const HOLD_MS = 10 * 60_000;

export type ConsultationRefusal = TimeRefusal | "booked-already" | "answers-missing";

/** What came of it. A refusal is a normal outcome. */
export type BookedTime = { kind: "held" | "booked"; id: string } | { kind: "refused"; reason: ConsultationRefusal };

export interface NewConsultation {
  leadId: string;
  offerKey: string;
  startsAt: Date;
  /** Left out: whoever is free, first of all the one whom they have met. */
  consultantKey?: string | undefined;
  /** Left out: the time is kept for ten minutes when there are questions to answer, and booked when there are none. */
  answers?: readonly Answer[] | undefined;
  /** lead · staff:<name> */
  actor: string;
}

/**
 * Keeps a time for a lead, or books it. The same time again answers with what they have. Throws AppError not-found, gone.
 */
export async function bookConsultation(context: Context, input: NewConsultation): Promise<BookedTime> {
  const { leadId, offerKey, startsAt, consultantKey, answers, actor } = input;
  return context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const offer = await requireBookable(tx, offerKey);
    const own = await readOwn(tx, context, { leadId, offerKey });
    if (own?.state === "booked") {
      const isSame = own.startsAt.getTime() === startsAt.getTime();
      return isSame ? { kind: "booked", id: own.id } : { kind: "refused", reason: "booked-already" };
    }
    const isStaff = actor !== "lead";
    const { questions } = offer.consultation;
    const books = isStaff || answers !== undefined || questions.length === 0;
    const preferred = await metBefore(tx, leadId);
    const time = await takeTime(tx, context, { offer, startsAt, consultantKey, isStaff, besides: own?.id ?? null, preferred });
    if (time.kind === "refused") return time;
    const isMissing = books && !isStaff && missing(questions, answers ?? []);
    const id = await writeTime(tx, context, {
      own,
      lead: { leadId, offer, startsAt, answers: answers ?? [] },
      time,
      state: books && !isMissing ? "booked" : "held",
    });
    if (isMissing) return { kind: "refused", reason: "answers-missing" };
    if (!books) return { kind: "held", id };
    await confirm(tx, context, { id, leadId, offer, startsAt, consultant: time.consultant, actor });
    return { kind: "booked", id };
  });
}

/** Their live consultation of the offer; a hold that has ended is none (COM3). */
async function readOwn(tx: Transaction, { clock }: Context, of: { leadId: string; offerKey: string }): Promise<Consultation | null> {
  await tx.query(
    `update consultation set state = 'expired', ended_at = held_until, revision = revision + 1
     where lead_id = $1 and offer_key = $2 and state = 'held' and held_until <= $3`,
    [of.leadId, of.offerKey, clock.now()],
  );
  const { rows } = await tx.query<Consultation>(
    `select ${consultationColumns} from consultation c where c.lead_id = $1 and c.offer_key = $2 and c.state in ('held', 'booked') for update`,
    [of.leadId, of.offerKey],
  );
  return rows[0] ?? null;
}

/** The consultant of their last consultation. */
export async function metBefore(tx: Transaction, leadId: string): Promise<string | null> {
  const { rows } = await tx.query<{ key: string }>(
    "select consultant_key as key from consultation where lead_id = $1 and state in ('done', 'absent') order by starts_at desc limit 1",
    [leadId],
  );
  return rows[0]?.key ?? null;
}

function missing(questions: readonly Question[], answers: readonly Answer[]): boolean {
  return questions.some(({ key, required }) => required && !answers.some((answer) => answer.key === key && answer.answer.trim() !== ""));
}

interface Written {
  own: Consultation | null;
  lead: { leadId: string; offer: BookableOffer; startsAt: Date; answers: readonly Answer[] };
  time: Extract<TakenTime, { kind: "free" }>;
  state: "held" | "booked";
}

/** A new row and its process, or the held row with its new time. The database refuses an overlap, should a lock have been forgotten. */
async function writeTime(tx: Transaction, context: Context, { own, lead, time, state }: Written): Promise<string> {
  const now = context.clock.now();
  const id = own?.id ?? uuidv7();
  const heldUntil = state === "held" ? new Date(now.getTime() + HOLD_MS) : null;
  await tx.query(
    `insert into consultation (id, lead_id, offer_key, consultant_key, starts_at, ends_at, blocked, state, held_until, ics_uid, answers, created_at, booked_at)
     values ($1, $2, $3, $4, $5, $6, tstzrange($7, $8), $9, $10, $1, $11, $12, $13)
     on conflict (id) do update set consultant_key = excluded.consultant_key, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
       blocked = excluded.blocked, state = excluded.state, held_until = excluded.held_until, answers = excluded.answers,
       booked_at = excluded.booked_at, revision = consultation.revision + 1`,
    [
      id,
      lead.leadId,
      lead.offer.key,
      time.consultant.key,
      lead.startsAt,
      time.endsAt,
      time.blocked.from,
      time.blocked.to,
      state,
      heldUntil,
      JSON.stringify(lead.answers),
      now,
      state === "booked" ? now : null,
    ],
  );
  if (own === null) await beginProcesses(tx, CONSULTATION, [{ id, leadId: lead.leadId, wakeAt: heldUntil ?? time.endsAt }]);
  else await requestWake(tx, CONSULTATION, [id]);
  return id;
}

interface Confirmed {
  id: string;
  leadId: string;
  offer: BookableOffer;
  startsAt: Date;
  consultant: Consultant;
  actor: string;
}

async function confirm(tx: Transaction, context: Context, booked: Confirmed): Promise<void> {
  const { id, leadId, offer, startsAt, consultant, actor } = booked;
  const at = context.clock.now();
  const data = { offer: offer.key, consultation: id, consultant: consultant.key };
  await recordEvents(tx, context, [happened(consultationBooked, { leadId, at, actor, data })]);
  await placeHold(tx, context, { leadId, cause: NO_PRICE_BEFORE, ref: id, reason: "" });
  await planMessage(tx, context, { leadId, consultationId: id, message: "booked", slot: "booked" });
  await planReminders(tx, context, { id, leadId, startsAt, zone: consultant.zone, rules: offer.consultation, occurrence: 0 });
  await auditStaff(tx, { at, actor, action: "consultation-booked", consultationId: id, leadId });
}

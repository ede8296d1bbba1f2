import { AppError } from "../../domain/app-error.ts";
import { ChangedMeanwhile } from "../../domain/changed-meanwhile.ts";
import { changeUntil } from "../../domain/consultations/rules.ts";
import type { Transaction } from "../../prisma/client.ts";
import { lastChange } from "../engine/audit/last-change.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { happened } from "../engine/modules/define-event.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { cancelTouches } from "../engine/touches/cancel-touches.ts";
import { auditStaff } from "./audit-staff.ts";
import { CONSULTATION, type Consultation, consultationOver, lockConsultation, ownerOf } from "./consultation.ts";
import { consultationMoved } from "./consultation-events.ts";
import { planMessage, planReminders } from "./plan-messages.ts";
import { type BookableOffer, requireBookable } from "./read-consultants.ts";
import { type TimeRefusal, takeTime } from "./take-time.ts";

export type MovedTime = { kind: "moved" } | { kind: "refused"; reason: TimeRefusal };

export interface MoveConsultation {
  id: string;
  startsAt: Date;
  /** Left out: the same consultant if they are free, else another. */
  consultantKey?: string | undefined;
  /** The revision that the caller has read; left out, any. */
  revision?: number | undefined;
  reason?: string | undefined;
  /** lead · staff:<name> · system */
  actor: string;
}

/**
 * Moves a consultation in one transaction: the row, its UID and its answers stay (BOK9), what is planned for the old time is void, reminders
 * are planned anew. Guests may until the offer's `change`, staff always (BOK10). Throws AppError not-found, gone, outdated, conflict
 * `change-too-late` or `consultation-over`.
 */
export async function moveConsultation(context: Context, move: MoveConsultation): Promise<MovedTime> {
  return context.database.transaction(async (tx) => {
    const { leadId, offerKey } = await ownerOf(tx, move.id);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const offer = await requireBookable(tx, offerKey);
    const isStaff = move.actor !== "lead";
    const before = await requireBooked(tx, context, move);
    requireInTime(offer, before, { isStaff, now: context.clock.now() });
    const isSameTime = move.startsAt.getTime() === before.startsAt.getTime();
    if (isSameTime && (move.consultantKey ?? before.consultantKey) === before.consultantKey) return { kind: "moved" };
    return moveTo(tx, context, { ...move, offer, before });
  });
}

/** The lead and the row are locked. */
export async function moveTo(
  tx: Transaction,
  context: Context,
  { offer, before, ...move }: MoveConsultation & { offer: BookableOffer; before: Consultation },
): Promise<MovedTime> {
  const { id, startsAt, consultantKey, actor } = move;
  const { leadId } = before;
  const time = await takeTime(tx, context, {
    offer,
    startsAt,
    consultantKey,
    isStaff: actor !== "lead",
    besides: id,
    preferred: before.consultantKey,
  });
  if (time.kind === "refused") return time;
  const { consultant, endsAt, blocked } = time;
  await tx.query(
    `update consultation set starts_at = $2, ends_at = $3, blocked = tstzrange($4, $5), consultant_key = $6, moves = moves + 1,
         revision = revision + 1, ics_sequence = ics_sequence + 1, asked_at = null where id = $1`,
    [id, startsAt, endsAt, blocked.from, blocked.to, consultant.key],
  );
  await cancelTouches(tx, context, { originKind: CONSULTATION, originIds: [id], reason: "consultation-moved" });
  const at = context.clock.now();
  const data = { offer: offer.key, consultation: id, consultant: consultant.key };
  await recordEvents(tx, context, [happened(consultationMoved, { leadId, at, actor, data })]);
  const occurrence = before.moves + 1;
  await planMessage(tx, context, { leadId, consultationId: id, message: "moved", slot: "moved", occurrence });
  await planReminders(tx, context, { id, leadId, startsAt, zone: consultant.zone, rules: offer.consultation, occurrence });
  await requestWake(tx, CONSULTATION, [id]);
  await auditStaff(tx, { at, actor, action: "consultation-moved", consultationId: id, leadId, reason: move.reason });
  return { kind: "moved" };
}

/** Locks it. Throws AppError not-found, outdated, conflict when it is over or not booked yet. */
export async function requireBooked(
  tx: Transaction,
  context: Context,
  { id, revision }: { id: string; revision?: number | undefined },
): Promise<Consultation> {
  const consultation = await lockConsultation(tx, id);
  if (revision !== undefined && revision !== consultation.revision)
    throw new ChangedMeanwhile(await lastChange(tx, { target: "consultation", refId: id, now: context.clock.now() }));
  if (consultation.state !== "booked") throw consultationOver();
  return consultation;
}

/** Throws AppError conflict: guests may change it by themselves until then; staff are not bound (BOK10). */
export function requireInTime(
  { consultation: rules }: BookableOffer,
  { startsAt }: { startsAt: Date },
  { isStaff, now }: { isStaff: boolean; now: Date },
): void {
  if (isStaff || now < changeUntil(rules, startsAt)) return;
  throw new AppError("conflict", "change-too-late", {
    ja: "変更とキャンセルの期限を過ぎています。お手数ですが、下の連絡先までご連絡ください。",
    en: "It is too late to change or cancel this by yourself. Please contact us.",
  });
}

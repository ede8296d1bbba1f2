import { chooseConsultant } from "../../domain/consultations/choose-consultant.ts";
import type { Consultant } from "../../domain/consultations/consultant.ts";
import { judgeSlot, type SlotRefusal } from "../../domain/consultations/slots.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { type BookableOffer, lockConsultants } from "./read-consultants.ts";
import { readSlots } from "./read-slots.ts";

/** Why a time cannot be had. */
export type TimeRefusal = SlotRefusal["reason"] | "no-consultant";

export type TakenTime = { kind: "free"; consultant: Consultant; endsAt: Date; blocked: Blocked } | { kind: "refused"; reason: TimeRefusal };

/** The time with its buffers. */
interface Blocked {
  from: Date;
  to: Date;
}

export interface WantedTime {
  offer: BookableOffer;
  startsAt: Date;
  /** Left out: anybody who is free. */
  consultantKey?: string | undefined;
  /** Who takes it if they are free; the guest has met them. */
  preferred?: string | null;
  isStaff: boolean;
  /** A consultation that moves is not in its own way. */
  besides?: string | null;
}

/**
 * Finds who can take a consultation at a time, by the function that the page showed it by; a time that was never offered is refused with its
 * reason (BOK2). The lead is locked; consultants are locked here, and holds that have ended are out of the way (BOK1, COM3).
 */
export async function takeTime(tx: Transaction, context: Context, wanted: WantedTime): Promise<TakenTime> {
  const { offer, startsAt, consultantKey, isStaff, besides = null, preferred = null } = wanted;
  const consultants = (await lockConsultants(tx, offer.key)).filter(({ key }) => consultantKey === undefined || key === consultantKey);
  await freeLapsed(tx, context, consultants);
  const rules = offer.consultation;
  const calendars = await readSlots(tx, context, { consultants, rules, from: startsAt, to: startsAt, isStaff, besides });
  const judged = calendars.map((calendar) => ({ ...calendar, refusal: judgeSlot(calendar.facts, startsAt) }));
  const free = judged.filter(({ refusal }) => refusal === null).map(({ consultant: { key }, load }) => ({ key, load }));
  const chosen = chooseConsultant(free, preferred);
  const consultant = consultants.find(({ key }) => key === chosen);
  if (consultant === undefined) return { kind: "refused", reason: reasonOf(judged.map(({ refusal }) => refusal?.reason ?? "busy")) };
  const endsAt = minutesAfter(startsAt, rules.minutes);
  return {
    kind: "free",
    consultant,
    endsAt,
    blocked: { from: minutesAfter(startsAt, -rules.bufferBefore), to: minutesAfter(endsAt, rules.bufferAfter) },
  };
}

/** One reason for all consultants: that somebody else was quicker says more than that another one is never there. */
function reasonOf(reasons: readonly SlotRefusal["reason"][]): TimeRefusal {
  const telling = (["past", "notice", "horizon", "busy", "day-full", "day-off", "holiday", "hours"] as const).find((reason) =>
    reasons.includes(reason),
  );
  return telling ?? "no-consultant";
}

async function freeLapsed(tx: Transaction, { clock }: Context, consultants: readonly Consultant[]): Promise<void> {
  await tx.query(
    `update consultation set state = 'expired', ended_at = held_until, revision = revision + 1
     where consultant_key = any($1::text[]) and state = 'held' and held_until <= $2`,
    [consultants.map(({ key }) => key), clock.now()],
  );
}

function minutesAfter(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}

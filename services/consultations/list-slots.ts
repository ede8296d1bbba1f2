import { type ClosedDay, closedDays } from "../../domain/consultations/availability.ts";
import type { SlotRefusal } from "../../domain/consultations/slots.ts";
import type { Context } from "../engine/context/context.ts";
import { readConsultants, requireBookable } from "./read-consultants.ts";
import { readSlots } from "./read-slots.ts";

export interface StaffSlots {
  consultant: string;
  name: string;
  zone: string;
  /** Every start that their hours allow. */
  slots: {
    start: Date;
    end: Date;
    /** Why guests are not offered it; null when they are (BOK7). */
    refusal: SlotRefusal | null;
  }[];
  /** Days of their zone on which they receive nobody, and why. */
  closed: { date: string; reason: ClosedDay }[];
}

export interface SlotsQuery {
  offer: string;
  from: Date;
  to: Date;
  consultant?: string | undefined;
  /** True: as staff may book, without notice and horizon (BOK10). */
  asStaff?: boolean | undefined;
  /** A consultation that is about to move is not in its own way. */
  besides?: string | undefined;
}

/** The times of each consultant, each with the reason why it is not offered. Throws AppError not-found. */
export async function listSlots(context: Context, query: SlotsQuery): Promise<StaffSlots[]> {
  const { offer: offerKey, from, to, consultant, asStaff = false, besides = null } = query;
  const { pool } = context.database;
  const offer = await requireBookable(pool, offerKey);
  const consultants = (await readConsultants(pool, offerKey)).filter(({ key }) => consultant === undefined || key === consultant);
  const found = await readSlots(pool, context, { consultants, rules: offer.consultation, from, to, isStaff: asStaff, besides });
  const last = new Date(to.getTime() - 1);
  return found.map(({ consultant: { key, name, zone }, slots, facts: { availability, daysOff } }) => ({
    consultant: key,
    name,
    zone,
    slots,
    closed: closedDays(availability, from, last, daysOff),
  }));
}

import { availabilityOf, type Consultant } from "../../domain/consultations/consultant.ts";
import { type ConsultationRules, slotType } from "../../domain/consultations/rules.ts";
import { type Busy, type Slot, type SlotFacts, slots } from "../../domain/consultations/slots.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { readSendingTimes } from "../engine/settings/sending-times.ts";

const DAY_MS = 86_400_000;

/** Which times are looked at. */
export interface SlotsOf {
  consultants: readonly Consultant[];
  rules: ConsultationRules;
  from: Date;
  to: Date;
  /** Staff are bound by neither notice nor horizon (BOK10). */
  isStaff?: boolean;
  /** A consultation that is about to move is not in its own way. */
  besides?: string | null;
}

export interface ConsultantSlots {
  consultant: Consultant;
  /** What the slots were judged by, to judge one more. */
  facts: SlotFacts;
  /** Every start that the hours allow, each with the reason why it is not offered. */
  slots: Slot[];
  /** Consultations that they have in this time. */
  load: number;
}

/** The times of each consultant, by the one function that page, API, the check of what is posted and `why` share (BOK2). */
export async function readSlots(tx: Transaction, context: Context, of: SlotsOf): Promise<ConsultantSlots[]> {
  const { consultants, rules, from, to, isStaff = false } = of;
  const { daysOff } = await readSendingTimes(tx);
  const busy = await readBusy(tx, context, of);
  const type = slotType(rules);
  const now = context.clock.now();
  return consultants.map((consultant) => {
    const entries = busy.get(consultant.key) ?? [];
    const facts: SlotFacts = { availability: availabilityOf(consultant), type, busy: entries, daysOff, now, isStaff };
    return { consultant, facts, slots: slots(facts, from, to), load: entries.filter(({ start }) => start !== null).length };
  });
}

interface Row extends Busy {
  consultant: string;
}

/** What stands in their calendars: whole days before and after, because the limit of a day counts them. Entries of
 * their own calendars are busy without being consultations (BOK8). */
async function readBusy(
  tx: Transaction,
  { clock }: Context,
  { consultants, from, to, besides = null }: SlotsOf,
): Promise<Map<string, Row[]>> {
  const { rows } = await tx.query<Row>(
    `select id, consultant, "from", "to", start from (
       select c.id::text as id, c.consultant_key as consultant, lower(c.blocked) as "from", upper(c.blocked) as "to", c.starts_at as start
       from consultation c where c.consultant_key = any($1::text[]) and c.starts_at > $2 and c.starts_at < $3 and c.id is distinct from $5::uuid
         and (c.state in ('booked', 'done', 'absent') or (c.state = 'held' and c.held_until > $4))
       union all
       select b.uid_hash, b.consultant_key, b.starts_at, b.ends_at, null
       from consultant_busy b where b.consultant_key = any($1::text[]) and b.starts_at < $3 and b.ends_at > $2
     ) busy order by "from", id`,
    [consultants.map(({ key }) => key), new Date(from.getTime() - 2 * DAY_MS), new Date(to.getTime() + 2 * DAY_MS), clock.now(), besides],
  );
  return Map.groupBy(rows, ({ consultant }) => consultant);
}

import { AppError } from "../../domain/app-error.ts";
import { dayAndTime } from "../../domain/sessions/when.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { giveTask } from "../tasks/module.ts";
import { type Consultation, consultationColumns } from "./consultation.ts";
import { moveTo } from "./move-consultation.ts";
import { consultantUnknown, requireBookable } from "./read-consultants.ts";
import { nobodyElse } from "./words.ts";

export interface Retired {
  /** Booked consultations that somebody else has taken over; each guest was told. */
  handedOver: number;
  /** Those at whose time nobody else is free: each is a task now, and stays booked until a person has found another time. */
  tasks: number;
}

/** Somebody may book with them between the reading and the lock; then their lead is locked in the next try. */
const MOST_TRIES = 10;

/**
 * Takes a consultant out. While consultations of theirs are ahead, it is refused unless `handOver`: then each goes, at its time, to a colleague
 * who is free, and where nobody is, a person finds another time. All or nothing. Again, it changes nothing. Throws AppError not-found,
 * conflict `consultant-booked`.
 */
export async function retireConsultant(
  context: Context,
  { key, handOver, actor }: { key: string; handOver: boolean; actor: string },
): Promise<Retired> {
  for (let tries = 1; ; tries += 1) {
    const retired = await context.database.transaction(async (tx) => {
      const at = context.clock.now();
      const leads = await readAhead(tx, key, at).then((ahead) => ahead.map(({ leadId }) => leadId));
      await lockLeads(tx, leads);
      if (!(await lockConsultant(tx, key))) return { handedOver: 0, tasks: 0 };
      const ahead = await readAhead(tx, key, at);
      if (ahead.some(({ leadId }) => !leads.includes(leadId))) return null;
      if (ahead.length > 0 && !handOver) throw stillBooked(ahead.length);
      await tx.query("update consultant set retired_at = $2 where key = $1", [key, at]);
      const data = { consultant: key, ahead: ahead.length };
      await writeAudit(tx, { at, actor, action: "consultant-retired", target: "consultant", refId: key, data });
      return handAllOver(tx, context, ahead, actor);
    });
    if (retired) return retired;
    if (tries === MOST_TRIES) throw new Error(`the calendar of ${key} changes faster than it can be read`);
  }
}

/**
 * Locks all of them, in the order in which bookings lock them, since colleagues take over. False: this one was retired before. Throws AppError
 * not-found.
 */
async function lockConsultant(tx: Transaction, key: string): Promise<boolean> {
  const { rows } = await tx.query<{ key: string; retiredAt: Date | null }>(
    'select key, retired_at as "retiredAt" from consultant order by key for update',
  );
  const found = rows.find((row) => row.key === key);
  if (!found) throw consultantUnknown(key);
  return found.retiredAt === null;
}

async function readAhead(tx: Transaction, key: string, now: Date): Promise<Consultation[]> {
  const { rows } = await tx.query<Consultation>(
    `select ${consultationColumns} from consultation c where c.consultant_key = $1 and c.state = 'booked' and c.starts_at > $2 order by c.starts_at, c.id`,
    [key, now],
  );
  return rows;
}

async function handAllOver(tx: Transaction, context: Context, ahead: readonly Consultation[], actor: string): Promise<Retired> {
  let handedOver = 0;
  for (const before of ahead) {
    const { id, startsAt, offerKey } = before;
    const offer = await requireBookable(tx, offerKey);
    // They are retired, so whoever is free is somebody else.
    const moved = await moveTo(tx, context, { id, startsAt, actor, offer, before });
    if (moved.kind === "moved") handedOver += 1;
    else await giveToPerson(tx, context, before);
  }
  return { handedOver, tasks: ahead.length - handedOver };
}

async function giveToPerson(tx: Transaction, { clock, zone }: Context, { leadId, startsAt }: Consultation): Promise<void> {
  const at = clock.now();
  const when = { ja: dayAndTime("ja", zone, startsAt), en: dayAndTime("en", zone, startsAt) };
  await giveTask(tx, { leadId, kind: "phone", role: "sales", script: nobodyElse(when), dueAt: at, at });
}

function stillBooked(count: number): AppError {
  return new AppError("conflict", "consultant-booked", {
    ja: `これからの個別相談が${count}件あります。ほかの担当者に引き継ぐかどうかを選んでください。`,
    en: `${count} consultation${count === 1 ? " is" : "s are"} still ahead. Say whether colleagues take over.`,
  });
}

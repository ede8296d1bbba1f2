import { AppError } from "../../domain/app-error.ts";
import { dayAndTime } from "../../domain/sessions/when.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { giveTask } from "../tasks/module.ts";
import { moveConsultation } from "./move-consultation.ts";
import { nobodyElse } from "./words.ts";

export interface Retired {
  /** Booked consultations that somebody else has taken over; each guest was told. */
  handedOver: number;
  /** Those at whose time nobody else is free: each is a task now, and stays booked until a person has found another time. */
  tasks: number;
}

interface Ahead {
  id: string;
  leadId: string;
  offerKey: string;
  startsAt: Date;
}

/**
 * Takes a consultant out. While consultations of theirs are ahead, it is refused unless `handOver`: then each goes, at its time, to a colleague
 * who is free, and where nobody is, a person finds another time. Nothing is lost. Again, it changes nothing. Throws AppError not-found,
 * conflict `consultant-booked`.
 */
export async function retireConsultant(
  context: Context,
  { key, handOver, actor }: { key: string; handOver: boolean; actor: string },
): Promise<Retired> {
  const ahead = await context.database.transaction(async (tx) => {
    const at = context.clock.now();
    const { rows } = await tx.query<{ retiredAt: Date | null }>(
      'select retired_at as "retiredAt" from consultant where key = $1 for update',
      [key],
    );
    if (!rows[0]) throw consultantUnknown(key);
    if (rows[0].retiredAt !== null) return [];
    const booked = await readAhead(tx, key, at);
    if (booked.length > 0 && !handOver) throw stillBooked(booked.length);
    await tx.query("update consultant set retired_at = $2 where key = $1", [key, at]);
    const data = { consultant: key, ahead: booked.length };
    await writeAudit(tx, { at, actor, action: "consultant-retired", target: "consultant", refId: key, data });
    return booked;
  });
  // From here on nobody books with them, so what is ahead is all there is.
  let handedOver = 0;
  for (const { id, leadId, offerKey, startsAt } of ahead) {
    if (await takenOver(context, { id, offerKey, startsAt, actor })) handedOver += 1;
    else await giveToPerson(context, { leadId, startsAt });
  }
  return { handedOver, tasks: ahead.length - handedOver };
}

async function readAhead(tx: Transaction, key: string, now: Date): Promise<Ahead[]> {
  const { rows } = await tx.query<Ahead>(
    `select id, lead_id as "leadId", offer_key as "offerKey", starts_at as "startsAt" from consultation
     where consultant_key = $1 and state = 'booked' and starts_at > $2 order by starts_at`,
    [key, now],
  );
  return rows;
}

/** At the same time with whoever is free then. */
async function takenOver(
  context: Context,
  { id, offerKey, startsAt, actor }: { id: string; offerKey: string; startsAt: Date; actor: string },
): Promise<boolean> {
  const { rows } = await context.database.pool.query<{ key: string }>(
    "select key from consultant where retired_at is null and definition->'offers' ? $1 order by key",
    [offerKey],
  );
  for (const { key } of rows) {
    const moved = await moveConsultation(context, { id, startsAt, consultantKey: key, actor });
    if (moved.kind === "moved") return true;
  }
  return false;
}

async function giveToPerson(context: Context, { leadId, startsAt }: { leadId: string; startsAt: Date }): Promise<void> {
  await context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    const at = context.clock.now();
    const when = { ja: dayAndTime("ja", context.zone, startsAt), en: dayAndTime("en", context.zone, startsAt) };
    await giveTask(tx, { leadId, kind: "phone", role: "sales", script: nobodyElse(when), dueAt: at, at });
  });
}

function consultantUnknown(key: string): AppError {
  return new AppError("not-found", "consultant-unknown", {
    ja: `「${key}」という担当者はいません。`,
    en: `There is no consultant "${key}".`,
  });
}

function stillBooked(count: number): AppError {
  return new AppError("conflict", "consultant-booked", {
    ja: `これからの個別相談が${count}件あります。ほかの担当者に引き継ぐかどうかを選んでください。`,
    en: `${count} consultation${count === 1 ? " is" : "s are"} still ahead. Say whether colleagues take over.`,
  });
}

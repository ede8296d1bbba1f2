import { z } from "zod";
import type { Transaction } from "../../../prisma/client.ts";

const alarmSchema = z.object({
  /** As in the ledger: "550 5.7.1", "ECONNREFUSED", "http 401". */
  code: z.string(),
  /** `policy`: the provider refuses the sender · `quota`: the monthly limit · `down`: the provider does not answer or takes no login. */
  cause: z.enum(["policy", "quota", "down"]),
  /** When it began. Business time, as all instants here. */
  at: z.coerce.date(),
  /** Probes that have failed since. */
  probes: z.number().default(0),
  /** When the next message may be tried. Left out: at once (alarms of earlier releases). */
  probeAt: z.coerce.date().optional(),
});

/** What is wrong with a sender (`sender.alarm`). A success ends it, or a person. */
export type Alarm = z.infer<typeof alarmSchema>;

/** Whether the sender sends nothing but probes. At the monthly limit each message is refused for itself, and goes by another channel. */
export function stopsSending(alarm: Alarm | null): alarm is Alarm {
  return alarm !== null && alarm.cause !== "quota";
}

export async function readAlarm(tx: Transaction, senderId: string): Promise<Alarm | null> {
  const { rows } = await tx.query<{ alarm: unknown }>("select alarm from sender where id = $1", [senderId]);
  return readStoredAlarm(rows[0]?.alarm);
}

/** The alarm that a sender's row holds. */
export function readStoredAlarm(stored: unknown): Alarm | null {
  return stored === null || stored === undefined ? null : alarmSchema.parse(stored);
}

/**
 * Nothing is wrong any more. Messages that were refused or not answered because of it are due again: as probes they were to wait long, so
 * that others were tried, and verification mails are the first to be probes.
 */
export async function endAlarm(tx: Transaction, senderId: string, { code }: Alarm, now: Date): Promise<void> {
  await writeAlarm(tx, senderId, null);
  await tx.query(
    `update send set retry_at = $2 where id in (
       select id from send where sender_id = $1 and state = 'deferred' and retry_at > $2 and (code = $3 or code like '5%')
       for update skip locked)`,
    [senderId, now, code],
  );
}

/** Null: nothing is wrong any more. */
export async function writeAlarm(tx: Transaction, senderId: string, alarm: Alarm | null): Promise<void> {
  await tx.query("update sender set alarm = $2 where id = $1", [senderId, alarm && JSON.stringify(alarm)]);
}

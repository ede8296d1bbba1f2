import type { Context } from "../context/context.ts";
import { thingsOf } from "../settings/change-setting.ts";
import { type Alarm, readStoredAlarm, stopsSending } from "./alarm.ts";
import { readSenderEntries } from "./write-senders.ts";

export interface ListedSender {
  key: string;
  channel: string;
  name: string;
  address: string;
  /** Of mail; null: answers go to the address. */
  replyTo: string | null;
  ratePerSecond: number;
  isDefault: boolean;
  /** False while its provider refuses it or does not answer. */
  up: boolean;
  /** Code of a problem that a person must solve (a refused sender, a dead server, the monthly limit); null when there is none. */
  alarm: string | null;
  alarmCause: Alarm["cause"] | null;
  alarmSince: Date | null;
  /** Tells whether what staff may change was changed. */
  etag: string;
}

/** All senders, which are few, without their secrets. */
export async function listSenders(context: Context): Promise<ListedSender[]> {
  const { prisma, pool } = context.database;
  const [senders, entries] = await Promise.all([
    prisma.sender.findMany({
      select: { key: true, channel: true, name: true, address: true, replyTo: true, ratePerSecond: true, isDefault: true, alarm: true },
      orderBy: [{ channel: "asc" }, { key: "asc" }],
    }),
    readSenderEntries(pool),
  ]);
  const etags = new Map(thingsOf(entries, "senders").map(({ key, etag }) => [key, etag]));
  return senders.map((sender) => {
    const alarm = readStoredAlarm(sender.alarm);
    return {
      ...sender,
      up: !stopsSending(alarm),
      alarm: alarm?.code ?? null,
      alarmCause: alarm?.cause ?? null,
      alarmSince: alarm?.at ?? null,
      etag: etags.get(sender.key) ?? "",
    };
  });
}

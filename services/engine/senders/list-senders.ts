import type { Context } from "../context/context.ts";
import { type Alarm, readStoredAlarm, stopsSending } from "./alarm.ts";

export interface ListedSender {
  key: string;
  channel: string;
  name: string;
  address: string;
  ratePerSecond: number;
  isDefault: boolean;
  /** False while its provider refuses it or does not answer. */
  up: boolean;
  /** Code of a problem that a person must solve (a refused sender, a dead server, the monthly limit); null when there is none. */
  alarm: string | null;
  alarmCause: Alarm["cause"] | null;
  alarmSince: Date | null;
}

/** All senders, which are few, without their secrets. */
export async function listSenders(context: Context): Promise<ListedSender[]> {
  const senders = await context.database.prisma.sender.findMany({
    select: { key: true, channel: true, name: true, address: true, ratePerSecond: true, isDefault: true, alarm: true },
    orderBy: [{ channel: "asc" }, { key: "asc" }],
  });
  return senders.map((sender) => {
    const alarm = readStoredAlarm(sender.alarm);
    return {
      ...sender,
      up: !stopsSending(alarm),
      alarm: alarm?.code ?? null,
      alarmCause: alarm?.cause ?? null,
      alarmSince: alarm?.at ?? null,
    };
  });
}

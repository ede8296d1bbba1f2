import type { Context } from "../context/context.ts";

export interface ListedSender {
  key: string;
  channel: string;
  name: string;
  address: string;
  ratePerSecond: number;
  isDefault: boolean;
  /** Code of a problem that a person must solve (a refused sender, the monthly limit); null when there is none. */
  alarm: string | null;
}

/** All senders, which are few, without their secrets. */
export async function listSenders(context: Context): Promise<ListedSender[]> {
  const senders = await context.database.prisma.sender.findMany({
    select: { key: true, channel: true, name: true, address: true, ratePerSecond: true, isDefault: true, alarm: true },
    orderBy: [{ channel: "asc" }, { key: "asc" }],
  });
  return senders.map((sender) => ({ ...sender, alarm: alarmCode(sender.alarm) }));
}

function alarmCode(alarm: unknown): string | null {
  if (typeof alarm !== "object" || alarm === null || !("code" in alarm)) return null;
  return String(alarm.code);
}

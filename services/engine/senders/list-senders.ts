import type { Context } from "../context/context.ts";

export interface ListedSender {
  key: string;
  channel: string;
  name: string;
  address: string;
  ratePerSecond: number;
  isDefault: boolean;
  /** Something that a person must see to (a refused sender, the monthly limit): its code. */
  alarm: string | null;
}

/** All of them; they are few. Secrets never leave. */
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

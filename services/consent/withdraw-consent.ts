import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import type { UpcomingTouch } from "../engine/modules/origin.ts";
import { cancelTouches } from "../engine/touches/cancel-touches.ts";
import { type ConsentEntry, writeConsent } from "./write-consent.ts";

/**
 * Ends one subscription, whatever its basis, and cancels what only it allowed. Returns what will no longer be sent, with the due
 * time of the next message; null when the consent was withdrawn before. The caller has locked the lead.
 */
export async function withdrawConsent(
  tx: Transaction,
  context: Context,
  from: {
    leadId: string;
    contactId: string | null;
    topic: string;
    channel: string;
    method: ConsentEntry["method"];
    networkAddress: string | null;
    data?: ConsentEntry["data"];
    /** When the person said so. Default: now. */
    at?: Date;
  },
): Promise<UpcomingTouch[] | null> {
  const { rowCount } = await tx.query(
    "select 1 from subscription where lead_id = $1 and topic = $2 and channel = $3 and state = 'unsubscribed'",
    [from.leadId, from.topic, from.channel],
  );
  if (rowCount !== 0) return null;
  await writeConsent(tx, { ...from, kind: "withdrawn", basis: null, wordingId: null, at: from.at ?? context.clock.now() });
  const cancelled = await cancelTouches(tx, context, {
    leadId: from.leadId,
    topic: from.topic,
    channel: from.channel,
    reason: "unsubscribed",
  });
  const { origins } = context.registry;
  const coming: UpcomingTouch[] = [];
  for (const [kind, origin] of origins) {
    const own = cancelled.filter((touch) => touch.originKind === kind);
    const names = own.length === 0 ? new Map() : await origin.names(tx, [...new Set(own.map(({ originId }) => originId))]);
    coming.push(...own.map((touch) => ({ title: names.get(touch.originId)?.title ?? touch.slot, dueAt: touch.dueAt })));
    const besides = own.map(({ originId }) => originId);
    coming.push(...((await origin.upcoming?.(tx, { leadId: from.leadId, topic: from.topic, besides })) ?? []));
  }
  return coming.sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
}

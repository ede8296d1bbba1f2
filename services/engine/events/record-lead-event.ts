import { createHash } from "node:crypto";
import type { Context } from "../context/context.ts";
import { leadUnknown } from "../leads/lead-unknown.ts";
import { recordEvents } from "./record-event.ts";

/**
 * Records an event from the staff API or the CLI. Only a hash of its `key` is kept, since callers may put an address in it. Throws AppError
 * not-found for an unknown or erased lead.
 */
export async function recordLeadEvent(
  context: Context,
  event: { leadId: string; kind: string; data: Record<string, unknown>; at?: Date | undefined; key?: string | undefined; actor: string },
): Promise<{ eventId: string | null }> {
  return context.database.transaction(async (tx) => {
    const lead = await tx.query("select 1 from lead where id = $1 and erased_at is null and merged_into is null", [event.leadId]);
    if (lead.rowCount === 0) throw leadUnknown();
    const [recorded] = await recordEvents(tx, context, [
      {
        leadId: event.leadId,
        kind: event.kind,
        at: event.at ?? context.clock.now(),
        actor: event.actor,
        data: event.data,
        ...(event.key ? { key: `api:${createHash("sha256").update(event.key).digest("base64url")}` } : {}),
      },
    ]);
    return { eventId: recorded?.id ?? null };
  });
}

import type { Context } from "../context/context.ts";
import { lockLeads } from "../leads/lock-leads.ts";
import { requireLead } from "../leads/require-lead.ts";
import { recordEvents } from "./record-event.ts";

/** Records an event from the staff API. Throws AppError not-found, gone. */
export async function recordLeadEvent(
  context: Context,
  event: { leadId: string; kind: string; data: Record<string, unknown>; at?: Date | undefined; actor: string },
): Promise<{ eventId: string }> {
  return context.database.transaction(async (tx) => {
    await lockLeads(tx, [event.leadId]);
    await requireLead(tx, event.leadId);
    const [recorded] = await recordEvents(tx, context, [
      {
        leadId: event.leadId,
        kind: event.kind,
        at: event.at ?? context.clock.now(),
        actor: event.actor,
        data: event.data,
      },
    ]);
    if (!recorded) throw new Error("an event of a living lead was not recorded");
    return { eventId: recorded.id };
  });
}

import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { happened } from "../engine/modules/define-event.ts";
import { visitTakenBack } from "./tracking-events.ts";

/**
 * Takes back the events of visits that turned out to be a machine's (TRK1): their scores go, and branches no longer see them. A person who
 * follows the same link later is recorded anew. What was sent because of them cannot be undone. The caller has locked the leads.
 */
export async function takeBackVisits(tx: Transaction, context: Context, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const { rows } = await tx.query<{ leadId: string; id: string; kind: string }>(
    `with freed as (delete from event_key where key = any($1::text[]) returning event_id, at)
     select e.lead_id as "leadId", e.id, e.kind from event e join freed f on f.event_id = e.id and f.at = e.at`,
    [keys],
  );
  const at = context.clock.now();
  await recordEvents(
    tx,
    context,
    rows.map(({ leadId, id, kind }) => happened(visitTakenBack, { leadId, at, data: { takesBack: id, visit: kind } })),
  );
}

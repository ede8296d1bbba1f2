import type { AppError } from "../../../domain/app-error.ts";
import { keyedHash } from "../../../domain/keyed-hash.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";
import { leadUnnamed } from "../leads/lead-unknown.ts";
import { lockLeads } from "../leads/lock-leads.ts";
import { nameLeads, type Who } from "../leads/name-person.ts";
import { leadErased } from "../leads/require-lead.ts";
import type { NewEvent } from "./event.ts";
import { recordEvents } from "./record-event.ts";

/** An event as another system tells it. */
export interface TrackedEvent {
  /** Chosen by the system: the same id again changes nothing. */
  id: string;
  /** One name of the lead. */
  who: Who;
  kind: string;
  /** Ids and codes. */
  data: Record<string, unknown>;
  /** Left out, now. */
  at?: Date | undefined;
}

export type Tracked = { status: "recorded" | "repeated"; eventId: string; leadId: string } | { status: "refused"; error: AppError };

/**
 * Records events of other systems, of leads by the names that these know, in one transaction. Each event has its own result, in the order
 * given; one that is refused holds up no other. An id counts once for each `actor`.
 */
export async function trackEvents(context: Context, events: readonly TrackedEvent[], actor: string): Promise<Tracked[]> {
  return context.database.transaction(async (tx) => {
    const people = await nameLeads(
      tx,
      context,
      events.map(({ who }) => who),
    );
    const named = people.map((person) => Object.values(person)[0]);
    const living = await lockLeads(
      tx,
      named.flatMap((lead) => (lead && lead.erasedAt === null ? [lead.leadId] : [])),
    );
    const now = context.clock.now();
    const wanted = events.map(({ id, kind, data, at = now }, place): NewEvent | null => {
      const lead = named[place];
      return lead && living.has(lead.leadId) ? { leadId: lead.leadId, kind, at, actor, data, key: keyOf(context, actor, id) } : null;
    });
    const recorded = await recordEvents(
      tx,
      context,
      wanted.filter((event) => event !== null),
    );
    const fresh = new Set(recorded.map(({ id }) => id));
    const ids = await readIds(
      tx,
      wanted.flatMap((event) => event?.key ?? []),
    );
    return wanted.map((event, place): Tracked => {
      if (event === null) return { status: "refused", error: refusalOf(named[place], now) };
      const eventId = ids.get(event.key ?? "");
      if (eventId === undefined) throw new Error("an event of a living lead was not recorded");
      // The second of two events with one id in the same request is a repetition, too.
      const isFirst = fresh.delete(eventId);
      return { status: isFirst ? "recorded" : "repeated", eventId, leadId: event.leadId };
    });
  });
}

function refusalOf(lead: { erasedAt: Date | null } | undefined, now: Date): AppError {
  return lead ? leadErased(lead.erasedAt ?? now) : leadUnnamed();
}

/** Hashed, since another system may make its ids of an address. */
function keyOf({ keys }: Context, actor: string, id: string): string {
  return `track:${keyedHash(keys.suppression, `track\n${actor}\n${id}`).toString("base64url")}`;
}

async function readIds(tx: Transaction, keys: string[]): Promise<Map<string, string>> {
  const { rows } = await tx.query<{ key: string; eventId: string }>(
    'select key, event_id as "eventId" from event_key where key = any($1::text[])',
    [keys],
  );
  return new Map(rows.map(({ key, eventId }) => [key, eventId]));
}

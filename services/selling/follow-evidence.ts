import { kindsThatCount } from "../../domain/selling/evidence.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { RecordedEvent } from "../engine/events/event.ts";
import { readPublishedProcess, shareProcess } from "./process.ts";
import { settlePositions } from "./settle-positions.ts";

/** Moves the positions of leads to whom something happened that can be evidence. The caller has locked the leads. */
export async function followEvidence(tx: Transaction, events: readonly RecordedEvent[]): Promise<void> {
  const published = await readPublishedProcess(tx);
  if (published === null) return;
  const kinds = kindsThatCount(published.process, published.rules);
  const concerned = events.filter(({ kind, data }) => kinds.has(kind) || "takesBack" in data);
  if (concerned.length > 0) await place(tx, [...new Set(concerned.map(({ leadId }) => leadId))]);
}

/**
 * Writes where these leads stand now: for changes that no event tells, such as points that a sequence gave, or two leads that became one.
 * The caller has locked the leads.
 */
export async function placeLeads(tx: Transaction, leadIds: readonly string[]): Promise<void> {
  if (leadIds.length > 0 && (await readPublishedProcess(tx)) !== null) await place(tx, leadIds);
}

async function place(tx: Transaction, leadIds: readonly string[]): Promise<void> {
  await shareProcess(tx);
  // As it is now that nobody can publish another.
  const published = await readPublishedProcess(tx);
  if (published) await settlePositions(tx, published, await survivorsOf(tx, leadIds));
}

/** These leads; of a merged one, the lead that it was merged into. A merged one has no position of its own any more. */
async function survivorsOf(tx: Transaction, leadIds: readonly string[]): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `with recursive followed as (
       select l.id, l.merged_into, 0 as hops from lead l where l.id = any($1::uuid[])
       union all
       select l.id, l.merged_into, f.hops + 1 from followed f join lead l on l.id = f.merged_into where f.hops < 50
     )
     select distinct id from followed`,
    [leadIds],
  );
  return rows.map(({ id }) => id);
}

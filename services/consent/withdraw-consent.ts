import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { cancelTouches } from "../engine/touches/cancel-touches.ts";
import { type ConsentEntry, writeConsent } from "./write-consent.ts";

/**
 * Ends one subscription, whatever its basis, and takes back what only it allowed. Returns what will not come any more, with the
 * instant of its next letter, or null when it had been withdrawn before. The lead's row is locked.
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
  },
): Promise<{ title: string; dueAt: Date }[] | null> {
  const { rowCount } = await tx.query(
    "select 1 from subscription where lead_id = $1 and topic = $2 and channel = $3 and state = 'unsubscribed'",
    [from.leadId, from.topic, from.channel],
  );
  if (rowCount !== 0) return null;
  await writeConsent(tx, { ...from, kind: "withdrawn", basis: null, wordingId: null, at: context.clock.now() });
  const cancelled = await cancelTouches(tx, context, {
    leadId: from.leadId,
    topic: from.topic,
    channel: from.channel,
    reason: "unsubscribed",
  });
  const { rows } = await tx.query<{ id: string; title: string }>(
    "select e.id, s.title from enrolment e join sequence s on s.id = e.sequence_id where e.id = any($1::uuid[])",
    [cancelled.map((touch) => touch.originId)],
  );
  const titles = new Map(rows.map((row) => [row.id, row.title]));
  const planned = cancelled.map((touch) => ({ title: titles.get(touch.originId) ?? touch.slot, dueAt: touch.dueAt }));
  return [...planned, ...(await readStopped(tx, from, [...titles.keys()]))].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

/** Journeys on the topic that have no channel left: they go on counting, but what they plan next will not be sent. */
async function readStopped(
  tx: Transaction,
  from: { leadId: string; topic: string },
  listed: string[],
): Promise<{ title: string; dueAt: Date }[]> {
  const { rows } = await tx.query<{ title: string; dueAt: Date }>(
    `select s.title, e.wake_at as "dueAt" from enrolment e join sequence s on s.id = e.sequence_id join sequence_version v on v.id = e.version_id
     where e.lead_id = $1 and e.state = 'running' and e.wake_at is not null and v.definition->>'topic' = $2 and e.id <> all($3::uuid[])
       and not exists (select 1 from subscription o where o.lead_id = $1 and o.topic = $2 and o.state = 'subscribed')`,
    [from.leadId, from.topic, listed],
  );
  return rows;
}

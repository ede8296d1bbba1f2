import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import type { RecordedEvent } from "../engine/events/event.ts";
import { cancelTouches } from "../engine/touches/cancel-touches.ts";
import { becameCustomer, ceasedCustomer } from "../relation/module.ts";
import { writeConsent } from "./write-consent.ts";

interface Place {
  leadId: string;
  topic: string;
  channel: string;
  contactId: string | null;
}

/**
 * Subscribes those who became customers to the topics for customers, on the basis of the business relationship (LAW1), and ends that with the
 * relation (CAR5). Who has opted out of one stays out. The caller has locked the leads.
 */
export async function followCustomers(tx: Transaction, context: Context, events: RecordedEvent[]): Promise<void> {
  const turned = events.filter(({ kind }) => kind === becameCustomer.kind || kind === ceasedCustomer.kind);
  if (turned.length === 0) return;
  const leadIds = [...new Set(turned.map(({ leadId }) => leadId))].toSorted();
  await begin(tx, context, leadIds);
  await end(tx, context, leadIds);
}

async function begin(tx: Transaction, context: Context, leadIds: readonly string[]): Promise<void> {
  const { rows } = await tx.query<Place>(
    `select distinct on (l.id, t.key, c.channel) l.id as "leadId", t.key as topic, c.channel, c.id as "contactId"
     from lead l cross join topic t join contact c on c.lead_id = l.id and c.channel in ('email', 'line') and c.state <> 'unreachable'
     where l.id = any($1::uuid[]) and l.relation = 'customer' and t.customers_only
       and not exists (select 1 from subscription s where s.lead_id = l.id and s.topic = t.key and s.channel = c.channel)
     order by l.id, t.key, c.channel, (c.state = 'reachable') desc, c.state_at desc`,
    [leadIds],
  );
  const at = context.clock.now();
  for (const place of rows)
    await writeConsent(tx, {
      ...place,
      kind: "given",
      basis: "relationship",
      method: "relation",
      wordingId: null,
      networkAddress: null,
      at,
    });
}

/** The state goes with the relation; the evidence stays. An opt-out of theirs stays, too. */
async function end(tx: Transaction, context: Context, leadIds: readonly string[]): Promise<void> {
  const { rows } = await tx.query<Place>(
    `select s.lead_id as "leadId", s.topic, s.channel, null::uuid as "contactId"
     from subscription s join topic t on t.key = s.topic join lead l on l.id = s.lead_id
     where s.lead_id = any($1::uuid[]) and l.relation = 'lead' and t.customers_only and s.state = 'subscribed' order by 1, 2, 3`,
    [leadIds],
  );
  const at = context.clock.now();
  for (const { contactId, ...place } of rows) {
    const evidence = { basis: null, method: "relation", wordingId: null, networkAddress: null, at } as const;
    await writeConsent(tx, { ...place, contactId, kind: "withdrawn", ...evidence });
    await tx.query("delete from subscription where lead_id = $1 and topic = $2 and channel = $3", [
      place.leadId,
      place.topic,
      place.channel,
    ]);
    await cancelTouches(tx, context, { ...place, reason: "relation-ended" });
  }
}

import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import type { RecordedEvent } from "../engine/events/event.ts";
import { becameCustomer, ceasedCustomer } from "./relation-events.ts";

/**
 * Makes leads customers, and customers leads, by what has happened to them. The newest of these events counts, in whatever order they are
 * recorded. The caller has locked the leads.
 */
export async function followRelation(tx: Transaction, context: Context, events: RecordedEvent[]): Promise<void> {
  const concerned = events.filter(({ kind }) => kind === becameCustomer.kind || kind === ceasedCustomer.kind);
  if (concerned.length === 0) return;
  await tx.query(
    `update lead l set relation = newest.relation, updated_at = $4
     from (select distinct on (e.lead_id) e.lead_id, case when e.kind = $2 then 'customer' else 'lead' end as relation
           from event e where e.lead_id = any($1::uuid[]) and e.kind in ($2, $3) order by e.lead_id, e.at desc, e.id desc) newest
     where l.id = newest.lead_id and l.relation <> newest.relation`,
    [concerned.map(({ leadId }) => leadId), becameCustomer.kind, ceasedCustomer.kind, context.clock.now()],
  );
}

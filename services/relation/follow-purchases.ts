import type { PurchaseEnd } from "../../domain/relation.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import type { NewEvent, RecordedEvent } from "../engine/events/event.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { happened } from "../engine/modules/define-event.ts";
import { becameCustomer, ceasedCustomer, orderRepeated } from "./relation-events.ts";
import { salesSql } from "./sales-sql.ts";

/** After these the papers of a lead are read again. Whoever changes what is paid asks for it, since not every such change is an event. */
const SALES = new Set(["contractSigned", "contractCooledOff", "contractEnded", "paymentRefunded"]);

interface Changed {
  id: string;
  leadId: string;
  offerKey: string | null;
  ended: PurchaseEnd | null;
}

/** The caller has locked the leads. */
export async function followSales(tx: Transaction, context: Context, events: RecordedEvent[]): Promise<void> {
  const concerned = events.filter(({ kind }) => SALES.has(kind));
  await followPurchases(tx, context, [...new Set(concerned.map(({ leadId }) => leadId))].toSorted());
}

/**
 * Keeps what leads have bought equal to their papers, whatever order the news comes in, and makes them customers by the first purchase that
 * stands, leads again when none does. The caller has locked the leads.
 */
export async function followPurchases(tx: Transaction, context: Context, leadIds: readonly string[]): Promise<void> {
  if (leadIds.length === 0) return;
  const at = context.clock.now();
  const changed = await writePurchases(tx, leadIds, at);
  if (changed.length === 0) return;
  const ofLead = Map.groupBy(changed, ({ leadId }) => leadId);
  const standings = await readStandings(tx, [...ofLead.keys()]);
  await recordEvents(
    tx,
    context,
    standings.flatMap((standing) => newsOf(standing, ofLead.get(standing.leadId) ?? [], at)),
  );
}

/** New purchases first, then those that ended or stand again. */
async function writePurchases(tx: Transaction, leadIds: readonly string[], now: Date): Promise<Changed[]> {
  const { rows: added } = await tx.query<Changed>(
    `insert into purchase (id, lead_id, kind, offer_key, at) select s.id, s.lead_id, s.kind, s.offer_key, s.at from (${salesSql}) s where s.ended is null
     on conflict (id) do nothing returning id, lead_id as "leadId", offer_key as "offerKey", ended`,
    [leadIds, now],
  );
  const { rows: turned } = await tx.query<Changed>(
    `update purchase p set ended = s.ended, ended_at = case when s.ended is not null then $2::timestamptz end from (${salesSql}) s
     where s.id = p.id and p.ended is distinct from s.ended returning p.id, p.lead_id as "leadId", p.offer_key as "offerKey", p.ended`,
    [leadIds, now],
  );
  return [...added, ...turned];
}

interface Standing {
  leadId: string;
  relation: string;
  /** Purchases that stand. */
  count: number;
  /** The newest word on it was a person's or another system's: purchases then end without ending the relation. */
  isByWord: boolean;
}

async function readStandings(tx: Transaction, leadIds: readonly string[]): Promise<Standing[]> {
  const { rows } = await tx.query<Standing>(
    `select l.id as "leadId", l.relation, (select count(*)::int from purchase p where p.lead_id = l.id and p.ended is null) as count,
       coalesce((select not e.data ? 'purchase' from event e where e.lead_id = l.id and e.kind = $2 order by e.at desc, e.id desc limit 1), true) as "isByWord"
     from lead l where l.id = any($1::uuid[])`,
    [leadIds, becameCustomer.kind],
  );
  return rows;
}

function newsOf({ leadId, relation, count, isByWord }: Standing, changed: readonly Changed[], at: Date): NewEvent[] {
  const bought = changed.filter(({ ended }) => ended === null);
  const [ended] = changed.filter((one) => one.ended !== null);
  if (relation === "lead") {
    const [first] = bought;
    return first ? [happened(becameCustomer, { leadId, at, data: { purchase: first.id, offer: first.offerKey } })] : [];
  }
  if (count === 0 && ended && !isByWord)
    return [happened(ceasedCustomer, { leadId, at, data: { purchase: ended.id, ended: ended.ended ?? undefined } })];
  return bought.map(({ id, offerKey }) => happened(orderRepeated, { leadId, at, data: { purchase: id, offer: offerKey, count } }));
}

import { v7 as uuidv7 } from "uuid";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import type { RecordedEvent } from "../engine/events/event.ts";
import { readLeadZone } from "../engine/leads/read-lead-zone.ts";
import { beginProcesses } from "../engine/processes/begin-processes.ts";
import { CARE } from "./care.ts";

/** Begins to care for somebody who has bought, unless somebody does already. The caller has locked the lead. */
export async function beginCare(tx: Transaction, context: Context, { leadId, at, kind, data }: RecordedEvent): Promise<void> {
  const zone = await readLeadZone(tx, leadId);
  const purchase = await readPurchase(tx, data.purchase);
  const [id, now] = [uuidv7(), context.clock.now()];
  const { rowCount } = await tx.query(
    `insert into care (id, lead_id, purchase_id, anchor_on, created_at, last_sign_at, last_sign_kind)
     select $1, l.id, $3, $4, $5, $6, $7 from lead l where l.id = $2 and l.relation = 'customer'
     on conflict (lead_id) where ended_at is null do nothing`,
    [id, leadId, purchase?.id ?? null, dateIn(zone, purchase?.at ?? at), now, at, kind],
  );
  if (rowCount === 1) await beginProcesses(tx, CARE, [{ id, leadId, wakeAt: now }]);
}

/** Another system may name a purchase of its own: then there is none here. */
async function readPurchase(tx: Transaction, id: unknown): Promise<{ id: string; at: Date } | null> {
  if (typeof id !== "string") return null;
  const { rows } = await tx.query<{ id: string; at: Date }>("select id, at from purchase where id::text = $1", [id]);
  return rows[0] ?? null;
}

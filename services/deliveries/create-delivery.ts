import { v7 as uuidv7 } from "uuid";
import { milestoneOn } from "../../domain/deliveries/delivery-plan.ts";
import { startOf } from "../../domain/deliveries/delivery-rules.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { readLeadZone } from "../engine/leads/read-lead-zone.ts";
import { beginProcesses } from "../engine/processes/begin-processes.ts";
import { findOffer } from "../offers/module.ts";
import { DELIVERY } from "./delivery.ts";

/**
 * Plans the delivery of a contract that was just signed, when its offer has a plan. Repeated, it changes nothing. The milestones are copied:
 * a plan that is changed later is for those who sign later. The caller has locked the lead.
 */
export async function createDelivery(
  tx: Transaction,
  _context: Context,
  { contractId, leadId, offerKey, signedAt }: { contractId: string; leadId: string; offerKey: string; signedAt: Date },
): Promise<void> {
  const plan = (await findOffer(tx, offerKey))?.delivery;
  if (plan === undefined) return;
  const zone = await readLeadZone(tx, leadId);
  const signedOn = dateIn(zone, signedAt);
  const { agreedOn, ownerId } = await readAgreed(tx, contractId);
  const startsOn = startOf({ agreedOn: agreedOn ?? signedOn, signedOn, freeOn: null });
  const id = uuidv7();
  const { rowCount } = await tx.query(
    `insert into delivery (id, lead_id, contract_id, offer_key, state, starts_on, owner_id, created_at)
     values ($1, $2, $3, $4, 'planned', $5, $6, $7) on conflict (contract_id) do nothing`,
    [id, leadId, contractId, offerKey, startsOn, ownerId, signedAt],
  );
  if (rowCount === 0) return;
  for (const { key, title, kind, minutes, materials, rate, after } of plan.milestones) {
    await tx.query(
      `insert into delivery_milestone (id, delivery_id, key, title, kind, minutes, materials, rate, after, due_on, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'open')`,
      [uuidv7(), id, key, JSON.stringify(title), kind, minutes ?? null, materials, rate, after ?? null, milestoneOn(startsOn, after)],
    );
  }
  await beginProcesses(tx, DELIVERY, [{ id, leadId, wakeAt: signedAt }]);
}

/** The day of its content on which the service starts, and who sold it. */
async function readAgreed(tx: Transaction, contractId: string): Promise<{ agreedOn: string | null; ownerId: string | null }> {
  const { rows } = await tx.query<{ agreedOn: string | null; ownerId: string | null }>(
    `select c.content->'service'->>'startsOn' as "agreedOn", d.owner_id as "ownerId"
     from contract c left join deal d on d.id = c.deal_id where c.id = $1`,
    [contractId],
  );
  return rows[0] ?? { agreedOn: null, ownerId: null };
}

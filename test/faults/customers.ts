import { v7 as uuidv7 } from "uuid";
import { playsSchema } from "../../domain/plays/play-plan.ts";
import type { Transaction } from "../../prisma/client.ts";
import { COOLING_OFF, contractCooledOff } from "../../services/contracts/module.ts";
import type { Context } from "../../services/engine/context/context.ts";
import type { NewEvent } from "../../services/engine/events/event.ts";
import { recordEvents } from "../../services/engine/events/record-event.ts";
import { placeHold } from "../../services/engine/holds/place-hold.ts";
import { lockLeads } from "../../services/engine/leads/lock-leads.ts";
import { happened } from "../../services/engine/modules/define-event.ts";
import { openIncident } from "../../services/incidents/open-incident.ts";
import { OVERDUE, paymentOverdue } from "../../services/invoices/module.ts";
import { orderRepeated } from "../../services/relation/relation-events.ts";
import { manyGuests } from "./guests.ts";
import type { Site } from "./site.ts";

/** Whoever has the primer is offered the reader. */
export const playPlan = playsSchema.parse({ next: [{ after: "primer", offer: "reader", kind: "up", sequence: "reader" }] });

/** Why the reader may not be offered to a customer, in the words of the plays. */
export const bars = ["incident", "overdue", "cooling-off", "owned"] as const;
export type Bar = (typeof bars)[number];

/** Customers who bought the primer and want letters. */
export async function manyBuyers(site: Site, count: number): Promise<string[]> {
  const leads = await manyGuests(site, count, "buyer");
  const now = site.context.clock.now();
  await site.context.database.transaction(async (tx) => {
    await tx.query("update lead set relation = 'customer' where id = any($1::uuid[])", [leads]);
    await tx.query(
      `with given as (
         insert into consent (id, lead_id, contact_id, topic, channel, kind, basis, method, at)
         select gen_random_uuid(), lead_id, id, 'letters', 'email', 'given', 'relationship', 'api', $2 from contact where lead_id = any($1::uuid[])
         returning id, lead_id)
       insert into subscription (lead_id, topic, channel, state, since, consent_id)
       select lead_id, 'letters', 'email', 'subscribed', $2, id from given`,
      [leads, now],
    );
    await addPurchases(tx, leads, "primer", now);
  });
  return leads;
}

async function addPurchases(tx: Transaction, leads: readonly string[], offer: string, at: Date): Promise<void> {
  await tx.query(
    `insert into purchase (id, lead_id, kind, offer_key, at) select gen_random_uuid(), id, 'order', $2, $3 from unnest($1::uuid[]) as id`,
    [leads, offer, at],
  );
}

/** Brings a customer into what bars the offer, as the module that it belongs to does. */
export async function barCustomer(context: Context, leadId = "", bar: Bar = "incident"): Promise<void> {
  const at = context.clock.now();
  const ref = uuidv7();
  const commit = (event: NewEvent, act: (tx: Transaction) => Promise<unknown>) =>
    context.database.transaction(async (tx) => {
      await lockLeads(tx, [leadId]);
      await act(tx);
      await recordEvents(tx, context, [event]);
    });
  const hold = (cause: string) => (tx: Transaction) => placeHold(tx, context, { leadId, cause, ref, reason: "" });
  switch (bar) {
    case "incident":
      await openIncident(context, { leadId, severity: "minor", what: "It came late.", actor: "staff:faults" });
      return;
    case "overdue":
      return commit(happened(paymentOverdue, { leadId, at, data: { invoice: ref, offer: "primer", n: 1 } }), hold(OVERDUE));
    case "cooling-off": {
      const data = { offer: "primer", deal: null, contract: ref, way: "page" as const };
      return commit(happened(contractCooledOff, { leadId, at, data }), hold(COOLING_OFF));
    }
    case "owned":
      return commit(happened(orderRepeated, { leadId, at, data: { purchase: ref, offer: "reader", count: 2 } }), (tx) =>
        addPurchases(tx, [leadId], "reader", at),
      );
  }
}

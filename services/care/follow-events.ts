import { isSignOfLife, purchases } from "../../domain/care/dormancy.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import type { RecordedEvent } from "../engine/events/event.ts";
import { ceasedCustomer } from "../relation/module.ts";
import { beginCare } from "./begin-care.ts";
import { type Care, careColumns } from "./care.ts";
import { endCare } from "./end-care.ts";
import { noteSign } from "./revive.ts";

/** A purchase begins a care, the end of the relation ends it, and what customers do shows that they are there. The leads are locked. */
export async function followEvents(tx: Transaction, context: Context, events: RecordedEvent[]): Promise<void> {
  for (const event of events) if (purchases.includes(event.kind)) await beginCare(tx, context, event);
  await endCeased(tx, context, events);
  await noteSigns(tx, context, events);
}

async function endCeased(tx: Transaction, context: Context, events: readonly RecordedEvent[]): Promise<void> {
  const ceased = events.filter(({ kind }) => kind === ceasedCustomer.kind);
  if (ceased.length === 0) return;
  const { rows } = await tx.query<Care>(
    `select ${careColumns} from care c join lead l on l.id = c.lead_id
     where c.lead_id = any($1::uuid[]) and c.ended_at is null and l.relation = 'lead' order by c.id for update of c`,
    [ceased.map(({ leadId }) => leadId)],
  );
  for (const care of rows) await endCare(tx, context, care, { outcome: "ceased", reason: null, actor: "system" });
}

async function noteSigns(tx: Transaction, context: Context, events: readonly RecordedEvent[]): Promise<void> {
  const signs = events.filter(isSignOfLife).toSorted((one, other) => one.at.getTime() - other.at.getTime());
  if (signs.length === 0) return;
  const latest = new Map(signs.map((event) => [event.leadId, event]));
  const { rows } = await tx.query<Care>(
    `select ${careColumns} from care c where c.lead_id = any($1::uuid[]) and c.ended_at is null order by c.id for update`,
    [[...latest.keys()]],
  );
  for (const care of rows) {
    const sign = latest.get(care.leadId);
    if (sign && sign.at > care.lastSignAt) await noteSign(tx, context, care, sign);
  }
}

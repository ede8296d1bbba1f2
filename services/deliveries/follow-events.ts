import { isUuid } from "../../domain/is-uuid.ts";
import type { Transaction } from "../../prisma/client.ts";
import { contractCooledOff, contractEnded, contractInForce, contractSigned } from "../contracts/module.ts";
import type { Context } from "../engine/context/context.ts";
import type { RecordedEvent } from "../engine/events/event.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { paymentOverdue, paymentReceived } from "../invoices/module.ts";
import { createDelivery } from "./create-delivery.ts";
import { DELIVERY } from "./delivery.ts";
import { endDelivery } from "./end-delivery.ts";

/** What a delivery looks at again: cooling-off that ended, and payments that are late or came. */
const wakes: readonly string[] = [contractInForce.kind, paymentOverdue.kind, paymentReceived.kind];

/** A signature plans a delivery, the end of a contract ends it, and payments wake it. The leads are locked. */
export async function followEvents(tx: Transaction, context: Context, events: RecordedEvent[]): Promise<void> {
  for (const { kind, leadId, at, data } of events) {
    const [contractId, offerKey] = [textIn(data, "contract"), textIn(data, "offer")];
    // An event of another system may name anything.
    if (contractId === null || !isUuid(contractId)) continue;
    if (kind === contractSigned.kind && offerKey !== null && (await isContractOf(tx, contractId, leadId)))
      await createDelivery(tx, context, { contractId, leadId, offerKey, signedAt: at });
    if (kind === contractCooledOff.kind) await endDelivery(tx, context, { contractId, outcome: "cooledOff" });
    if (kind === contractEnded.kind) await endDelivery(tx, context, { contractId, outcome: textIn(data, "outcome") ?? "terminated" });
  }
  await wakeDeliveries(tx, [...new Set(events.filter(({ kind }) => wakes.includes(kind)).map(({ leadId }) => leadId))]);
}

async function isContractOf(tx: Transaction, contractId: string, leadId: string): Promise<boolean> {
  const { rowCount } = await tx.query("select 1 from contract where id = $1 and lead_id = $2", [contractId, leadId]);
  return rowCount !== 0;
}

async function wakeDeliveries(tx: Transaction, leadIds: readonly string[]): Promise<void> {
  if (leadIds.length === 0) return;
  const { rows } = await tx.query<{ id: string }>(
    "select id from delivery where lead_id = any($1::uuid[]) and state in ('planned', 'running', 'resting')",
    [leadIds],
  );
  await requestWake(
    tx,
    DELIVERY,
    rows.map(({ id }) => id),
  );
}

function textIn(data: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = data[name];
  return typeof value === "string" ? value : null;
}

import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { liftHold } from "../engine/holds/lift-hold.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { happened } from "../engine/modules/define-event.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { auditStaff } from "./audit-staff.ts";
import { CONSULTATION, consultationOver, lockConsultation, ownerOf } from "./consultation.ts";
import { consultationCancelled } from "./consultation-events.ts";
import { requireInTime } from "./move-consultation.ts";
import { NO_PRICE_BEFORE } from "./no-price-before.ts";
import { planMessage } from "./plan-messages.ts";
import { requireBookable } from "./read-consultants.ts";

export interface CancelConsultation {
  id: string;
  reason?: string | undefined;
  /** lead · staff:<name> */
  actor: string;
}

/**
 * Cancels a consultation: its time is free at once, and after this commits no reminder of it can leave (SES9). Returns false when it was
 * cancelled before. Guests may until the offer's `change`, staff always (BOK10). Throws AppError not-found, conflict `change-too-late` or
 * `consultation-over`.
 */
export async function cancelConsultation(context: Context, { id, reason, actor }: CancelConsultation): Promise<{ cancelled: boolean }> {
  return context.database.transaction(async (tx) => {
    const { leadId, offerKey } = await ownerOf(tx, id);
    await lockLeads(tx, [leadId]);
    const consultation = await lockConsultation(tx, id);
    const { state, consultantKey, moves } = consultation;
    if (state === "cancelled" || state === "expired") return { cancelled: false };
    if (state !== "booked" && state !== "held") throw consultationOver();
    const at = context.clock.now();
    const isStaff = actor !== "lead";
    if (state === "booked") requireInTime(await requireBookable(tx, offerKey), consultation, { isStaff, now: at });
    await tx.query(
      `update consultation set state = 'cancelled', held_until = null, ended_at = $2, revision = revision + 1, ics_sequence = ics_sequence + 1
       where id = $1`,
      [id, at],
    );
    await endProcesses(tx, context, { kind: CONSULTATION, ended: [{ id, outcome: "cancelled" }], reason: "consultation-cancelled" });
    if (state === "held") return { cancelled: true };
    await liftHold(tx, context, { leadId, cause: NO_PRICE_BEFORE, ref: id });
    const data = { offer: offerKey, consultation: id, consultant: consultantKey };
    await recordEvents(tx, context, [happened(consultationCancelled, { leadId, at, actor, data })]);
    const [message, slot] = isStaff ? (["calledOff", "called-off"] as const) : (["cancelled", "cancelled"] as const);
    await planMessage(tx, context, { leadId, consultationId: id, message, slot, occurrence: moves });
    await auditStaff(tx, { at, actor, action: "consultation-cancelled", consultationId: id, leadId, reason });
    return { cancelled: true };
  });
}

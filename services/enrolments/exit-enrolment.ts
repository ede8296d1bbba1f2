import { AppError } from "../../domain/app-error.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { inTransaction } from "../engine/context/in-transaction.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import type { Control } from "./control.ts";
import { endEnrolments } from "./end-enrolments.ts";
import { enrolmentOver, requireEnrolment } from "./require-enrolment.ts";

/** Ends an enrolment; what it planned is cancelled. Throws AppError not-found, conflict when it is over. */
export async function exitEnrolment(context: Context, control: Control): Promise<void> {
  await context.database.transaction(async (tx) => {
    const enrolment = await requireEnrolment(tx, control.enrolmentId);
    if (enrolment.state === "over") throw enrolmentOver();
    await endEnrolments(tx, context, [{ id: enrolment.id, outcome: "exited" }]);
    await writeAudit(tx, {
      at: context.clock.now(),
      actor: control.actor,
      action: "enrolment-exited",
      target: "enrolment",
      refId: enrolment.id,
      reason: control.reason,
      data: { before: { state: enrolment.state, step: enrolment.step }, after: { state: "over", outcome: "exited" } },
    });
  });
}

/** As `exitEnrolment`, for a lead in the sequence with this key. Returns the enrolment's id. Throws AppError conflict when the lead is not in it. */
export async function exitSequence(
  context: Context,
  { leadId, sequence, reason, actor }: { leadId: string; sequence: string; reason: string; actor: string },
): Promise<string> {
  return context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const { rows } = await tx.query<{ id: string }>(
      "select e.id from enrolment e join sequence s on s.id = e.sequence_id where e.lead_id = $1 and e.state <> 'over' and s.key = $2",
      [leadId, sequence],
    );
    const [enrolment] = rows;
    if (!enrolment)
      throw new AppError("conflict", "not-enrolled", {
        ja: "この方は、このシーケンスに参加していません。",
        en: "This lead is not in this sequence.",
      });
    await exitEnrolment(inTransaction(context, tx), { enrolmentId: enrolment.id, reason, actor });
    return enrolment.id;
  });
}

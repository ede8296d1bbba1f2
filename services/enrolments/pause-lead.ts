import { AppError } from "../../domain/app-error.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { offerUndo, type UndoOffer } from "../engine/undo/offer-undo.ts";
import { endLapsedPause, endPause } from "./end-pause.ts";
import { ENROLMENT } from "./enrolment.ts";
import { type Enrolment, lockEnrolment } from "./lock-enrolment.ts";
import { requireFuture } from "./pause-enrolment.ts";
import { type BeforePause, type Pausing, pauseIn } from "./pause-in.ts";
import { ENROLMENTS_PAUSED } from "./undo-pause.ts";

interface OfLead {
  leadId: string;
  /** Only the enrolments in the sequence with this key; left out: all. */
  sequence?: string | undefined;
  /** Only these enrolments; left out: all. */
  only?: readonly string[] | undefined;
}

/**
 * Pauses all running enrolments of a lead; those that are paused or parked stay as they are. Throws AppError not-found, gone, invalid when
 * `until` is past, conflict when none runs.
 */
export async function pauseLead(context: Context, input: OfLead & Pausing): Promise<{ paused: string[]; undo: UndoOffer }> {
  return context.database.transaction(async (tx) => {
    requireFuture(input.until, context.clock.now());
    const before: BeforePause[] = [];
    for (const enrolment of await lockEnrolmentsOf(tx, context, input)) {
      if (enrolment.state === "running") before.push(await pauseIn(tx, context, enrolment, input));
    }
    if (before.length === 0)
      throw new AppError("conflict", "nothing-running", {
        ja: "この方に、進行中の参加はありません。",
        en: "No enrolment of this lead is running.",
      });
    const { leadId, actor } = input;
    const undo = await offerUndo(tx, { kind: ENROLMENTS_PAUSED, leadId, before: { paused: before }, actor });
    return { paused: before.map(({ enrolmentId }) => enrolmentId), undo };
  });
}

/**
 * Resumes all paused enrolments of a lead, or those of them that are asked for. Parked ones stay: their fault must be looked at. Throws AppError
 * not-found, gone, conflict when none is paused.
 */
export async function resumeLead(context: Context, input: OfLead & { reason: string; actor: string }): Promise<{ resumed: string[] }> {
  const { reason, actor } = input;
  return context.database.transaction(async (tx) => {
    const resumed: string[] = [];
    for (const enrolment of await lockEnrolmentsOf(tx, context, input)) {
      if (enrolment.state !== "paused") continue;
      await endPause(tx, context, enrolment);
      const at = context.clock.now();
      await writeAudit(tx, { at, actor, action: "enrolment-resumed", target: "enrolment", refId: enrolment.id, reason });
      resumed.push(enrolment.id);
    }
    if (resumed.length === 0)
      throw new AppError("conflict", "nothing-paused", {
        ja: "この方に、一時停止中の参加はありません。",
        en: "No enrolment of this lead is paused.",
      });
    await requestWake(tx, ENROLMENT, resumed);
    return { resumed };
  });
}

/** Locks the lead, and answers its enrolments that are not over; pauses whose end has come are ended. */
async function lockEnrolmentsOf(tx: Transaction, context: Context, { leadId, sequence, only }: OfLead): Promise<Enrolment[]> {
  await lockLeads(tx, [leadId]);
  await requireLead(tx, leadId);
  const { rows } = await tx.query<{ id: string }>(
    `select e.id from enrolment e join sequence s on s.id = e.sequence_id
     where e.lead_id = $1 and e.state <> 'over' and ($2::text is null or s.key = $2) and ($3::uuid[] is null or e.id = any($3))
     order by e.id`,
    [leadId, sequence ?? null, only ?? null],
  );
  const found: Enrolment[] = [];
  for (const { id } of rows) {
    const enrolment = await lockEnrolment(tx, id);
    if (enrolment) found.push(await endLapsedPause(tx, context, enrolment));
  }
  return found;
}

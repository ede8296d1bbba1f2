import { AppError } from "../../domain/app-error.ts";
import { consensusOf, type Outcome, type Presence } from "../../domain/consultations/outcome.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { liftHold } from "../engine/holds/lift-hold.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { happened } from "../engine/modules/define-event.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { giveTask } from "../tasks/module.ts";
import { auditStaff } from "./audit-staff.ts";
import { CONSULTATION, type Consultation, consultationOver, lockConsultation, ownerOf } from "./consultation.ts";
import { consultationHeld, consultationMissed } from "./consultation-events.ts";
import { NO_PRICE_BEFORE } from "./no-price-before.ts";
import { secondAbsence } from "./words.ts";

/** From this many absences on a person looks after the lead; before that, a sequence invites them again. */
const ABSENCES_FOR_A_PERSON = 2;

/** What became of it. `presence`: who came; `outcome`: what they answered to the closing question. */
export type Marked = { came: true; presence: Presence; outcome: Outcome } | { came: false };

export type MarkConsultation = Marked & {
  id: string;
  /** staff:<name> */
  actor: string;
};

/**
 * Writes down what became of a consultation. From here on what comes after it may reach the lead (BOK12). The same again changes nothing; a
 * mistake can be corrected. The second absence becomes a person's task (BOK11). Throws AppError not-found, gone, conflict before the start
 * or when it was cancelled.
 */
export async function markConsultation(context: Context, mark: MarkConsultation): Promise<{ changed: boolean }> {
  return context.database.transaction(async (tx) => {
    const { id, actor } = mark;
    const { leadId } = await ownerOf(tx, id);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const consultation = await lockConsultation(tx, id);
    const at = context.clock.now();
    requireBegun(consultation, at);
    const { presence, outcome } = mark.came ? mark : { presence: null, outcome: null };
    const state = mark.came ? "done" : "absent";
    if (state === consultation.state && presence === consultation.presence && outcome === consultation.outcome) return { changed: false };
    await tx.query(
      `update consultation set state = $2, ended_at = least(ends_at, $3), presence = $4, outcome = $5, revision = revision + 1 where id = $1`,
      [id, state, at, presence, outcome],
    );
    await endProcesses(tx, context, { kind: CONSULTATION, ended: [{ id, outcome: state }], reason: "consultation-over" });
    await liftHold(tx, context, { leadId, cause: NO_PRICE_BEFORE, ref: id });
    if (mark.came) await recordHeld(tx, context, consultation, { ...mark, at });
    else await recordMissed(tx, context, consultation, { at, actor });
    await auditStaff(tx, { at, actor, action: mark.came ? "consultation-held" : "consultation-missed", consultationId: id, leadId });
    return { changed: true };
  });
}

function requireBegun({ state, startsAt }: Consultation, now: Date): void {
  if (state !== "booked" && state !== "done" && state !== "absent") throw consultationOver();
  if (startsAt > now) {
    throw new AppError("conflict", "consultation-ahead", {
      ja: "この個別相談は、まだ始まっていません。",
      en: "This consultation has not begun yet.",
    });
  }
}

async function recordHeld(
  tx: Transaction,
  context: Context,
  { id, leadId, offerKey, consultantKey }: Consultation,
  { presence, outcome, at }: { presence: Presence; outcome: Outcome; at: Date },
): Promise<void> {
  const data = { offer: offerKey, consultation: id, consultant: consultantKey, presence, outcome, consensus: consensusOf(presence) };
  await recordEvents(tx, context, [happened(consultationHeld, { leadId, at, data })]);
}

async function recordMissed(
  tx: Transaction,
  context: Context,
  { id, leadId, offerKey, consultantKey }: Consultation,
  { at, actor }: { at: Date; actor: string },
): Promise<void> {
  const { rows } = await tx.query<{ times: number }>(
    "select count(*)::int as times from consultation where lead_id = $1 and offer_key = $2 and state = 'absent'",
    [leadId, offerKey],
  );
  const times = rows[0]?.times ?? 1;
  const data = { offer: offerKey, consultation: id, consultant: consultantKey, times };
  await recordEvents(tx, context, [happened(consultationMissed, { leadId, at, actor, data })]);
  if (times < ABSENCES_FOR_A_PERSON) return;
  await giveTask(tx, { leadId, kind: "phone", role: "sales", script: secondAbsence(times), dueAt: at, at });
}

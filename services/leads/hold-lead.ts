import { z } from "zod";
import { AppError } from "../../domain/app-error.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { liftHold } from "../engine/holds/lift-hold.ts";
import { placeHold } from "../engine/holds/place-hold.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { requireRevision } from "../engine/leads/require-revision.ts";
import type { Inverse } from "../engine/modules/inverse.ts";
import { offerUndo, type UndoOffer } from "../engine/undo/offer-undo.ts";
import { changedSince } from "../engine/undo/take-back.ts";
import { staffHold } from "./staff-hold.ts";

/** Kinds of the inverses. */
export const LEAD_HELD = "lead-held";
export const LEAD_RELEASED = "lead-released";

const RELEASE_UNDONE = "lead-release-undone";

/** Actions of the audit by which staff place their hold. */
export const placingActs: readonly string[] = [LEAD_HELD, RELEASE_UNDONE];

export interface HoldInput {
  leadId: string;
  /** The revision that the caller has read; left out, any. */
  revision?: number | undefined;
  /** Why, in staff's words; shown by `why`. */
  reason: string;
  /** staff:<name> */
  actor: string;
}

const placedNow = { before: { held: false }, after: { held: true } };
const liftedNow = { before: { held: true }, after: { held: false } };

/**
 * Holds a lead: from this commit on they get no advertising, whatever their enrolments plan (E4); verification mails and notices still go.
 * Throws AppError not-found, gone, conflict when staff hold the lead already.
 */
export async function holdLead(context: Context, { leadId, revision, reason, actor }: HoldInput): Promise<UndoOffer> {
  return context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    await requireRevision(tx, leadId, revision);
    const placed = await placeHold(tx, context, { leadId, cause: staffHold.cause, reason });
    if (!placed)
      throw new AppError("conflict", "lead-held", { ja: "この方への配信はすでに保留中です。", en: "This lead is held already." });
    await markChanged(tx, context, leadId);
    await writeAudit(tx, { at: context.clock.now(), actor, action: LEAD_HELD, target: "lead", refId: leadId, reason, data: placedNow });
    return offerUndo(tx, { kind: LEAD_HELD, leadId, before: {}, actor });
  });
}

/** Lifts the hold of staff and no other; touches that waited for it are due again. Throws AppError not-found, gone, conflict when there is none. */
export async function releaseLead(context: Context, { leadId, revision, reason, actor }: HoldInput): Promise<UndoOffer> {
  return context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    await requireRevision(tx, leadId, revision);
    const held = await reasonOfHold(tx, leadId);
    const lifted = await liftHold(tx, context, { leadId, cause: staffHold.cause });
    if (!lifted)
      throw new AppError("conflict", "lead-not-held", { ja: "この方への配信は保留されていません。", en: "This lead is not held." });
    await markChanged(tx, context, leadId);
    await writeAudit(tx, {
      at: context.clock.now(),
      actor,
      action: "lead-released",
      target: "lead",
      refId: leadId,
      reason,
      data: liftedNow,
    });
    return offerUndo(tx, { kind: LEAD_RELEASED, leadId, before: { reason: held }, actor });
  });
}

export const undoHold: Inverse = async (tx, context, { leadId, actor }) => {
  if (!(await liftHold(tx, context, { leadId, cause: staffHold.cause }))) throw changedSince();
  await markChanged(tx, context, leadId);
  await writeAudit(tx, { at: context.clock.now(), actor, action: "lead-hold-undone", target: "lead", refId: leadId, data: liftedNow });
};

/** Holds the lead again, for the reason of before. What went out meanwhile has gone. */
export const undoRelease: Inverse = async (tx, context, { leadId, before, actor }) => {
  const { reason } = z.object({ reason: z.string() }).parse(before);
  if (!(await placeHold(tx, context, { leadId, cause: staffHold.cause, reason }))) throw changedSince();
  await markChanged(tx, context, leadId);
  await writeAudit(tx, { at: context.clock.now(), actor, action: RELEASE_UNDONE, target: "lead", refId: leadId, data: placedNow });
};

async function reasonOfHold(tx: Transaction, leadId: string): Promise<string> {
  const { rows } = await tx.query<{ reason: string }>(
    "select reason from hold where lead_id = $1 and cause = $2 and ref = '' and lifted_at is null",
    [leadId, staffHold.cause],
  );
  return rows[0]?.reason ?? "";
}

/** The lead of the API has its hold, so programs that ask for what has changed must see it. */
async function markChanged(tx: Transaction, context: Context, leadId: string): Promise<void> {
  await tx.query("update lead set updated_at = $2 where id = $1", [leadId, context.clock.now()]);
}

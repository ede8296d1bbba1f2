import { z } from "zod";
import { AppError } from "../../../domain/app-error.ts";
import type { Transaction } from "../../../prisma/client.ts";
import { writeAudit } from "../audit/write-audit.ts";
import type { Context } from "../context/context.ts";
import { lockLeads } from "../leads/lock-leads.ts";
import type { Inverse } from "../modules/inverse.ts";
import { offerUndo, type UndoOffer } from "../undo/offer-undo.ts";
import { changedSince } from "../undo/take-back.ts";
import { cancelTouches } from "./cancel-touches.ts";
import { ringSenders } from "./ring-senders.ts";

/** Kind of the inverse, and act in the audit. */
export const MESSAGE_CANCELLED = "message-cancelled";

/** Of the touch and of its decision, so that `why` says that a person did it. */
const BY_STAFF = "cancelled-by-staff";

interface Planned {
  leadId: string;
  state: string;
  slot: string;
  /** Null when its origin is not a process. */
  processId: string | null;
}

export interface CancelPlanned {
  /** The id of the planned message. */
  touchId: string;
  reason: string;
  /** staff:<name> */
  actor: string;
}

/**
 * Cancels one planned message. What planned it goes on as if the message had been skipped. Possible only until the claim: from then on it is
 * on its way. Throws AppError not-found, conflict `message-claimed`.
 */
export async function cancelPlanned(context: Context, { touchId, reason, actor }: CancelPlanned): Promise<{ id: string; undo: UndoOffer }> {
  return context.database.transaction(async (tx) => {
    const planned = await lockPlanned(tx, touchId);
    if (planned === undefined)
      throw new AppError("not-found", "message-unknown", {
        ja: "このIDの送信予定のメッセージはありません。",
        en: "There is no planned message with this id.",
      });
    const { leadId } = planned;
    const [cancelled] = await cancelTouches(tx, context, { touchId, reason: BY_STAFF });
    if (cancelled === undefined) throw notPlanned(planned.state);
    await note(tx, context, planned, { touchId, actor, reason, action: MESSAGE_CANCELLED });
    const undo = await offerUndo(tx, { kind: MESSAGE_CANCELLED, leadId, before: { touchId }, actor });
    return { id: touchId, undo };
  });
}

const cancelledBefore = z.object({ touchId: z.string() });

/**
 * Plans the message again at the time that it had. Every rule decides anew at its claim: what planned it may have ended, or a younger message
 * may have gone in the meantime. Throws AppError conflict when something else became of it.
 */
export const undoCancel: Inverse = async (tx, context, { before, actor }) => {
  const { touchId } = cancelledBefore.parse(before);
  const planned = await lockPlanned(tx, touchId);
  const { rows } = await tx.query<{ senderId: string }>(
    `update touch set state = 'due', reason = null, settled_at = null where id = $1 and state = 'cancelled' and reason = $2
     returning sender_id as "senderId"`,
    [touchId, BY_STAFF],
  );
  if (planned === undefined || rows.length === 0) throw changedSince();
  await ringSenders(tx, rows);
  await note(tx, context, planned, { touchId, actor, action: "message-cancel-undone" });
};

/** Locks the lead first, as claims do. */
async function lockPlanned(tx: Transaction, touchId: string): Promise<Planned | undefined> {
  const { rows: owner } = await tx.query<{ leadId: string }>('select lead_id as "leadId" from touch where id = $1', [touchId]);
  await lockLeads(
    tx,
    owner.map(({ leadId }) => leadId),
  );
  const { rows } = await tx.query<Planned>(
    `select t.lead_id as "leadId", t.state, t.slot, p.id as "processId"
     from touch t left join process p on p.id = t.origin_id and p.kind = t.origin_kind where t.id = $1 for update of t`,
    [touchId],
  );
  return rows[0];
}

async function note(
  tx: Transaction,
  context: Context,
  { leadId, slot, processId }: Planned,
  { touchId, ...act }: { touchId: string; actor: string; action: string; reason?: string },
): Promise<void> {
  const [before, after] = act.action === MESSAGE_CANCELLED ? ["due", "cancelled"] : ["cancelled", "due"];
  await writeAudit(tx, {
    ...act,
    at: context.clock.now(),
    target: processId ? "process" : "lead",
    refId: processId ?? leadId,
    data: { touch: touchId, step: slot, before, after },
  });
}

function notPlanned(state: string): AppError {
  if (state === "cancelled")
    return new AppError("conflict", "message-cancelled", {
      ja: "このメッセージは、すでに取り消されています。",
      en: "This message was cancelled already.",
    });
  return new AppError("conflict", "message-claimed", {
    ja: "このメッセージは、すでに送信が始まっているか終わっているため、取り消せません。",
    en: "This message is on its way or has ended already, so it cannot be cancelled.",
  });
}

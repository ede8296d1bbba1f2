import type { CareOutcome, LeavingReason } from "../../domain/care/care-states.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { liftHold } from "../engine/holds/lift-hold.ts";
import { happened } from "../engine/modules/define-event.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { CARE, type Care } from "./care.ts";
import { careEnded } from "./care-events.ts";
import { DORMANT } from "./dormancy-hold.ts";

export interface CareEnd {
  outcome: CareOutcome;
  /** With `left`. */
  reason: LeavingReason | null;
  words?: string | undefined;
  actor: string;
}

/** Ends a care with its letters, its tasks of check-ins and its hold. The caller has locked the lead and the care, which is live. */
export async function endCare(
  tx: Transaction,
  context: Context,
  { id, leadId }: Pick<Care, "id" | "leadId">,
  { outcome, reason, words = "", actor }: CareEnd,
): Promise<void> {
  const now = context.clock.now();
  await tx.query(
    `update care set ended_at = $2, outcome = $3, left_reason = $4, left_words = $5, dormant_since = null, revision = revision + 1 where id = $1`,
    [id, now, outcome, reason, words],
  );
  await tx.query(
    "update task set state = 'cancelled' where state = 'open' and id in (select task_id from check_in where care_id = $1 and state = 'given')",
    [id],
  );
  await tx.query("update check_in set state = 'skipped' where care_id = $1 and state in ('waiting', 'given')", [id]);
  await endProcesses(tx, context, { kind: CARE, ended: [{ id, outcome }], reason: "over:care:care-over" });
  await liftHold(tx, context, { leadId, cause: DORMANT, ref: id });
  await recordEvents(tx, context, [happened(careEnded, { leadId, at: now, actor, data: { care: id, outcome, reason } })]);
}

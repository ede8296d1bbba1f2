import type { JourneyOutcome } from "../../domain/sequences/position.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { happened } from "../engine/modules/define-event.ts";
import type { Advanced } from "../engine/modules/process-kind.ts";
import { setProcess } from "../engine/processes/set-process.ts";
import { cancelTouches } from "../engine/touches/cancel-touches.ts";
import { ENROLMENT } from "./enrolment.ts";
import { sequenceCompleted } from "./enrolment-events.ts";
import { closeAllInvitations } from "./invitations.ts";
import type { Enrolment } from "./lock-enrolment.ts";

/**
 * Ends an enrolment that came to its end by itself. When it is completed, what it planned still goes out; otherwise that is cancelled. It is
 * completed at its anchor, the nominal instant of its last step, so an outage moves no sequence that follows it (docs/decisions/0003).
 */
export async function finishEnrolment(
  tx: Transaction,
  context: Context,
  enrolment: Enrolment,
  sequence: string,
  end: { outcome: JourneyOutcome; detail: string | null },
): Promise<Advanced> {
  const now = context.clock.now();
  await tx.query("update enrolment set state = 'over', position = $2, over_at = $3, step = null where id = $1", [
    enrolment.id,
    JSON.stringify(enrolment.position),
    now,
  ]);
  await setProcess(tx, enrolment.id, { state: "over", outcome: end.outcome, wakeAt: null });
  if (end.outcome === "completed") {
    const anchor = new Date(enrolment.position.anchor);
    await recordEvents(tx, context, [
      happened(sequenceCompleted, {
        leadId: enrolment.leadId,
        at: anchor < now ? anchor : now,
        data: { sequence },
        key: `completed:${enrolment.id}`,
      }),
    ]);
  } else {
    await closeAllInvitations(tx, [enrolment.id], now);
    await cancelTouches(tx, context, { originKind: ENROLMENT, originIds: [enrolment.id], reason: "journey-over" });
  }
  return { kind: "over", outcome: end.outcome };
}

import type { JourneyOutcome } from "../../domain/sequences/position.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { cancelTouches } from "../engine/touches/cancel-touches.ts";
import type { Advanced } from "./advanced.ts";
import type { Enrolment } from "./lock-enrolment.ts";

/** The journey has come to its end by itself. A completed one lets go what it has planned; any other end takes it back. */
export async function finishEnrolment(
  tx: Transaction,
  context: Context,
  enrolment: Enrolment,
  sequence: string,
  end: { outcome: JourneyOutcome; detail: string | null },
): Promise<Advanced> {
  const now = context.clock.now();
  await tx.query(
    `update enrolment set state = 'over', outcome = $2, position = $3, over_at = $4, step = null, wake_at = null, waits_for = '{}',
       revision = revision + 1 where id = $1`,
    [enrolment.id, end.outcome, JSON.stringify(enrolment.position), now],
  );
  if (end.outcome === "completed") {
    await recordEvents(tx, context, [
      {
        leadId: enrolment.leadId,
        kind: "sequenceCompleted",
        at: now,
        actor: "system",
        data: { sequence },
        key: `completed:${enrolment.id}`,
      },
    ]);
  } else {
    await cancelTouches(tx, context, { originKind: "enrolment", originIds: [enrolment.id], reason: "journey-over" });
  }
  return { kind: "over", outcome: end.outcome };
}

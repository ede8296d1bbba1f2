import { NEVER } from "../../../domain/touches/deadlines.ts";
import type { Transaction } from "../../../prisma/client.ts";
import { type Fault, parkEnrolment } from "../../enrolments/park-enrolment.ts";
import type { Context } from "../context/context.ts";
import { writeDecisions } from "../touches/write-decision.ts";
import { settleTouches } from "./settle-touches.ts";

/**
 * A touch whose template is missing or throws. A journey is parked with the fault, and the touch waits with it: resumed after
 * the mend, it goes out with the mended version. What has no journey that could be resumed (an opt-in) fails with the reason.
 */
export async function parkTouch(
  tx: Transaction,
  context: Context,
  touch: { id: string; leadId: string; originKind: string; originId: string; slot: string },
  fault: Fault,
): Promise<void> {
  const now = context.clock.now();
  if (touch.originKind === "enrolment") {
    await tx.query("update touch set state = 'due', not_before = $2 where id = $1", [touch.id, NEVER]);
    await parkEnrolment(tx, context, { id: touch.originId, leadId: touch.leadId }, fault);
    const resting = await tx.query("select 1 from enrolment where id = $1 and state <> 'over'", [touch.originId]);
    if (resting.rowCount !== 0) return;
  }
  await settleTouches(tx, [{ id: touch.id, state: "failed", reason: fault.code }], now);
  await writeDecisions(
    tx,
    [
      {
        leadId: touch.leadId,
        touchId: touch.id,
        enrolmentId: null,
        step: touch.slot,
        verdict: "park",
        reason: fault.code,
        until: null,
        inputs: { message: fault.message },
        latest: null,
      },
    ],
    now,
  );
}

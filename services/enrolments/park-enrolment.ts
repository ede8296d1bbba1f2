import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { writeDecisions } from "../engine/touches/write-decision.ts";
import type { Advanced } from "./advanced.ts";

export interface Fault {
  code: string;
  step: string | null;
  /** One sentence about the definition or template; nothing personal. */
  message: string;
}

/**
 * A fault in a definition or template: the journey stands, visible, until a person resumes it (D8); never a silent exit. One that is
 * completed already, and whose last message cannot be made, is opened again for that, unless the lead has entered the sequence anew.
 */
export async function parkEnrolment(
  tx: Transaction,
  context: Context,
  enrolment: { id: string; leadId: string },
  fault: Fault,
): Promise<Advanced> {
  const now = context.clock.now();
  await tx.query(
    `update enrolment e set state = 'parked', outcome = null, over_at = null, step = coalesce(e.step, $3), fault = $2, wake_at = null,
       waits_for = '{}', revision = revision + 1
     where id = $1 and (state = 'running' or (state = 'over' and outcome = 'completed' and not exists
       (select 1 from enrolment anew where anew.lead_id = e.lead_id and anew.sequence_id = e.sequence_id and anew.state <> 'over')))`,
    [enrolment.id, JSON.stringify({ code: fault.code, step: fault.step, message: fault.message }), fault.step],
  );
  await writeDecisions(
    tx,
    [
      {
        leadId: enrolment.leadId,
        touchId: null,
        enrolmentId: enrolment.id,
        step: fault.step,
        verdict: "park",
        reason: fault.code,
        until: null,
        inputs: { message: fault.message },
        latest: null,
      },
    ],
    now,
  );
  return { kind: "wait", wakeAt: null };
}

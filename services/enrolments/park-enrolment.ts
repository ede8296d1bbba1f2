import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import type { Fault, OriginTouch } from "../engine/modules/origin.ts";
import type { Advanced } from "../engine/modules/process-kind.ts";
import { setProcess } from "../engine/processes/set-process.ts";
import { writeDecisions } from "../engine/touches/write-decision.ts";

/**
 * Parks an enrolment because of a fault in a definition or template: it stays visible until a person resumes it (D8), and never ends
 * silently. A completed one whose last message cannot be made is reopened, unless the lead has entered the sequence again.
 */
export async function parkEnrolment(
  tx: Transaction,
  context: Context,
  enrolment: { id: string; leadId: string },
  fault: Fault,
): Promise<Advanced> {
  const { rowCount } = await tx.query(
    `update enrolment e set state = 'parked', over_at = null, step = coalesce(e.step, $3), fault = $2
     where id = $1 and (state = 'running' or (state = 'over' and exists (select 1 from process p where p.id = e.id and p.outcome = 'completed')
       and not exists (select 1 from enrolment anew where anew.lead_id = e.lead_id and anew.sequence_id = e.sequence_id and anew.state <> 'over')))`,
    [enrolment.id, JSON.stringify({ code: fault.code, step: fault.step, message: fault.message }), fault.step],
  );
  if (rowCount === 1) await setProcess(tx, enrolment.id, { state: "resting", wakeAt: null });
  await writeDecisions(
    tx,
    [
      {
        leadId: enrolment.leadId,
        touchId: null,
        processId: enrolment.id,
        step: fault.step,
        verdict: "park",
        reason: fault.code,
        until: null,
        inputs: { message: fault.message },
        latest: null,
      },
    ],
    context.clock.now(),
  );
  return { kind: "wait", wakeAt: null };
}

/** Parks the enrolment of a touch whose message cannot be made. True when it is not over: then the touch waits for its resume. */
export async function parkEnrolmentOf(tx: Transaction, context: Context, touch: OriginTouch, fault: Fault): Promise<boolean> {
  await parkEnrolment(tx, context, { id: touch.originId, leadId: touch.leadId }, fault);
  const resting = await tx.query("select 1 from enrolment where id = $1 and state <> 'over'", [touch.originId]);
  return resting.rowCount !== 0;
}

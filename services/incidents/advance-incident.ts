import { remindAt, type Step, stepOf } from "../../domain/incidents/recovery.ts";
import { nextOpen } from "../../domain/time/opening-hours.ts";
import type { Transaction } from "../../prisma/client.ts";
import { readOpenCalendar } from "../calendar/module.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import type { Advanced } from "../engine/modules/process-kind.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { setProcess } from "../engine/processes/set-process.ts";
import { giveTask, withdrawTask } from "../tasks/module.ts";
import { INCIDENT, type Incident, incidentColumns } from "./incident.ts";
import { markMissed } from "./mark-missed.ts";
import { stepScript } from "./words.ts";

/** Gives staff the task of what is next, and tells the owner of a missed deadline. Harmless when repeated. */
export async function advanceIncident(context: Context, id: string): Promise<Advanced> {
  return context.database.transaction(async (tx) => {
    const { rows: owners } = await tx.query<{ leadId: string }>('select lead_id as "leadId" from incident where id = $1', [id]);
    const leadId = owners[0]?.leadId;
    if (leadId === undefined || !(await lockLeads(tx, [leadId])).has(leadId)) return { kind: "over", outcome: "gone" };
    const { rows } = await tx.query<Incident & { processState: string; processOutcome: string | null }>(
      `select ${incidentColumns}, p.state as "processState", p.outcome as "processOutcome" from incident i join process p on p.id = i.id
       where i.id = $1 for update of i, p`,
      [id],
    );
    const [incident] = rows;
    if (!incident) return { kind: "over", outcome: "gone" };
    if (incident.processState === "over") return { kind: "over", outcome: incident.processOutcome ?? "over" };
    const now = context.clock.now();
    const step = stepOf(incident, now);
    if (step === null) {
      const outcome = incident.outcome ?? "over";
      await endProcesses(tx, context, { kind: INCIDENT, ended: [{ id, outcome }] });
      return { kind: "over", outcome };
    }
    await markMissed(tx, incident, now);
    await giveStep(tx, incident, step, now);
    const wakeAt = nextWake(incident, now);
    await setProcess(tx, id, { state: "live", wakeAt });
    return { kind: "wait", wakeAt };
  });
}

/** The task of the step, once in each round; the one of the step before is withdrawn, if nobody has done it. */
async function giveStep(tx: Transaction, incident: Incident, step: Step, now: Date): Promise<void> {
  const { id, leadId, round, stepGiven, taskId } = incident;
  const given = `${round}:${step}`;
  if (stepGiven === given) return;
  await withdrawTask(tx, taskId);
  const dueAt = await dueOf(tx, incident, step, now);
  const kind = step === "respond" || step === "rate" ? "phone" : "check";
  const next = await giveTask(tx, { leadId, kind, role: "support", script: stepScript(step, incident), dueAt, at: now });
  await tx.query("update incident set step_given = $2, task_id = $3 where id = $1", [id, given, next]);
}

/** The deadline of the answer and of the fix; everything else when next somebody is there. */
async function dueOf(tx: Transaction, { respondBy, fixBy }: Incident, step: Step, now: Date): Promise<Date> {
  if (step === "respond") return respondBy;
  if (step === "fix" && fixBy !== null) return fixBy;
  return nextOpen(await readOpenCalendar(tx), now);
}

/** When something changes by time alone: the deadline passes, or two weeks without a delivery. */
function nextWake(incident: Incident, now: Date): Date | null {
  const at = incident.state === "open" ? incident.respondBy : remindAt(incident);
  return at !== null && at > now ? at : null;
}

import type { Outcome } from "../../domain/incidents/recovery.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { happened } from "../engine/modules/define-event.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { withdrawTask } from "../tasks/module.ts";
import { auditIncident } from "./audit-incident.ts";
import { type ActOnIncident, INCIDENT, withIncident } from "./incident.ts";
import { incidentClosed } from "./incident-events.ts";
import { settleHold } from "./incident-hold.ts";
import { markMissed } from "./mark-missed.ts";
import { writeIncidentLog } from "./write-log.ts";

/** Slots of what is on its way when an incident is closed: it has its reason still. */
const LETTERS = "^(apology|fixed)$";

/**
 * Closes an incident with what became of the customer. Its hold ends, and no other. Before the fix only as lost or void. The same again changes
 * nothing. Throws AppError not-found, gone, conflict; ChangedMeanwhile.
 */
export async function closeIncident(
  context: Context,
  input: ActOnIncident & { outcome: Outcome; words?: string | undefined },
): Promise<void> {
  const { id, actor, outcome, words } = input;
  await withIncident(context, input, {
    act: "close",
    outcome,
    isDone: (incident) => incident.state === "closed" && incident.outcome === outcome,
    async work(tx, incident, at) {
      const { leadId, severity, rating } = incident;
      await markMissed(tx, incident, at);
      await tx.query("update incident set state = 'closed', outcome = $2, closed_at = $3, revision = revision + 1 where id = $1", [
        id,
        outcome,
        at,
      ]);
      await settleHold(tx, context, { id, leadId, state: "closed", rating });
      await withdrawTask(tx, incident.taskId);
      await endProcesses(tx, context, { kind: INCIDENT, ended: [{ id, outcome }], spared: LETTERS });
      await writeIncidentLog(tx, incident, { at, actor, what: `closed:${outcome}`, words });
      await recordEvents(tx, context, [happened(incidentClosed, { leadId, at, actor, data: { incident: id, severity, outcome } })]);
      await auditIncident(tx, incident, { at, actor, action: "incident-closed", data: { outcome } });
    },
  });
}

import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { happened } from "../engine/modules/define-event.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { auditIncident } from "./audit-incident.ts";
import { type ActOnIncident, INCIDENT, withIncident } from "./incident.ts";
import { incidentFixed } from "./incident-events.ts";
import { planIncidentMessage } from "./plan-message.ts";
import { writeIncidentLog } from "./write-log.ts";

/**
 * Notes that it was put right, and writes to the customer if asked. The next delivery is watched from here. Again with the same words, it changes
 * nothing. Throws AppError not-found, gone, conflict; ChangedMeanwhile.
 */
export async function fixIncident(context: Context, input: ActOnIncident & { words: string; letter: boolean }): Promise<void> {
  const { id, actor, words, letter } = input;
  await withIncident(context, input, {
    act: "fix",
    isDone: ({ state, fix }) => state === "fixed" && fix === words,
    async work(tx, incident, at) {
      const { leadId, severity } = incident;
      await tx.query("update incident set state = 'fixed', fixed_at = $2, fix = $3, revision = revision + 1 where id = $1", [
        id,
        at,
        words,
      ]);
      await writeIncidentLog(tx, incident, { at, actor, what: "fixed", words });
      if (letter) await planIncidentMessage(tx, context, incident, "fixed");
      await requestWake(tx, INCIDENT, [id]);
      await recordEvents(tx, context, [happened(incidentFixed, { leadId, at, actor, data: { incident: id, severity } })]);
      await auditIncident(tx, incident, { at, actor, action: "incident-fixed", data: { letter } });
    },
  });
}

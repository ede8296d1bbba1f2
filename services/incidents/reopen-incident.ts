import { afterOpenTime } from "../../domain/time/opening-hours.ts";
import { readOpenCalendar } from "../calendar/module.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { happened } from "../engine/modules/define-event.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { setProcess } from "../engine/processes/set-process.ts";
import { auditIncident } from "./audit-incident.ts";
import { type ActOnIncident, INCIDENT, withIncident } from "./incident.ts";
import { incidentOpened } from "./incident-events.ts";
import { settleHold } from "./incident-hold.ts";
import { HOUR_MS } from "./open-incident.ts";
import { readSeverities } from "./read-severities.ts";
import { writeIncidentLog } from "./write-log.ts";

/** When the severity is no longer in the playbook. Open hours. */
const RESPOND_WITHIN = 4;

/**
 * Opens an incident that was fixed or closed again: the customer waits for a new answer, with a new deadline, and nothing is sold. What was missed
 * stays missed. An open one stays as it is. Throws AppError not-found, gone, conflict; ChangedMeanwhile.
 */
export async function reopenIncident(context: Context, input: ActOnIncident & { words: string }): Promise<void> {
  const { id, actor, words } = input;
  await withIncident(context, input, {
    act: "reopen",
    isDone: ({ state }) => state === "open",
    async work(tx, incident, at) {
      const { leadId, severity, fatal } = incident;
      const round = incident.round + 1;
      const hours = (await readSeverities(tx)).find(({ key }) => key === severity)?.respondWithin ?? RESPOND_WITHIN;
      const respondBy = afterOpenTime(await readOpenCalendar(tx), at, hours * HOUR_MS);
      await tx.query(
        `update incident set state = 'open', round = $2, respond_by = $3, apologised_at = null, apology = '', fix_by = null, fixed_at = null, fix = '',
           delivered_at = null, delivered_kind = null, rating = null, rated_at = null, closed_at = null, outcome = null, revision = revision + 1
         where id = $1`,
        [id, round, respondBy],
      );
      await setProcess(tx, id, { state: "live", wakeAt: at });
      await requestWake(tx, INCIDENT, [id]);
      await settleHold(tx, context, { id, leadId, state: "open", rating: null });
      await writeIncidentLog(tx, incident, { at, actor, what: "reopened", words });
      const data = { incident: id, severity, fatal, round };
      await recordEvents(tx, context, [happened(incidentOpened, { leadId, at, actor, data })]);
      await auditIncident(tx, incident, { at, actor, action: "incident-reopened" });
    },
  });
}

import { afterOpenTime } from "../../domain/time/opening-hours.ts";
import { readOpenCalendar } from "../calendar/module.ts";
import type { Context } from "../engine/context/context.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { auditIncident } from "./audit-incident.ts";
import { type ActOnIncident, INCIDENT, withIncident } from "./incident.ts";
import { markMissed } from "./mark-missed.ts";
import { HOUR_MS } from "./open-incident.ts";
import { planIncidentMessage } from "./plan-message.ts";
import { readSeverities } from "./read-severities.ts";
import { writeIncidentLog } from "./write-log.ts";

/** When the severity is no longer in the playbook. Open hours. */
const FIX_WITHIN = 16;

/**
 * Notes the answer to the customer, and sends it as the letter of apology if asked. An answer after the deadline stays a miss (CAR2). Again with
 * the same words, it changes nothing. Throws AppError not-found, gone, conflict; ChangedMeanwhile.
 */
export async function apologise(context: Context, input: ActOnIncident & { words: string; letter: boolean }): Promise<void> {
  const { id, actor, words, letter } = input;
  await withIncident(context, input, {
    act: "apologise",
    isDone: ({ state, apology }) => state === "apologised" && apology === words,
    async work(tx, incident, at) {
      await markMissed(tx, incident, at);
      const severity = (await readSeverities(tx)).find(({ key }) => key === incident.severity);
      const fixBy = afterOpenTime(await readOpenCalendar(tx), at, (severity?.fixWithin ?? FIX_WITHIN) * HOUR_MS);
      await tx.query(
        `update incident set state = 'apologised', apologised_at = $2, answered_at = coalesce(answered_at, $2), apology = $3, fix_by = $4,
           revision = revision + 1 where id = $1`,
        [id, at, words, fixBy],
      );
      await writeIncidentLog(tx, incident, { at, actor, what: "apologised", words });
      if (letter) await planIncidentMessage(tx, context, incident, "apology");
      await requestWake(tx, INCIDENT, [id]);
      await auditIncident(tx, incident, { at, actor, action: "incident-apologised", data: { letter } });
    },
  });
}

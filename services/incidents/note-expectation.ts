import type { Context } from "../engine/context/context.ts";
import { auditIncident } from "./audit-incident.ts";
import { type ActOnIncident, withIncident } from "./incident.ts";
import { writeIncidentLog } from "./write-log.ts";

/**
 * Notes or confirms what the customer expects: the next delivery must exceed it. Confirmed already with the same words, it changes nothing. Throws
 * AppError not-found, gone, conflict when it is closed; ChangedMeanwhile.
 */
export async function noteExpectation(context: Context, input: ActOnIncident & { expectation: string }): Promise<void> {
  const { id, actor, expectation } = input;
  await withIncident(context, input, {
    act: "note",
    isDone: (incident) => incident.expectation === expectation && incident.expectationConfirmedAt !== null,
    async work(tx, incident, at) {
      await tx.query("update incident set expectation = $2, expectation_confirmed_at = $3, revision = revision + 1 where id = $1", [
        id,
        expectation,
        at,
      ]);
      await writeIncidentLog(tx, incident, { at, actor, what: "expectation", words: expectation });
      await auditIncident(tx, incident, { at, actor, action: "incident-expectation-noted" });
    },
  });
}

import type { Rating } from "../../domain/incidents/recovery.ts";
import type { Context } from "../engine/context/context.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { auditIncident } from "./audit-incident.ts";
import { type ActOnIncident, INCIDENT, withIncident } from "./incident.ts";
import { settleHold } from "./incident-hold.ts";
import { writeIncidentLog } from "./write-log.ts";

/**
 * Says how the next delivery after the fix was, compared with the expectation. When it exceeded it, selling is possible again; said otherwise
 * later, it stops again. The same again changes nothing. Throws AppError not-found, gone, conflict; ChangedMeanwhile.
 */
export async function rateDelivery(context: Context, input: ActOnIncident & { rating: Rating; words?: string | undefined }): Promise<void> {
  const { id, actor, rating, words } = input;
  await withIncident(context, input, {
    act: "rate",
    isDone: (incident) => incident.state === "fixed" && incident.rating === rating,
    async work(tx, incident, at) {
      await tx.query(
        "update incident set rating = $2, rated_at = $3, delivered_at = coalesce(delivered_at, $3), revision = revision + 1 where id = $1",
        [id, rating, at],
      );
      await settleHold(tx, context, { ...incident, rating });
      await writeIncidentLog(tx, incident, { at, actor, what: `rated:${rating}`, words });
      await requestWake(tx, INCIDENT, [id]);
      await auditIncident(tx, incident, { at, actor, action: "incident-rated", data: { rating } });
    },
  });
}

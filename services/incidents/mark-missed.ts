import { isMissed } from "../../domain/incidents/recovery.ts";
import type { Transaction } from "../../prisma/client.ts";
import { giveTask } from "../tasks/module.ts";
import type { Incident } from "./incident.ts";
import { answerIsLate } from "./words.ts";
import { writeIncidentLog } from "./write-log.ts";

/**
 * Notes that the deadline of an open incident has passed without an answer, and tells the owner once. Whoever comes first notes it: the process, or
 * a late answer. The caller has locked the lead and the incident.
 */
export async function markMissed(tx: Transaction, incident: Incident, at: Date): Promise<void> {
  const { id, leadId, state, respondBy, round, toldRound, what } = incident;
  if (state !== "open" || toldRound >= round || !isMissed(respondBy, at)) return;
  await tx.query("update incident set missed_at = coalesce(missed_at, respond_by), told_round = round where id = $1", [id]);
  await writeIncidentLog(tx, incident, { at: respondBy, actor: "system", what: "missed" });
  await giveTask(tx, { leadId, kind: "check", role: "owner", script: answerIsLate(what), dueAt: at, at });
}

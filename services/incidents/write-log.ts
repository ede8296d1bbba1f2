import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "../../prisma/client.ts";
import type { Incident } from "./incident.ts";

export interface LogEntry {
  at: Date;
  /** staff:<name> · lead · system */
  actor: string;
  /** As prisma/schema/incidents.prisma lists them. */
  what: string;
  /** Personal: it is erased with the lead. */
  words?: string | undefined;
}

/** Keeps what happened in a recovery. */
export async function writeIncidentLog(
  tx: Transaction,
  { id, leadId }: Pick<Incident, "id" | "leadId">,
  { at, actor, what, words = "" }: LogEntry,
): Promise<void> {
  await tx.query("insert into incident_log (id, incident_id, lead_id, at, actor, what, words) values ($1, $2, $3, $4, $5, $6, $7)", [
    uuidv7(),
    id,
    leadId,
    at,
    actor,
    what,
    words,
  ]);
}

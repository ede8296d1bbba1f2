import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import { afterOpenTime } from "../../domain/time/opening-hours.ts";
import type { Transaction } from "../../prisma/client.ts";
import { readOpenCalendar } from "../calendar/module.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { nameLeads } from "../engine/leads/name-person.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { happened } from "../engine/modules/define-event.ts";
import { beginProcesses } from "../engine/processes/begin-processes.ts";
import { auditIncident } from "./audit-incident.ts";
import { INCIDENT } from "./incident.ts";
import { incidentOpened } from "./incident-events.ts";
import { settleHold } from "./incident-hold.ts";
import { readNotedExpectation } from "./read-noted-expectation.ts";
import { requireSeverity } from "./read-severities.ts";
import { writeIncidentLog } from "./write-log.ts";

export const HOUR_MS = 3_600_000;
/** An older complaint is entered with the instant from which somebody takes care of it. */
const LONGEST_AGO_MS = 31 * 24 * HOUR_MS;

export interface NewIncident {
  /** Of a merged lead: it is opened on the one that they were merged into. */
  leadId: string;
  /** Key. */
  severity: string;
  /** What went wrong. */
  what: string;
  /** Left out: what their deal or their contract says of it, for staff to confirm. */
  expectation?: string | undefined;
  /** When the customer told it; left out: now. */
  toldAt?: Date | undefined;
  /** staff:<name> */
  actor: string;
}

/**
 * Opens an incident. From this commit on nothing is sold to the customer (CAR1), and somebody has until the deadline to answer. Throws AppError
 * not-found, gone for an erased lead, invalid.
 */
export async function openIncident(context: Context, input: NewIncident): Promise<{ incidentId: string; leadId: string }> {
  return context.database.transaction(async (tx) => {
    const leadId = await followMerges(tx, context, input.leadId);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const severity = await requireSeverity(tx, input.severity);
    const at = context.clock.now();
    const toldAt = input.toldAt ?? at;
    requireLately(toldAt, at);
    const respondBy = afterOpenTime(await readOpenCalendar(tx), toldAt, severity.respondWithin * HOUR_MS);
    const expectation = input.expectation ?? (await readNotedExpectation(tx, leadId));
    const incident = { id: uuidv7(), leadId, state: "open", rating: null } as const;
    const { actor, what } = input;
    await tx.query(
      `insert into incident (id, lead_id, severity, fatal, state, what, expectation, expectation_confirmed_at, told_at, opened_at, opened_by, respond_by)
       values ($1, $2, $3, $4, 'open', $5, $6, $7, $8, $9, $10, $11)`,
      [
        incident.id,
        leadId,
        severity.key,
        severity.fatal,
        what,
        expectation,
        input.expectation === undefined ? null : at,
        toldAt,
        at,
        actor,
        respondBy,
      ],
    );
    await beginProcesses(tx, INCIDENT, [{ id: incident.id, leadId, wakeAt: respondBy }]);
    await settleHold(tx, context, incident);
    await writeIncidentLog(tx, incident, { at, actor, what: "opened", words: what });
    const data = { incident: incident.id, severity: severity.key, fatal: severity.fatal, round: 0 };
    await recordEvents(tx, context, [happened(incidentOpened, { leadId, at, actor, data })]);
    await auditIncident(tx, incident, { at, actor, action: "incident-opened", data: { severity: severity.key } });
    return { incidentId: incident.id, leadId };
  });
}

/** The lead that this one was merged into, however often; itself when it was not. */
async function followMerges(tx: Transaction, context: Context, leadId: string): Promise<string> {
  const [named] = await nameLeads(tx, context, [{ leadId }]);
  return named?.leadId?.leadId ?? leadId;
}

function requireLately(toldAt: Date, now: Date): void {
  if (toldAt <= now && toldAt.getTime() >= now.getTime() - LONGEST_AGO_MS) return;
  throw new AppError("invalid", "incident-told-at", {
    ja: "お申し出の日時は、31日前から今までの間にしてください。",
    en: "The customer told it within the last 31 days, and not ahead of now.",
  });
}

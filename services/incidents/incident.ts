import { AppError } from "../../domain/app-error.ts";
import { ChangedMeanwhile } from "../../domain/changed-meanwhile.ts";
import { type IncidentAct, type IncidentState, mayAct, type Outcome, type Rating } from "../../domain/incidents/recovery.ts";
import type { Transaction } from "../../prisma/client.ts";
import { lastChange } from "../engine/audit/last-change.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";

/** Kind of the process, of what plans touches, and cause of the hold. */
export const INCIDENT = "incident";

export interface Incident {
  id: string;
  leadId: string;
  /** Key of a severity. */
  severity: string;
  fatal: boolean;
  state: IncidentState;
  what: string;
  expectation: string;
  expectationConfirmedAt: Date | null;
  toldAt: Date;
  openedAt: Date;
  openedBy: string;
  respondBy: Date;
  missedAt: Date | null;
  toldRound: number;
  answeredAt: Date | null;
  apologisedAt: Date | null;
  apology: string;
  fixBy: Date | null;
  fixedAt: Date | null;
  fix: string;
  deliveredAt: Date | null;
  deliveredKind: string | null;
  rating: Rating | null;
  ratedAt: Date | null;
  closedAt: Date | null;
  outcome: Outcome | null;
  /** Increases with every reopening. */
  round: number;
  stepGiven: string | null;
  taskId: string | null;
  /** Increases with every change. */
  revision: number;
}

export const incidentColumns = `i.id, i.lead_id as "leadId", i.severity, i.fatal, i.state, i.what, i.expectation,
  i.expectation_confirmed_at as "expectationConfirmedAt", i.told_at as "toldAt", i.opened_at as "openedAt", i.opened_by as "openedBy",
  i.respond_by as "respondBy", i.missed_at as "missedAt", i.told_round as "toldRound", i.answered_at as "answeredAt",
  i.apologised_at as "apologisedAt", i.apology, i.fix_by as "fixBy", i.fixed_at as "fixedAt", i.fix, i.delivered_at as "deliveredAt",
  i.delivered_kind as "deliveredKind", i.rating, i.rated_at as "ratedAt", i.closed_at as "closedAt", i.outcome, i.round,
  i.step_given as "stepGiven", i.task_id as "taskId", i.revision`;

/** What staff want to do with an incident. */
export interface ActOnIncident {
  id: string;
  /** As the caller read it; left out, whatever it is now. */
  revision?: number | undefined;
  /** staff:<name> */
  actor: string;
}

interface Doing {
  act: IncidentAct | "note";
  outcome?: Outcome;
  /** True when exactly this was done already: then nothing happens, whatever the revision. */
  isDone(incident: Incident): boolean;
  work(tx: Transaction, incident: Incident, at: Date): Promise<void>;
}

/**
 * Locks the lead and then the incident (COM2), and does the act if the state allows it. Throws AppError not-found, gone, conflict; ChangedMeanwhile
 * by the revision.
 */
export async function withIncident(
  context: Context,
  { id, revision }: ActOnIncident,
  { act, outcome, isDone, work }: Doing,
): Promise<void> {
  await context.database.transaction(async (tx) => {
    const leadId = await leadOfIncident(tx, id);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const incident = await lockIncident(tx, id);
    if (isDone(incident)) return;
    const now = context.clock.now();
    if (revision !== undefined && revision !== incident.revision) {
      throw new ChangedMeanwhile(await lastChange(tx, { target: INCIDENT, refId: id, now }));
    }
    if (act === "note" ? incident.state === "closed" : !mayAct(incident, act, outcome)) throw incidentNotInState();
    await work(tx, incident, now);
  });
}

async function leadOfIncident(tx: Transaction, id: string): Promise<string> {
  const { rows } = await tx.query<{ leadId: string }>('select lead_id as "leadId" from incident where id = $1', [id]);
  if (rows[0]) return rows[0].leadId;
  throw incidentUnknown();
}

/** Locks the row, after the lead's lock. Throws AppError not-found. */
async function lockIncident(tx: Transaction, id: string): Promise<Incident> {
  const { rows } = await tx.query<Incident>(`select ${incidentColumns} from incident i where i.id = $1 for update`, [id]);
  if (rows[0]) return rows[0];
  throw incidentUnknown();
}

export function incidentUnknown(): AppError {
  return new AppError("not-found", "incident-unknown", {
    ja: "そのお詫びの記録は見つかりません。",
    en: "There is no such incident.",
  });
}

/** For an act that the incident's state does not allow. */
function incidentNotInState(): AppError {
  return new AppError("conflict", "incident-state", {
    ja: "いまの状態では、この操作はできません。お詫び、対応、次の提供の評価の順に進めてください。画面を開き直すと、いまの状態が分かります。",
    en: "The incident is not in a state for this. The order is: apologise, fix, rate the next delivery. Open it again and see how it stands.",
  });
}

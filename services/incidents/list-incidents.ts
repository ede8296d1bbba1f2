import type { Page } from "../../domain/cursor.ts";
import type { IncidentState, Outcome } from "../../domain/incidents/recovery.ts";
import { readKeyCursor, writeKeyCursor } from "../../domain/key-cursor.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Context } from "../engine/context/context.ts";
import { withLeadNames } from "../engine/leads/name-leads.ts";
import { type Incident, incidentColumns } from "./incident.ts";
import { readSeverities } from "./read-severities.ts";

/** How the answer was: `unanswered` is one that can still come in time, or that was closed before its deadline without one. */
export const answers = ["in-time", "missed", "unanswered"] as const;
export type Answer = (typeof answers)[number];

export interface ListedIncident extends Incident {
  leadName: string | null;
  /** Of the severity; empty when the playbook no longer has it. */
  title: Partial<LocalText>;
  answer: Answer;
  /** Of what is to be done next; null when nothing has one. */
  deadline: Date | null;
}

export interface IncidentFilter {
  /** `live`: all that are not closed. */
  state?: IncidentState | "live" | undefined;
  severity?: string | undefined;
  outcome?: Outcome | undefined;
  answer?: Answer | undefined;
  leadId?: string | undefined;
  /** Told from this instant on, and before that one. */
  from?: Date | undefined;
  before?: Date | undefined;
}

export interface IncidentsQuery extends IncidentFilter {
  limit: number;
  cursor?: string | undefined;
}

export type IncidentRow = Omit<ListedIncident, "leadName" | "title"> & { rank: string };

/** By comparison (COM3): a deadline that passed a moment ago is missed, whether its process has looked or not. $1 is now. */
export const answerSql = `case when i.missed_at is not null or (i.state = 'open' and i.respond_by <= $1) then 'missed'
  when i.answered_at is not null then 'in-time' else 'unanswered' end`;

const deadlineSql = `case i.state when 'open' then i.respond_by when 'apologised' then i.fix_by end`;

/** First what has a deadline, the earliest first; then what is watched, then what is closed, each with the newest first. */
export const rankSql = `(case when ${deadlineSql} is not null then 'a' || to_char(${deadlineSql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS')
  else case i.state when 'closed' then 'c' else 'b' end || lpad((9999999999999 - round(extract(epoch from i.told_at) * 1000))::text, 13, '0') end
  collate "C")`;

export const listedIncidentSql = `select ${incidentColumns}, ${answerSql} as answer, ${deadlineSql} as deadline, ${rankSql} as rank from incident i`;

/** $1 is now, $2 to $8 are the filter. */
export const filterSql = `($2::text is null or i.state = $2 or ($2 = 'live' and i.state <> 'closed')) and ($3::text is null or i.severity = $3)
  and ($4::text is null or i.outcome = $4) and ($5::text is null or ${answerSql} = $5) and ($6::uuid is null or i.lead_id = $6)
  and ($7::timestamptz is null or i.told_at >= $7) and ($8::timestamptz is null or i.told_at < $8)`;

export function filterValues({ state, severity, outcome, answer, leadId, from, before }: IncidentFilter): unknown[] {
  return [state ?? null, severity ?? null, outcome ?? null, answer ?? null, leadId ?? null, from ?? null, before ?? null];
}

const ORDER = "deadline";

/** Incidents, those whose deadline comes first at the top. */
export async function listIncidents(context: Context, query: IncidentsQuery): Promise<Page<ListedIncident>> {
  const { pool } = context.database;
  const cursor = readKeyCursor(query.cursor, ORDER, (key) => /^(a\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}|[bc]\d{13})$/.test(key));
  const { rows } = await pool.query<IncidentRow>(
    `${listedIncidentSql} where ${filterSql} and ($9::text is null or (${rankSql}, i.id) > ($9 collate "C", $10::uuid))
     order by rank, i.id limit $11`,
    [context.clock.now(), ...filterValues(query), cursor?.key ?? null, cursor?.id ?? null, query.limit + 1],
  );
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  const next = rows.length > query.limit && last ? writeKeyCursor({ order: ORDER, key: last.rank, id: last.id }) : null;
  return withLeadNames(pool, { items: await withTitles(context, items), next });
}

export async function withTitles(context: Context, rows: readonly IncidentRow[]): Promise<Omit<ListedIncident, "leadName">[]> {
  const severities = await readSeverities(context.database.pool);
  return rows.map(({ rank: _rank, ...row }) => ({ ...row, title: severities.find(({ key }) => key === row.severity)?.title ?? {} }));
}

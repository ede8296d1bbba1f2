import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { withLeadNames } from "../engine/leads/name-leads.ts";
import { INCIDENT, incidentUnknown } from "./incident.ts";
import { type IncidentRow, type ListedIncident, listedIncidentSql, withTitles } from "./list-incidents.ts";
import { readNotedExpectation } from "./read-noted-expectation.ts";
import { readIncidentSettings } from "./read-severities.ts";

interface Logged {
  id: string;
  at: Date;
  actor: string;
  what: string;
  words: string;
}

/** A message that waits because of the hold. */
interface HeldMessage {
  id: string;
  category: string;
  originKind: string;
  /** Of the sequence or whatever planned it. */
  origin: string;
  dueAt: Date;
}

export interface IncidentDetail extends ListedIncident {
  leadZone: string;
  /** What was noted when they bought, for staff to confirm. */
  notedExpectation: string;
  /** Since when nothing is sold because of this incident; null: it holds nothing. */
  heldSince: Date | null;
  /** Messages that wait, the first of them. */
  held: HeldMessage[];
  /** Whether the playbook has letters. */
  hasLetters: boolean;
  log: Logged[];
}

/** More are not shown. */
const MOST_LINES = 200;
const MOST_HELD = 20;

/** One incident with all that staff look at. Throws AppError not-found. */
export async function readIncidentDetail(context: Context, id: string): Promise<IncidentDetail> {
  const { pool } = context.database;
  const { rows } = await pool.query<IncidentRow>(`${listedIncidentSql} where i.id = $2`, [context.clock.now(), id]);
  const [named] = (await withLeadNames(pool, { items: await withTitles(context, rows), next: null })).items;
  if (!named) throw incidentUnknown();
  const { leadId } = named;
  const { rows: leads } = await pool.query<{ zone: string }>("select zone from lead where id = $1", [leadId]);
  const [notedExpectation, heldSince, log, settings] = await Promise.all([
    readNotedExpectation(pool, leadId),
    readHeldSince(pool, id),
    readLog(pool, id),
    readIncidentSettings(pool),
  ]);
  return {
    ...named,
    leadZone: leads[0]?.zone ?? context.zone,
    notedExpectation,
    heldSince,
    held: heldSince === null ? [] : await readHeld(context, leadId),
    hasLetters: settings.templates !== undefined,
    log,
  };
}

async function readHeldSince(tx: Transaction, id: string): Promise<Date | null> {
  const { rows } = await tx.query<{ since: Date }>("select since from hold where cause = $1 and ref = $2 and lifted_at is null", [
    INCIDENT,
    id,
  ]);
  return rows[0]?.since ?? null;
}

/** Oldest first: it is read as a story. */
async function readLog(tx: Transaction, id: string): Promise<Logged[]> {
  const { rows } = await tx.query<Logged>(
    `select id, at, actor, what, words from incident_log where incident_id = $1 order by at, id limit ${MOST_LINES}`,
    [id],
  );
  return rows;
}

async function readHeld({ database: { pool }, registry }: Context, leadId: string): Promise<HeldMessage[]> {
  const { rows } = await pool.query<Omit<HeldMessage, "origin"> & { originId: string }>(
    `select id, category, origin_kind as "originKind", origin_id as "originId", due_at as "dueAt" from touch
     where lead_id = $1 and state = 'due' and decision_print = any($2::text[]) order by due_at, id limit ${MOST_HELD}`,
    [leadId, [`defer:held:${INCIDENT}`, `cancel:held:${INCIDENT}`]],
  );
  const names = new Map<string, string>();
  for (const [kind, those] of Map.groupBy(rows, ({ originKind }) => originKind)) {
    const ids = those.map(({ originId }) => originId);
    const origin = registry.origins.get(kind);
    for (const [originId, { title, key }] of (await origin?.names(pool, ids)) ?? []) names.set(originId, title ?? key);
  }
  return rows.map(({ originId, ...row }) => ({ ...row, origin: names.get(originId) ?? row.originKind }));
}

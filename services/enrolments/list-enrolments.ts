import { AppError } from "../../domain/app-error.ts";
import { cutPage, type Page, readCursor } from "../../domain/cursor.ts";
import { remainingMs } from "../../domain/sequences/end-wait.ts";
import { readPosition } from "../../domain/sequences/position.ts";
import type { Context } from "../engine/context/context.ts";
import { withLeadNames } from "../engine/leads/name-leads.ts";

export interface ListedEnrolment {
  id: string;
  leadId: string;
  /** What staff call the lead; null when nothing is known of them. */
  leadName: string | null;
  sequence: string;
  version: number;
  state: string;
  outcome: string | null;
  step: string | null;
  stepSince: Date;
  wakeAt: Date | null;
  pauseUntil: Date | null;
  /** Code of the fault that parks it. */
  fault: string | null;
  enteredAt: Date;
  overAt: Date | null;
  /** Null unless it is paused. */
  pause: ListedPause | null;
}

export interface ListedPause {
  /** Who paused it, or changed its end, last: staff:<name>; null when that was erased. */
  by: string | null;
  reason: string | null;
  since: Date | null;
  /** What remains of the present wait, in milliseconds; null when it waits for no instant. */
  remainingMs: number | null;
}

/** Enrolments, the newest first. Throws AppError not-found for an unknown sequence. */
export async function listEnrolments(
  context: Context,
  query: {
    id?: string | undefined;
    leadId?: string | undefined;
    sequence?: string | undefined;
    state?: string | undefined;
    step?: string | undefined;
    /** Code of the fault that parks it. */
    fault?: string | undefined;
    limit: number;
    cursor?: string | undefined;
  },
): Promise<Page<ListedEnrolment>> {
  const { prisma } = context.database;
  const cursor = readCursor(query.cursor);
  const sequence = query.sequence === undefined ? undefined : await prisma.sequence.findUnique({ where: { key: query.sequence } });
  if (sequence === null)
    throw new AppError("not-found", "sequence-unknown", {
      ja: `シーケンス「${query.sequence}」はありません。`,
      en: `There is no sequence "${query.sequence}".`,
    });
  const rows = await prisma.enrolment.findMany({
    where: {
      ...(query.id === undefined ? {} : { id: query.id }),
      ...(query.leadId === undefined ? {} : { leadId: query.leadId }),
      ...(sequence === undefined ? {} : { sequenceId: sequence.id }),
      ...(query.state === undefined ? {} : { state: query.state }),
      ...(query.step === undefined ? {} : { step: query.step }),
      ...(query.fault === undefined ? {} : { fault: { path: ["code"], equals: query.fault } }),
      ...(cursor === undefined ? {} : { OR: [{ enteredAt: { lt: cursor.at } }, { enteredAt: cursor.at, id: { lt: cursor.id } }] }),
    },
    orderBy: [{ enteredAt: "desc" }, { id: "desc" }],
    take: query.limit + 1,
  });
  const page = cutPage(rows, query.limit, (row) => ({ at: row.enteredAt, id: row.id }));
  const paused = page.items.flatMap((row) => (row.state === "paused" ? [row.id] : []));
  const [versions, processes, pausers] = await Promise.all([
    versionNames(
      context,
      page.items.map((row) => row.versionId),
    ),
    prisma.process.findMany({ where: { id: { in: page.items.map((row) => row.id) } }, select: { id: true, outcome: true, wakeAt: true } }),
    readPausers(context, paused),
  ]);
  const processOf = new Map(processes.map((process) => [process.id, process]));
  const items = page.items.map((row) => ({
    id: row.id,
    leadId: row.leadId,
    sequence: versions.get(row.versionId)?.sequence ?? "",
    version: versions.get(row.versionId)?.version ?? 0,
    state: row.state,
    outcome: processOf.get(row.id)?.outcome ?? null,
    step: row.step,
    stepSince: row.stepSince,
    wakeAt: row.state === "running" ? (processOf.get(row.id)?.wakeAt ?? null) : null,
    pauseUntil: row.state === "paused" ? (processOf.get(row.id)?.wakeAt ?? null) : null,
    fault: faultCode(row.fault),
    enteredAt: row.enteredAt,
    overAt: row.overAt,
    pause:
      row.state === "paused"
        ? { by: null, reason: null, ...pausers.get(row.id), since: row.pausedAt, remainingMs: remainingMs(readPosition(row.position)) }
        : null,
  }));
  return withLeadNames(context.database.pool, { items, next: page.next });
}

/** Who paused these enrolments last, and why. */
async function readPausers({ database }: Context, ids: string[]): Promise<Map<string, { by: string; reason: string | null }>> {
  if (ids.length === 0) return new Map();
  const { rows } = await database.pool.query<{ id: string; by: string; reason: string | null }>(
    `select distinct on (a.ref_id) a.ref_id as id, a.actor as by, a.reason from audit a
     where a.ref_id = any($1::text[]) and a.action = 'enrolment-paused' order by a.ref_id, a.at desc, a.id desc`,
    [ids],
  );
  return new Map(rows.map(({ id, ...pauser }) => [id, pauser]));
}

async function versionNames(context: Context, versionIds: string[]): Promise<Map<string, { sequence: string; version: number }>> {
  const { prisma } = context.database;
  const versions = await prisma.sequenceVersion.findMany({
    where: { id: { in: [...new Set(versionIds)] } },
    select: { id: true, version: true, sequenceId: true },
  });
  const sequences = await prisma.sequence.findMany({
    where: { id: { in: [...new Set(versions.map((version) => version.sequenceId))] } },
    select: { id: true, key: true },
  });
  const keys = new Map(sequences.map((sequence) => [sequence.id, sequence.key]));
  return new Map(versions.map(({ id, version, sequenceId }) => [id, { sequence: keys.get(sequenceId) ?? "", version }]));
}

function faultCode(fault: unknown): string | null {
  if (typeof fault !== "object" || fault === null || !("code" in fault)) return null;
  return String(fault.code);
}

import { cutPage, type Direction, type Page, readCursor } from "../../domain/cursor.ts";
import { remainingMs } from "../../domain/sequences/end-wait.ts";
import { type JourneyOutcome, readPosition } from "../../domain/sequences/position.ts";
import { faultSentence } from "../../domain/sequences/reasons.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Context } from "../engine/context/context.ts";
import { withLeadNames } from "../engine/leads/name-leads.ts";
import { requireSequence } from "../sequences/module.ts";

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
  /** What the fault means, and what to do; null for a fault without words. */
  faultSentence: LocalText | null;
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

/** `underway`: all that are not over. `waiting`: those of `running` whose next instant has not come. */
export const listedStates = ["underway", "running", "waiting", "paused", "parked", "over"] as const;

/** The states of a row that each of them asks for. */
const statesOf: Readonly<Record<(typeof listedStates)[number], readonly string[]>> = {
  underway: ["running", "paused", "parked"],
  running: ["running"],
  waiting: ["running"],
  paused: ["paused"],
  parked: ["parked"],
  over: ["over"],
};

interface Row extends Omit<ListedEnrolment, "leadName" | "pauseUntil" | "pause" | "faultSentence"> {
  pausedAt: Date | null;
  position: unknown;
}

const columns = `e.id, e.lead_id as "leadId", q.key as sequence, v.version, e.state, p.outcome, e.step, e.step_since as "stepSince",
       p.wake_at as "wakeAt", e.fault->>'code' as fault, e.entered_at as "enteredAt", e.over_at as "overAt", e.paused_at as "pausedAt", e.position`;

const asked = `select ${columns} from enrolment e join process p on p.id = e.id join sequence_version v on v.id = e.version_id
       join sequence q on q.id = e.sequence_id
     where ($1::uuid is null or e.id = $1) and ($2::uuid is null or e.lead_id = $2) and ($3::uuid is null or e.sequence_id = $3)
       and ($4::text[] is null or e.state = any($4)) and ($5::timestamptz is null or p.wake_at is null or p.wake_at > $5)
       and ($6::text is null or p.outcome = $6) and ($7::text is null or e.step = $7) and ($8::text is null or e.fault->>'code' = $8)
       and ($11::int is null or v.version = $11)`;
const newestFirst = `${asked} and ($9::timestamptz is null or (e.entered_at, e.id) < ($9, $10::uuid))
     order by e.entered_at desc, e.id desc limit $12`;
const oldestFirst = `${asked} and ($9::timestamptz is null or (e.entered_at, e.id) > ($9, $10::uuid))
     order by e.entered_at, e.id limit $12`;

/** Enrolments by the instant of their entry, the newest first unless `direction` is `asc`. Throws AppError not-found for an unknown sequence. */
export async function listEnrolments(
  context: Context,
  query: {
    id?: string | undefined;
    leadId?: string | undefined;
    sequence?: string | undefined;
    version?: number | undefined;
    state?: (typeof listedStates)[number] | undefined;
    /** How it ended. */
    outcome?: JourneyOutcome | undefined;
    step?: string | undefined;
    /** Code of the fault that parks it. */
    fault?: string | undefined;
    limit: number;
    cursor?: string | undefined;
    direction?: Direction | undefined;
  },
): Promise<Page<ListedEnrolment>> {
  const { pool } = context.database;
  const cursor = readCursor(query.cursor);
  const sequence = query.sequence === undefined ? null : await requireSequence(pool, query.sequence);
  const values = [
    query.id ?? null,
    query.leadId ?? null,
    sequence?.id ?? null,
    query.state === undefined ? null : statesOf[query.state],
    query.state === "waiting" ? context.clock.now() : null,
    query.outcome ?? null,
    query.step ?? null,
    query.fault ?? null,
    cursor?.at ?? null,
    cursor?.id ?? null,
    query.version ?? null,
    query.limit + 1,
  ];
  const { rows } = await (query.direction === "asc" ? pool.query<Row>(oldestFirst, values) : pool.query<Row>(newestFirst, values));
  const page = cutPage(rows, query.limit, ({ enteredAt, id }) => ({ at: enteredAt, id }));
  const pausers = await readPausers(
    context,
    page.items.flatMap(({ id, state }) => (state === "paused" ? [id] : [])),
  );
  const items = page.items.map(({ pausedAt, position, wakeAt, ...row }) => ({
    ...row,
    faultSentence: faultSentence(row.fault),
    wakeAt: row.state === "running" ? wakeAt : null,
    pauseUntil: row.state === "paused" ? wakeAt : null,
    pause:
      row.state === "paused"
        ? { by: null, reason: null, ...pausers.get(row.id), since: pausedAt, remainingMs: remainingMs(readPosition(position)) }
        : null,
  }));
  return withLeadNames(pool, { items, next: page.next });
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

import { kindsThatCount } from "../../domain/selling/evidence.ts";
import { type Position, positionOf } from "../../domain/selling/position.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { PublishedProcess } from "./process.ts";
import { readEvidence } from "./read-evidence.ts";

/**
 * Writes where these leads stand, by all their evidence. The caller has the lock of the process. Returns how many of them stand at another
 * step than before.
 */
export async function settlePositions(tx: Transaction, published: PublishedProcess, leadIds: readonly string[]): Promise<number> {
  const { process, rules } = published;
  const evidence = await readEvidence(tx, leadIds, kindsThatCount(process, rules));
  const positions = [...evidence].map(([leadId, known]) => ({ leadId, position: positionOf(process, known, rules) }));
  const placed = positions.filter(({ position }) => position.step !== null);
  const moved = await writePositions(tx, published.version, leadIds, placed);
  await writeSteps(tx, leadIds, placed);
  return moved;
}

type Placed = readonly { leadId: string; position: Position }[];

async function writePositions(tx: Transaction, version: number, leadIds: readonly string[], placed: Placed): Promise<number> {
  const { rows } = await tx.query<{ leadId: string; step: string }>(
    'select lead_id as "leadId", step from lead_position where lead_id = any($1::uuid[])',
    [leadIds],
  );
  const before = new Map(rows.map(({ leadId, step }) => [leadId, step]));
  const after = new Map(placed.map(({ leadId, position }) => [leadId, position.step]));
  const gone = [...before.keys()].filter((leadId) => !after.has(leadId));
  if (gone.length > 0) await tx.query("delete from lead_position where lead_id = any($1::uuid[])", [gone]);
  if (placed.length > 0) {
    await tx.query(
      `insert into lead_position (lead_id, version, step, since, entered_at, route, reached, early)
       select x."leadId", $2, x.step, x.since, x."enteredAt", x.route, x.reached, x.early
       from jsonb_to_recordset($1::jsonb) as x("leadId" uuid, step text, since timestamptz, "enteredAt" timestamptz, route text, reached text[], early text[])
       on conflict (lead_id) do update set version = excluded.version, step = excluded.step, since = excluded.since,
         entered_at = excluded.entered_at, route = excluded.route, reached = excluded.reached, early = excluded.early`,
      [JSON.stringify(placed.map(({ leadId, position }) => ({ leadId, ...rowOf(position) }))), version],
    );
  }
  return gone.length + placed.filter(({ leadId, position }) => before.get(leadId) !== position.step).length;
}

function rowOf({ step, since, enteredAt, route, steps }: Position) {
  const reached = steps.filter(({ state }) => state === "reached");
  return {
    ...{ step, since, enteredAt, route },
    reached: reached.map((one) => one.step),
    early: reached.filter(({ early }) => early).map((one) => one.step),
  };
}

/** One row for each step up to the furthest; what a declared route leaves out later is not passed yet. */
async function writeSteps(tx: Transaction, leadIds: readonly string[], placed: Placed): Promise<void> {
  const rows = placed.flatMap(({ leadId, position: { steps, step } }) =>
    steps
      .slice(0, steps.findIndex((one) => one.step === step) + 1)
      .map(({ step: key, state, at, eventId, early }) => ({ leadId, step: key, state, at, eventId, early })),
  );
  await tx.query(
    `delete from lead_step where lead_id = any($1::uuid[])
       and (lead_id, step) not in (select x."leadId", x.step from jsonb_to_recordset($2::jsonb) as x("leadId" uuid, step text))`,
    [leadIds, JSON.stringify(rows.map(({ leadId, step }) => ({ leadId, step })))],
  );
  if (rows.length === 0) return;
  await tx.query(
    `insert into lead_step (lead_id, step, state, reached_at, event_id, early)
     select x."leadId", x.step, x.state, x.at, x."eventId", x.early
     from jsonb_to_recordset($1::jsonb) as x("leadId" uuid, step text, state text, at timestamptz, "eventId" uuid, early boolean)
     on conflict (lead_id, step) do update set state = excluded.state, reached_at = excluded.reached_at, event_id = excluded.event_id,
       early = excluded.early
     where (lead_step.state, lead_step.reached_at, lead_step.event_id, lead_step.early)
       is distinct from (excluded.state, excluded.reached_at, excluded.event_id, excluded.early)`,
    [JSON.stringify(rows)],
  );
}

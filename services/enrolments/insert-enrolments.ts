import { v7 as uuidv7 } from "uuid";
import { start } from "../../domain/sequences/decide.ts";
import { stepOf } from "../../domain/sequences/position.ts";
import type { Transaction } from "../../prisma/client.ts";
import { beginProcesses } from "../engine/processes/begin-processes.ts";
import type { SequenceVersion } from "../sequences/module.ts";
import { ENROLMENT } from "./enrolment.ts";

export interface Entrance {
  leadId: string;
  version: SequenceVersion;
  at: Date;
  triggerEventId: string | null;
  /** The lead entered by an act of their own, so the first touch goes at once. */
  prompt: boolean;
  /** Enter at this step; default: the first. */
  step?: string | undefined;
}

/** Begins enrolments; skips leads who are in the sequence already. Returns the ids of the new ones, by lead. */
export async function insertEnrolments(tx: Transaction, entrances: Entrance[]): Promise<Map<string, string>> {
  if (entrances.length === 0) return new Map();
  const rows = entrances.map((entrance) => {
    const position = start(entrance.version.definition, { at: entrance.at, prompt: entrance.prompt, enteredStep: entrance.step });
    return { id: uuidv7(), entrance, position, step: stepOf(position) };
  });
  const { rows: kept } = await tx.query<{ id: string; leadId: string }>(
    `insert into enrolment (id, lead_id, sequence_id, version_id, state, entered_at, trigger_event_id, position, step, step_since)
     select e.id, e.lead_id, e.sequence_id, e.version_id, 'running', e.at, e.trigger, e.position, e.step, e.at
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::timestamptz[], $6::uuid[], $7::jsonb[], $8::text[])
       as e(id, lead_id, sequence_id, version_id, at, trigger, position, step)
     on conflict (lead_id, sequence_id) where state <> 'over' do nothing returning id, lead_id as "leadId"`,
    [
      rows.map((row) => row.id),
      rows.map((row) => row.entrance.leadId),
      rows.map((row) => row.entrance.version.sequenceId),
      rows.map((row) => row.entrance.version.id),
      rows.map((row) => row.entrance.at),
      rows.map((row) => row.entrance.triggerEventId),
      rows.map((row) => JSON.stringify(row.position)),
      rows.map((row) => row.step),
    ],
  );
  const entered = new Map(rows.map(({ id, entrance }) => [id, entrance.at]));
  await beginProcesses(
    tx,
    ENROLMENT,
    kept.map(({ id, leadId }) => ({ id, leadId, wakeAt: entered.get(id) ?? null })),
  );
  return new Map(kept.map((row) => [row.leadId, row.id]));
}

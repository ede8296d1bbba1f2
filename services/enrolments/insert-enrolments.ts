import { v7 as uuidv7 } from "uuid";
import { start } from "../../domain/sequences/decide.ts";
import { stepOf } from "../../domain/sequences/position.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import type { SequenceVersion } from "../sequences/read-version.ts";

export interface Entrance {
  leadId: string;
  version: SequenceVersion;
  at: Date;
  triggerEventId: string | null;
  /** The lead's own act: the first touch answers it at once. */
  prompt: boolean;
  /** Bring in at this step. */
  step?: string | undefined;
}

/** Begins journeys; a lead who is in the sequence already is left alone. Returns the ids that are new, by lead. */
export async function insertEnrolments(tx: Transaction, _context: Context, entrances: Entrance[]): Promise<Map<string, string>> {
  if (entrances.length === 0) return new Map();
  const rows = entrances.map((entrance) => {
    const position = start(entrance.version.definition, { at: entrance.at, prompt: entrance.prompt, enteredStep: entrance.step });
    return { id: uuidv7(), entrance, position, step: stepOf(position) };
  });
  const { rows: kept } = await tx.query<{ id: string; lead_id: string }>(
    `insert into enrolment (id, lead_id, sequence_id, version_id, state, entered_at, trigger_event_id, position, step, step_since, wake_at, waits_for)
     select e.id, e.lead_id, e.sequence_id, e.version_id, 'running', e.at, e.trigger, e.position, e.step, e.at, e.at, '{}'
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::timestamptz[], $6::uuid[], $7::jsonb[], $8::text[])
       as e(id, lead_id, sequence_id, version_id, at, trigger, position, step)
     on conflict (lead_id, sequence_id) where state <> 'over' do nothing returning id, lead_id`,
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
  await requestWake(
    tx,
    "enrolment",
    kept.map((row) => row.id),
  );
  return new Map(kept.map((row) => [row.lead_id, row.id]));
}

import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "../../../prisma/client.ts";

export interface DecisionToWrite {
  leadId: string;
  touchId: string | null;
  /** The process that it is about. */
  processId: string | null;
  step: string | null;
  verdict: "send" | "defer" | "skip" | "cancel" | "park" | "choose";
  reason: string;
  until: Date | null;
  inputs: Record<string, unknown>;
  /** The touch's latest decision, to count an equal one in a row instead of repeating it. */
  latest: { id: string; at: Date; print: string } | null;
}

/** What makes two decisions equal. Where a cap was reached, it is part of the reason: first that of the day, then that of the week. */
function printOf({ verdict, reason, inputs: { cap } }: DecisionToWrite): string {
  return cap === undefined ? `${verdict}:${reason}` : `${verdict}:${reason}:${JSON.stringify(cap)}`;
}

/** Keeps decisions with their reasons, for good (features.md Q1). Equal ones in a row about one touch are counted, not repeated. */
export async function writeDecisions(tx: Transaction, decisions: DecisionToWrite[], now: Date): Promise<void> {
  const repeated = decisions.filter((decision) => decision.latest?.print === printOf(decision));
  const fresh = decisions
    .filter((decision) => decision.latest?.print !== printOf(decision))
    .map((decision) => ({ id: uuidv7(), ...decision }));
  if (repeated.length > 0) {
    await tx.query(
      `update decision d set count = d.count + 1, last_at = $3, until = r.until
       from unnest($1::uuid[], $2::timestamptz[], $4::timestamptz[]) as r(id, at, until) where d.id = r.id and d.at = r.at`,
      [repeated.map((d) => d.latest?.id), repeated.map((d) => d.latest?.at), now, repeated.map((d) => d.until)],
    );
  }
  if (fresh.length === 0) return;
  await tx.query(
    `insert into decision (id, at, lead_id, touch_id, process_id, step, verdict, reason, until, inputs, count, last_at)
     select id, $1, lead_id, touch_id, process_id, step, verdict, reason, until, inputs, 1, $1
     from jsonb_to_recordset($2::jsonb) as d(id uuid, lead_id uuid, touch_id uuid, process_id uuid, step text, verdict text, reason text,
       until timestamptz, inputs jsonb)`,
    [
      now,
      JSON.stringify(
        fresh.map((d) => ({
          id: d.id,
          lead_id: d.leadId,
          touch_id: d.touchId,
          process_id: d.processId,
          step: d.step,
          verdict: d.verdict,
          reason: d.reason,
          until: d.until,
          inputs: d.inputs,
        })),
      ),
    ],
  );
  await tx.query(
    `update touch t set decision_id = d.id, decision_at = $1, decision_print = d.print
     from unnest($2::uuid[], $3::uuid[], $4::text[]) as d(touch_id, id, print) where t.id = d.touch_id`,
    [
      now,
      fresh.filter((d) => d.touchId).map((d) => d.touchId),
      fresh.filter((d) => d.touchId).map((d) => d.id),
      fresh.filter((d) => d.touchId).map(printOf),
    ],
  );
}

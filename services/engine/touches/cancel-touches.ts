import type pg from "pg";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";
import { countSettledTouches } from "../observation/counters.ts";
import { releaseYounger } from "./release-younger.ts";
import { writeDecisions } from "./write-decision.ts";

export interface CancelledTouch {
  id: string;
  leadId: string;
  originKind: string;
  originId: string;
  slot: string;
  dueAt: Date;
}

type Which =
  | { touchId: string; reason: string }
  /** `spared`: a pattern of slots whose messages still have their reason. */
  | { originKind: string; originIds: readonly string[]; reason: string; spared?: string | undefined }
  /** Those of one origin in these slots. */
  | { originKind: string; originId: string; slots: readonly string[]; occurrence: number; reason: string }
  /** Of these leads, whatever planned them. */
  | { leadIds: readonly string[]; reason: string }
  /** Of one lead and topic on one channel: an opt-out. */
  | { leadId: string; topic: string; channel: string; reason: string };

/**
 * Cancels touches that are planned but not claimed, and writes a decision for each. A claimed send is stopped by the `dispatching`
 * commit, which reads the brakes again.
 */
export async function cancelTouches(tx: Transaction, context: Context, which: Which): Promise<CancelledTouch[]> {
  const now = context.clock.now();
  const { rows } = await cancelDue(tx, which, now);
  countSettledTouches(rows);
  await writeDecisions(
    tx,
    rows.map((row) => ({
      leadId: row.leadId,
      touchId: row.id,
      processId: row.originId,
      step: row.slot,
      verdict: "cancel" as const,
      reason: which.reason,
      until: null,
      inputs: {},
      latest: row.decisionId ? { id: row.decisionId, at: row.decisionAt, print: row.decisionPrint } : null,
    })),
    now,
  );
  await releaseYounger(
    tx,
    rows.map(({ id }) => id),
    now,
  );
  return rows;
}

interface Row extends CancelledTouch {
  lane: number;
  channel: string;
  state: string;
  decisionId: string | null;
  decisionAt: Date;
  decisionPrint: string;
}

const cancel = "update touch set state = 'cancelled', reason = $1, settled_at = $2 where state = 'due' and";
const returning = `returning id, lane, channel, state, lead_id as "leadId", origin_kind as "originKind", origin_id as "originId", slot,
  due_at as "dueAt", decision_id as "decisionId", decision_at as "decisionAt", decision_print as "decisionPrint"`;

/** Matches the name of no slot. */
const NO_SLOT = "^$";

/** Complete statements instead of one that is put together, so that each can be prepared. */
function cancelDue(tx: Transaction, which: Which, now: Date): Promise<pg.QueryResult<Row>> {
  if ("touchId" in which) return tx.query<Row>(`${cancel} id = $3 ${returning}`, [which.reason, now, which.touchId]);
  if ("slots" in which) {
    const { reason, originKind, originId, slots, occurrence } = which;
    return tx.query<Row>(`${cancel} origin_kind = $3 and origin_id = $4 and slot = any($5::text[]) and occurrence = $6 ${returning}`, [
      reason,
      now,
      originKind,
      originId,
      slots,
      occurrence,
    ]);
  }
  if ("originKind" in which) {
    const { reason, originKind, originIds, spared = NO_SLOT } = which;
    return tx.query<Row>(`${cancel} origin_kind = $3 and origin_id = any($4::uuid[]) and slot !~ $5 ${returning}`, [
      reason,
      now,
      originKind,
      originIds,
      spared,
    ]);
  }
  if ("leadIds" in which) return tx.query<Row>(`${cancel} lead_id = any($3::uuid[]) ${returning}`, [which.reason, now, which.leadIds]);
  // Another channel of the plan may still be open; then the claim decides.
  return tx.query<Row>(
    `${cancel} lead_id = $3 and topic = $4 and not exists (
       select 1 from jsonb_array_elements(plan) p where p->>'channel' = 'person' or (p->>'channel' <> $5 and exists (
         select 1 from subscription s join contact c on c.lead_id = s.lead_id and c.channel = s.channel and c.state = 'reachable'
         where s.lead_id = $3 and s.topic = $4 and s.channel = p->>'channel' and s.state = 'subscribed')))
     ${returning}`,
    [which.reason, now, which.leadId, which.topic, which.channel],
  );
}

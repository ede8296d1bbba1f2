import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";
import { requestWake } from "../outbox/request-wake.ts";
import { cancelTouches } from "../touches/cancel-touches.ts";

export interface EndedProcesses {
  kind: string;
  ended: readonly { id: string; outcome: string }[];
  /** Why the touches that they planned are cancelled; default `journey-over`. */
  reason?: string;
  /** A pattern of the slots that are not cancelled: what thanks or confirms has its reason after the end, too. */
  spared?: string;
}

/** Ends those that are not over yet (compare-and-set), cancels the touches that they planned and wakes their workflows. Returns their ids. */
export async function endProcesses(
  tx: Transaction,
  context: Context,
  { kind, ended, reason = "journey-over", spared }: EndedProcesses,
): Promise<string[]> {
  if (ended.length === 0) return [];
  const { rows } = await tx.query<{ id: string }>(
    `update process p set state = 'over', outcome = ended.outcome, wake_at = null, waits_for = '{}', revision = revision + 1
     from unnest($1::uuid[], $2::text[]) as ended(id, outcome) where p.id = ended.id and p.state <> 'over' returning p.id`,
    [ended.map(({ id }) => id), ended.map(({ outcome }) => outcome)],
  );
  const ids = rows.map(({ id }) => id);
  await cancelTouches(tx, context, { originKind: kind, originIds: ids, reason, spared });
  await requestWake(tx, kind, ids);
  return ids;
}

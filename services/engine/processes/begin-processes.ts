import type { Transaction } from "../../../prisma/client.ts";
import { requestWake } from "../outbox/request-wake.ts";

export interface NewProcess {
  /** Also the id of its noun's row. */
  id: string;
  leadId: string | null;
  /** When it first wakes, unless something wakes it earlier. */
  wakeAt: Date | null;
}

/** Makes live processes of one kind and requests the wakes that start their workflows. */
export async function beginProcesses(tx: Transaction, kind: string, processes: readonly NewProcess[]): Promise<void> {
  if (processes.length === 0) return;
  await tx.query(
    `insert into process (id, kind, lead_id, state, wake_at, waits_for)
     select p.id, $1, p.lead_id, 'live', p.wake_at, '{}' from unnest($2::uuid[], $3::uuid[], $4::timestamptz[]) as p(id, lead_id, wake_at)`,
    [kind, processes.map(({ id }) => id), processes.map(({ leadId }) => leadId), processes.map(({ wakeAt }) => wakeAt)],
  );
  await requestWake(
    tx,
    kind,
    processes.map(({ id }) => id),
  );
}

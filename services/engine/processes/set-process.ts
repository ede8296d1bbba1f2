import type { Transaction } from "../../../prisma/client.ts";

export interface ProcessState {
  state: "live" | "resting" | "over";
  /** Null unless it is over. After `completed`, touches that it planned still go out; after any other outcome they are skipped. */
  outcome?: string | null;
  /** Business time; null = only an event or a person can change anything. */
  wakeAt: Date | null;
  /** Event kinds that wake it early. */
  waitsFor?: readonly string[];
}

/** Sets the state of a process. The caller has locked the lead and checked the row of its noun. Throws when there is no such process. */
export async function setProcess(
  tx: Transaction,
  id: string,
  { state, outcome = null, wakeAt, waitsFor = [] }: ProcessState,
): Promise<void> {
  const { rowCount } = await tx.query(
    "update process set state = $2, outcome = $3, wake_at = $4, waits_for = $5, revision = revision + 1 where id = $1",
    [id, state, outcome, wakeAt, waitsFor],
  );
  requireProcess(rowCount, id);
}

/** A noun without its process would stay as it is for ever, and nobody would see it. */
export function requireProcess(rows: number | null, id: string): void {
  if (rows !== 1) throw new Error(`${id} has no row in the table process`);
}

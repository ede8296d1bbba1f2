import type { Transaction } from "../../../prisma/client.ts";
import { ringSenders } from "../touches/ring-senders.ts";
import { setProcess } from "./set-process.ts";

export interface Resumed {
  id: string;
  kind: string;
  now: Date;
  /** How long it rested, in milliseconds: the due instants of its touches move by it, so nothing counts as late. 0: they keep them. */
  restedMs: number;
}

/** Lets a resting process go on at once, and makes the touches that it had planned due again. The caller has locked the lead. */
export async function resumeProcess(tx: Transaction, { id, kind, now, restedMs }: Resumed): Promise<void> {
  await setProcess(tx, id, { state: "live", wakeAt: now });
  const { rows } = await tx.query<{ senderId: string }>(
    `update touch set not_before = $3, due_at = due_at + make_interval(secs => $2::float8 / 1000)
     where origin_kind = $4 and origin_id = $1 and state = 'due' returning sender_id as "senderId"`,
    [id, restedMs, now, kind],
  );
  await ringSenders(tx, rows);
}

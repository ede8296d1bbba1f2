import type { Change } from "../../../domain/changed-meanwhile.ts";
import type { Transaction } from "../../../prisma/client.ts";

/** Who changed something last, as the audit has it; the system, now, where it names nobody. */
export async function lastChange(tx: Transaction, { target, refId, now }: { target: string; refId: string; now: Date }): Promise<Change> {
  const { rows } = await tx.query<Change>(
    "select actor as by, at from audit where ref_id = $1 and target = $2 order by at desc, id desc limit 1",
    [refId, target],
  );
  return rows[0] ?? { by: "system", at: now };
}

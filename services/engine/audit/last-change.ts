import type { Change } from "../../../domain/changed-meanwhile.ts";
import type { Transaction } from "../../../prisma/client.ts";

/** Who changed something last, as the audit has it; null when nobody but the system did. */
export async function lastChange(tx: Transaction, refId: string): Promise<Change | null> {
  const { rows } = await tx.query<Change>("select actor as by, at from audit where ref_id = $1 order by at desc, id desc limit 1", [refId]);
  return rows[0] ?? null;
}

import type { Context } from "../engine/context/context.ts";
import { type Contract, contractUnknown } from "./contract.ts";
import { capOf, type Delivered } from "./terminate-contract.ts";

/** The most that the lead would owe in all after a termination now; null: the law sets no cap. Throws AppError not-found. */
export async function readTerminationCap({ database }: Context, id: string, delivered: Delivered): Promise<{ capMinor: number | null }> {
  const { rows } = await database.pool.query<Pick<Contract, "transactionKind" | "content">>(
    `select c.transaction_kind as "transactionKind", c.content from contract c join lead l on l.id = c.lead_id where c.id = $1 and l.erased_at is null`,
    [id],
  );
  if (!rows[0]) throw contractUnknown();
  return { capMinor: capOf(rows[0], delivered) };
}

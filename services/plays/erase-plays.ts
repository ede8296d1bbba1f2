import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";

/** Ends the plays of erased leads; their enrolments end by themselves. */
export async function erasePlays(tx: Transaction, { clock }: Context, leadIds: readonly string[]): Promise<void> {
  await tx.query(
    `update play_member set state = 'closed', code = 'lead-erased', closed_at = $2
     where lead_id = any($1::uuid[]) and state in ('waiting', 'asked', 'awake', 'invited')`,
    [leadIds, clock.now()],
  );
}

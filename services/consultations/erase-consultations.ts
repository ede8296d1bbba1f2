import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";

/** Frees the times of leads who are erased. The leads are locked; the engine ends the processes. */
export async function eraseConsultations(tx: Transaction, { clock }: Context, leadIds: readonly string[]): Promise<void> {
  await tx.query(
    `update consultation set state = 'cancelled', held_until = null, ended_at = $2, revision = revision + 1
     where lead_id = any($1::uuid[]) and state in ('held', 'booked')`,
    [leadIds, clock.now()],
  );
}

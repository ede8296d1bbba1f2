import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { closeAllInvitations } from "./invitations.ts";

/** Ends the enrolments of erased leads; the engine ends their processes. */
export async function eraseEnrolments(tx: Transaction, context: Context, ids: readonly string[]): Promise<void> {
  await tx.query("update enrolment set state = 'over', over_at = $2, paused_at = null where id = any($1::uuid[]) and state <> 'over'", [
    ids,
    context.clock.now(),
  ]);
  await closeAllInvitations(tx, ids, context.clock.now());
}

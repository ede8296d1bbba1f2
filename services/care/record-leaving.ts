import type { LeavingReason } from "../../domain/care/care-states.ts";
import type { Context } from "../engine/context/context.ts";
import { auditCare } from "./audit-care.ts";
import { type ActOnCare, withCare } from "./care.ts";
import { endCare } from "./end-care.ts";

/**
 * Notes that a customer left, and why (K2): the care ends, and begins again when they buy again. The same again changes nothing. Throws AppError
 * not-found, gone, conflict when it is over; ChangedMeanwhile.
 */
export async function recordLeaving(
  context: Context,
  input: ActOnCare & { reason: LeavingReason; words?: string | undefined },
): Promise<void> {
  const { actor, reason, words } = input;
  await withCare(context, input, {
    isDone: async (_tx, care) => care.outcome === "left" && care.leftReason === reason,
    async work(tx, care, at) {
      await endCare(tx, context, care, { outcome: "left", reason, words, actor });
      await auditCare(tx, care, { at, actor, action: "customer-left", data: { reason } });
    },
  });
}

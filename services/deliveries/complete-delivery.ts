import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { happened } from "../engine/modules/define-event.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { requireOffer } from "../offers/module.ts";
import { askRating } from "./ask-rating.ts";
import { auditDelivery } from "./audit-delivery.ts";
import { DELIVERY, readMilestones, requireUnderWay, withDelivery } from "./delivery.ts";
import { deliveryCompleted } from "./delivery-events.ts";
import { dataOf, requireBegun } from "./mark-milestone.ts";
import { planLetter } from "./plan-letter.ts";

/**
 * Completes a delivery. What is still open of it is dropped, for which a reason is needed: nothing is skipped silently. They are asked
 * whether it was worth its price. Throws AppError not-found, gone, invalid without the reason, conflict when it is over; ChangedMeanwhile.
 */
export async function completeDelivery(
  context: Context,
  input: { id: string; revision?: number | undefined; reason: string; actor: string },
): Promise<void> {
  const { reason, actor } = input;
  await withDelivery(context, input, async (tx, within) => {
    const { delivery, now } = within;
    requireUnderWay(delivery);
    requireBegun(delivery);
    const open = (await readMilestones(tx, delivery.id)).filter(({ state }) => state === "open");
    if (open.length > 0 && reason === "") throw openMilestones(open.length);
    await tx.query(
      "update delivery_milestone set state = 'dropped', reason = $2, marked_at = $3, marked_by = $4 where delivery_id = $1 and state = 'open'",
      [delivery.id, reason, now, actor],
    );
    await tx.query("update delivery set state = 'completed', rests_from = null, ended_at = $2 where id = $1", [delivery.id, now]);
    await endProcesses(tx, context, { kind: DELIVERY, ended: [{ id: delivery.id, outcome: "completed" }], spared: "^(rate|material)-" });
    const data = dataOf(delivery);
    await recordEvents(tx, context, [happened(deliveryCompleted, { leadId: delivery.leadId, at: now, actor, data })]);
    await planLetter(tx, context, delivery, { letter: "completed" });
    if ((await requireOffer(tx, delivery.offerKey)).delivery?.rateAtEnd) await askRating(tx, context, within, null);
    await auditDelivery(tx, delivery, { at: now, actor, action: "delivery-completed", reason, data: { dropped: open.length } });
  });
}

function openMilestones(count: number): AppError {
  return new AppError("invalid", "delivery-open-milestones", {
    ja: `まだ済んでいない予定が${count}件あります。行わずに完了するときは、理由を書いてください。`,
    en: `${count} milestones are still open. To complete without them, give a reason.`,
  });
}

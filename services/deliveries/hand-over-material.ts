import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../engine/context/context.ts";
import { auditDelivery } from "./audit-delivery.ts";
import { requireMilestone, requireUnderWay, withDelivery } from "./delivery.ts";
import { requireBegun } from "./mark-milestone.ts";
import { planLetter } from "./plan-letter.ts";

/**
 * Hands over the materials of a milestone: by a letter, or `byHand`. A letter goes once; again, it changes nothing. Throws AppError not-found,
 * gone, invalid without materials, conflict when the delivery is over or no letter reaches them; ChangedMeanwhile.
 */
export async function handOverMaterial(
  context: Context,
  input: { id: string; milestoneId: string; revision?: number | undefined; byHand: boolean; actor: string },
): Promise<void> {
  const { milestoneId, byHand, actor } = input;
  await withDelivery(context, input, async (tx, { delivery, now }) => {
    requireUnderWay(delivery);
    requireBegun(delivery);
    const milestone = await requireMilestone(tx, delivery.id, milestoneId);
    if (milestone.materials.length === 0) throw noMaterials();
    if (!byHand && !(await planLetter(tx, context, delivery, { letter: "material", about: milestoneId }))) throw notReached();
    await tx.query("update delivery_milestone set handed_at = coalesce(handed_at, $2) where id = $1", [milestoneId, now]);
    await auditDelivery(tx, delivery, { at: now, actor, action: "material-handed", data: { milestone: milestone.key, byHand } });
  });
}

function noMaterials(): AppError {
  return new AppError("invalid", "milestone-no-materials", {
    ja: "この予定には、お渡しする資料がありません。",
    en: "This milestone has no materials.",
  });
}

function notReached(): AppError {
  return new AppError("conflict", "material-not-reached", {
    ja: "お知らせの文面がないか、届く連絡先がありません。手渡しで記録してください。",
    en: "There is no letter for it, or no address that reaches them. Hand it over yourself and note that.",
  });
}

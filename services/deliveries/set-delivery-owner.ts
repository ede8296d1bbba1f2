import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../engine/context/context.ts";
import { auditDelivery } from "./audit-delivery.ts";
import { requireUnderWay, withDelivery } from "./delivery.ts";

/** Puts a member of staff in charge; null: nobody. Answers whether it did. Throws AppError not-found, gone, invalid for somebody who does not work here, conflict; ChangedMeanwhile. */
export async function setDeliveryOwner(
  context: Context,
  input: {
    id: string;
    revision?: number | undefined;
    ownerId: string | null;
    /** Only if this one is in charge now; left out, whoever is. */
    from?: string | null | undefined;
    /** True: it goes back to whom it was taken from, who may have left. */
    isUndo?: boolean | undefined;
    actor: string;
  },
): Promise<boolean> {
  const { ownerId, from, isUndo = false, actor } = input;
  let isSet = false;
  await withDelivery(context, input, async (tx, { delivery, now }) => {
    requireUnderWay(delivery);
    if (from !== undefined && delivery.ownerId !== from) return;
    const { rowCount } = await tx.query("select 1 from staff where id = $1 and disabled_at is null", [ownerId]);
    if (ownerId !== null && !isUndo && rowCount === 0) throw staffUnknown();
    await tx.query("update delivery set owner_id = $2 where id = $1", [delivery.id, ownerId]);
    await auditDelivery(tx, delivery, { at: now, actor, action: "delivery-owner-set", data: { before: delivery.ownerId, after: ownerId } });
    isSet = true;
  });
  return isSet;
}

function staffUnknown(): AppError {
  return new AppError("invalid", "staff-unknown", {
    ja: "指定したスタッフは登録されていないか、停止されています。",
    en: "There is no such member of staff, or they are disabled.",
  });
}

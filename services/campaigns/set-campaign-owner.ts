import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../engine/context/context.ts";
import { type ActOnCampaign, withCampaign } from "./campaign.ts";

interface OwnerSet extends ActOnCampaign {
  /** Null: nobody. */
  ownerId: string | null;
  /** Only if this one is in charge now. */
  from: string | null;
  /** True: it goes back to whom it was taken from, who may have left. */
  isUndo: boolean;
}

/** Puts somebody else in charge of a campaign. Answers whether it did. Throws AppError not-found, invalid. */
export async function setCampaignOwner(context: Context, { ownerId, from, isUndo, ...act }: OwnerSet): Promise<boolean> {
  let isSet = false;
  await withCampaign(context, act, async (tx, { id, ownerId: before }) => {
    if (before !== from || before === ownerId) return null;
    const { rowCount } = await tx.query("select 1 from staff where id = $1 and disabled_at is null", [ownerId]);
    if (ownerId !== null && !isUndo && rowCount === 0) throw staffUnknown();
    await tx.query("update campaign set owner_id = $2 where id = $1", [id, ownerId]);
    isSet = true;
    return { action: "campaign-changed", data: { changed: ["ownerId"], before, after: ownerId } };
  });
  return isSet;
}

export function staffUnknown(): AppError {
  return new AppError("invalid", "staff-unknown", {
    ja: "指定したスタッフは登録されていないか、停止されています。",
    en: "There is no such member of staff, or they are disabled.",
  });
}

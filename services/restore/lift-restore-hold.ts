import { AppError } from "../../domain/app-error.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { advanceMarker } from "../engine/journal/compare-marker.ts";
import { lockMarker, readRestoreHold, removeRestoreHold } from "../engine/journal/restore-hold.ts";
import { checkRestore, countMissing } from "./check-restore.ts";

export interface LiftInput {
  /** Why, in staff's words. */
  reason: string;
  /** staff:<name> */
  actor: string;
}

/**
 * Lets messages go out again after a restore. Throws AppError conflict `not-held` when nothing is held, and `journal-not-applied` while the
 * database lacks opt-outs or erasures.
 */
export async function liftRestoreHold(context: Context, { reason, actor }: LiftInput): Promise<void> {
  const state = await checkRestore(context);
  const missing = countMissing(state);
  if (missing > 0) {
    throw new AppError("conflict", "journal-not-applied", {
      ja: `データベースに、配信停止や消去の記録が${missing}件足りません。先に適用してください（restore-check --apply）。`,
      en: `The database lacks ${missing} opt-outs and erasures: apply them first (restore-check --apply).`,
    });
  }
  // Brings the marker of the database in step, so that nobody places the hold again.
  await advanceMarker(context);
  await context.database.transaction(async (tx) => {
    await lockMarker(tx);
    const hold = await readRestoreHold(tx);
    if (hold === null) {
      throw new AppError("conflict", "not-held", {
        ja: "復元による送信の保留は、ありません。",
        en: "Nothing is held because of a restore.",
      });
    }
    await removeRestoreHold(tx);
    const data = { since: hold.since.toISOString() };
    await writeAudit(tx, {
      at: context.clock.now(),
      actor,
      action: "restore-hold-lifted",
      target: "installation",
      refId: "restore",
      reason,
      data,
    });
  });
}

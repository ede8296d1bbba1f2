import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../engine/context/context.ts";
import { offerUndo, type UndoOffer } from "../engine/undo/offer-undo.ts";
import type { Control } from "./control.ts";
import { endLapsedPause } from "./end-pause.ts";
import { pauseIn } from "./pause-in.ts";
import { enrolmentOver, requireEnrolment } from "./require-enrolment.ts";
import { ENROLMENTS_PAUSED } from "./undo-pause.ts";

/**
 * Pauses one enrolment from this commit on, even while Temporal is down; the remaining delay is kept. With `until` (business time)
 * it resumes by itself. Paused again, it gets the other end; without another one it is refused. Throws AppError not-found, conflict when it
 * is over, parked or paused so already, invalid when `until` is past.
 */
export async function pauseEnrolment(context: Context, control: Control & { until?: Date | undefined }): Promise<UndoOffer> {
  return context.database.transaction(async (tx) => {
    requireFuture(control.until, context.clock.now());
    const enrolment = await endLapsedPause(tx, context, await requireEnrolment(tx, control.enrolmentId));
    if (enrolment.state === "over") throw enrolmentOver();
    if (enrolment.state === "parked")
      throw new AppError("conflict", "enrolment-parked", {
        ja: "この参加は不具合ですでに止まっています。",
        en: "This enrolment is parked with a fault, so it has stopped already.",
      });
    if (enrolment.state === "paused" && enrolment.wakeAt?.getTime() === control.until?.getTime())
      throw new AppError("conflict", "enrolment-paused", {
        ja: "この参加はすでに一時停止しています。終わりの日時を変えるには、別の日時を指定してください。",
        en: "This enrolment is paused already. To change when the pause ends, give another date.",
      });
    const { leadId } = enrolment;
    const before = await pauseIn(tx, context, enrolment, control);
    return offerUndo(tx, { kind: ENROLMENTS_PAUSED, leadId, before: { paused: [before] }, actor: control.actor });
  });
}

/** Throws AppError invalid when a pause would be over before it begins. */
export function requireFuture(until: Date | undefined, now: Date): void {
  if (until === undefined || until > now) return;
  throw new AppError("invalid", "until-past", {
    ja: "一時停止の終わりの日時がすでに過ぎています。もっと先の日時を指定してください。",
    en: "The date until which to pause has passed already; give a later one.",
  });
}

import { judgeConversion } from "../../domain/sessions/conversion.ts";
import { nextOpening, type Window } from "../../domain/time/window.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { setProcess } from "../engine/processes/set-process.ts";
import { readSendingTimes } from "../engine/settings/sending-times.ts";
import { type FollowUp, followUpColumns } from "./follow-up.ts";
import { readFigures } from "./read-figures.ts";
import { lockSession } from "./session.ts";

/** When people of the business look at what needs them. */
const BUSINESS_HOURS: Window = { days: [1, 2, 3, 4, 5], from: "09:00", to: "18:00", holidays: "skip" };

/**
 * Judges once how many of those who came went on to the next offer, and ends the session's process. An alarm is shown from the next business
 * hour on. Harmless when repeated, and before its time.
 */
export async function judgeFollowUp(context: Context, sessionId: string): Promise<void> {
  await context.database.transaction(async (tx) => {
    await lockSession(tx, sessionId);
    const { rows } = await tx.query<FollowUp>(
      `select ${followUpColumns} from session_follow_up f join session s on s.id = f.session_id where f.session_id = $1`,
      [sessionId],
    );
    const followUp = rows[0];
    const now = context.clock.now();
    if (followUp?.state !== "waiting" || followUp.judgeAt > now) return;
    const figures = await readFigures(tx, followUp);
    const verdict = judgeConversion({ next: followUp.nextKey, ...figures }, followUp);
    await tx.query(
      `update session_follow_up set state = $2, came = $3, went_on = $4, figures = $5, judged_at = $6, visible_at = $7 where session_id = $1`,
      [
        sessionId,
        verdict,
        figures.came,
        figures.wentOn,
        figures,
        now,
        verdict === "alarm" ? await nextBusinessHour(tx, context, now) : null,
      ],
    );
    // Its own workflow asks: nobody needs to wake it.
    await setProcess(tx, sessionId, { state: "over", outcome: "done", wakeAt: null });
  });
}

async function nextBusinessHour(tx: Transaction, { zone }: Context, now: Date): Promise<Date> {
  const { daysOff } = await readSendingTimes(tx);
  return nextOpening(BUSINESS_HOURS, zone, now, daysOff) ?? now;
}

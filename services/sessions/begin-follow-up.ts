import { DEFAULT_CONVERSION, judgeConversion } from "../../domain/sessions/conversion.ts";
import { parseDuration } from "../../domain/time/duration.ts";
import { addDuration } from "../../domain/time/zoned.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { setProcess } from "../engine/processes/set-process.ts";
import { requireOffer } from "../offers/module.ts";
import { SESSION, type Session } from "./session.ts";

/**
 * Begins what comes after a session whose list is closed at `now`: guests may say how it was, and its process waits until it is judged how
 * many of those who came went on. The rules stay as they are now, whatever becomes of the offer. Without a next offer or anybody who came
 * there is nothing to judge, and the process ends.
 */
export async function beginFollowUp(
  tx: Transaction,
  context: Context,
  { session, came, now }: { session: Session; came: number; now: Date },
): Promise<void> {
  const { next = null, conversion = DEFAULT_CONVERSION } = await requireOffer(tx, session.offerKey);
  const { within, target, alarm } = conversion;
  const judgeAt = addDuration(session.zone, now, parseDuration(within) ?? {});
  const verdict = judgeConversion({ next, came, wentOn: 0 }, { target, alarm });
  const isWaiting = verdict !== "no-next" && verdict !== "nobody-came";
  await tx.query(
    `insert into session_follow_up (session_id, next_key, target, alarm, judge_at, state, came, judged_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [session.id, next, target, alarm, judgeAt, isWaiting ? "waiting" : verdict, came, isWaiting ? null : now],
  );
  if (isWaiting) {
    await setProcess(tx, session.id, { state: "live", wakeAt: judgeAt });
    await requestWake(tx, SESSION, [session.id]);
  } else await endProcesses(tx, context, { kind: SESSION, ended: [{ id: session.id, outcome: "done" }] });
}

import { AppError } from "../../domain/app-error.ts";
import type { FoundCause } from "../../domain/sessions/likely-causes.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";

export interface Acknowledgement {
  sessionId: string;
  /** What a person found to be the cause. */
  cause: FoundCause;
  /** What they saw, and what they will do. */
  note: string;
  /** staff:<name> */
  actor: string;
}

/**
 * A person answers the alarm of a session with the cause that they found: it is on Today no more. A later answer replaces it; the same again
 * changes nothing. Throws AppError conflict when the session has no alarm.
 */
export async function acknowledgeAlarm(context: Context, { sessionId, cause, note, actor }: Acknowledgement): Promise<void> {
  await context.database.transaction(async (tx) => {
    const now = context.clock.now();
    const { rows } = await tx.query<{ cause: FoundCause | null; note: string | null }>(
      "select cause, note from session_follow_up where session_id = $1 and state = 'alarm' and visible_at <= $2 for update",
      [sessionId, now],
    );
    const before = rows[0];
    if (!before) throw noAlarm();
    if (before.cause === cause && before.note === note) return;
    await tx.query("update session_follow_up set cause = $2, note = $3, acknowledged_by = $4, acknowledged_at = $5 where session_id = $1", [
      sessionId,
      cause,
      note,
      actor,
      now,
    ]);
    const data = { before: before.cause, after: cause };
    await writeAudit(tx, {
      at: now,
      actor,
      action: "conversion-alarm-answered",
      target: "offer-session",
      refId: sessionId,
      reason: note,
      data,
    });
  });
}

function noAlarm(): AppError {
  return new AppError("conflict", "no-conversion-alarm", {
    ja: "この会に、次の商品へ進んだ割合の警報は出ていません。",
    en: "This session has no alarm about how many went on.",
  });
}

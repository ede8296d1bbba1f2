import { AppError } from "../../domain/app-error.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { lockPlay, PLAY } from "./play.ts";

export interface StopPlay {
  id: string;
  /** As the caller read it; left out, whatever it is now. */
  revision?: number | undefined;
  reason: string;
  /** staff:<name> */
  actor: string;
}

/**
 * Stops a play: nobody else is enrolled, and workers end the enrolments that it began. The same again changes nothing. Throws AppError not-found,
 * conflict when it ended by itself; ChangedMeanwhile.
 */
export async function stopPlay(context: Context, { id, revision, reason, actor }: StopPlay): Promise<void> {
  await context.database.transaction(async (tx) => {
    const at = context.clock.now();
    const { state } = await lockPlay(tx, { id, revision: undefined, now: at });
    if (state === "stopped") return;
    await lockPlay(tx, { id, revision, now: at });
    if (state === "ended") {
      throw new AppError("conflict", "play-ended", {
        ja: "この「いますぐ売上」は、すでに終わっています。",
        en: "This play has ended already.",
      });
    }
    await tx.query("update play set state = 'stopped', ended_at = $2, revision = revision + 1 where id = $1", [id, at]);
    const { rowCount } = await tx.query(
      `update play_member set state = 'closed', code = 'stopped', closed_at = $2, is_exiting = cardinality(enrolled) > 0
       where play_id = $1 and state in ('waiting', 'asked', 'awake', 'invited')`,
      [id, at],
    );
    await writeAudit(tx, { at, actor, action: "play-stopped", target: PLAY, refId: id, reason, data: { closed: rowCount ?? 0 } });
  });
}

import { z } from "zod";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Inverse } from "../engine/modules/inverse.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { setProcess } from "../engine/processes/set-process.ts";
import { ringSenders } from "../engine/touches/ring-senders.ts";
import { changedSince } from "../engine/undo/take-back.ts";
import { ENROLMENT } from "./enrolment.ts";

/** Kind of the inverse: of the pause of one enrolment, and of all of a lead. */
export const ENROLMENTS_PAUSED = "enrolments-paused";

const instant = z.coerce.date().nullable();

const shape = z.object({
  paused: z.array(
    z.object({
      enrolmentId: z.string(),
      state: z.enum(["running", "paused"]),
      position: z.unknown(),
      pausedAt: z.string().nullable(),
      wakeAt: z.string().nullable(),
      waitsFor: z.array(z.string()),
      revision: z.number(),
    }),
  ),
});

/**
 * Makes it as if it had never been paused: what was due at an instant is due at the same instant, not later by the length of the pause. All
 * or none. Messages that waited because of it are due again.
 */
export const undoPause: Inverse = async (tx, context, { before, actor }) => {
  const { paused } = shape.parse(before);
  const at = context.clock.now();
  for (const one of paused) {
    const { rowCount } = await tx.query(
      `update enrolment e set state = $2, position = $3, paused_at = $4 from process p
       where e.id = $1 and p.id = e.id and e.state = 'paused' and p.revision = $5`,
      [one.enrolmentId, one.state, JSON.stringify(one.position), instant.parse(one.pausedAt), one.revision],
    );
    if (rowCount !== 1) throw changedSince();
    await setProcess(tx, one.enrolmentId, {
      state: one.state === "paused" ? "resting" : "live",
      wakeAt: instant.parse(one.wakeAt),
      waitsFor: one.waitsFor,
    });
    if (one.state === "running") {
      const { rows } = await tx.query<{ senderId: string }>(
        `update touch set not_before = $2 where origin_kind = $3 and origin_id = $1 and state = 'due'
           and decision_print = 'defer:journey-resting' and not_before > $2 returning sender_id as "senderId"`,
        [one.enrolmentId, at, ENROLMENT],
      );
      await ringSenders(tx, rows);
    }
    await writeAudit(tx, { at, actor, action: "enrolment-pause-undone", target: "enrolment", refId: one.enrolmentId });
  }
  await requestWake(
    tx,
    ENROLMENT,
    paused.map(({ enrolmentId }) => enrolmentId),
  );
};

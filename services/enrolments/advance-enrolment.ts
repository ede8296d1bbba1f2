import { decide, eventKinds } from "../../domain/sequences/decide.ts";
import { type Position, stepOf } from "../../domain/sequences/position.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import type { Advanced } from "../engine/modules/process-kind.ts";
import { requireProcess } from "../engine/processes/set-process.ts";
import { readFacts, readOfferFacts, readVersion } from "../sequences/module.ts";
import { applyEffects } from "./apply-effects.ts";
import { endLapsedPause } from "./end-pause.ts";
import { finishEnrolment } from "./finish-enrolment.ts";
import { lockEnrolment } from "./lock-enrolment.ts";
import { parkEnrolment } from "./park-enrolment.ts";

/**
 * Does what is due for one enrolment and says when to come back. A timer, a nudge or a retry may call it at any time; it does
 * nothing twice, because its whole state is in the row, and the row changes in the transaction that plans the touch.
 */
export async function advanceEnrolment(context: Context, enrolmentId: string): Promise<Advanced> {
  return context.database.transaction(async (tx) => {
    const now = context.clock.now();
    const found = await lockEnrolment(tx, enrolmentId);
    if (!found) return { kind: "over", outcome: "gone" };
    const enrolment = await endLapsedPause(tx, context, found);
    if (enrolment.state === "over") return { kind: "over", outcome: enrolment.outcome ?? "completed" };
    if (enrolment.state === "paused") return { kind: "wait", wakeAt: enrolment.wakeAt };
    if (enrolment.state === "parked") return { kind: "wait", wakeAt: null };

    const version = await readVersion(tx, enrolment.versionId);
    if (!version)
      return parkEnrolment(tx, context, enrolment, {
        code: "version-missing",
        step: enrolment.step,
        message: "The version of this enrolment is gone.",
      });
    const known = await readFacts(tx, enrolment.leadId, enrolment.enteredAt, eventKinds(version.definition));
    const facts = { ...known, offers: await readOfferFacts(tx, context, enrolment.leadId, version.definition) };
    const decision = decide(version.definition, enrolment.position, facts, now);
    await applyEffects(tx, context, enrolment, decision.effects, facts);
    switch (decision.next.kind) {
      case "fault":
        // It stays at the step that failed. After the step is fixed, a resume goes on from there.
        await moveTo(tx, enrolmentId, decision.position, null, [], now);
        return parkEnrolment(tx, context, enrolment, decision.next);
      case "over":
        return finishEnrolment(tx, context, { ...enrolment, position: decision.position }, version.key, decision.next);
      case "wait":
        await moveTo(tx, enrolmentId, decision.position, decision.next.wakeAt, decision.next.waitsFor, now);
        return { kind: "wait", wakeAt: decision.next.wakeAt };
    }
  });
}

async function moveTo(tx: Transaction, id: string, position: Position, wakeAt: Date | null, waitsFor: readonly string[], now: Date) {
  const { rowCount } = await tx.query(
    `with moved as (update enrolment set position = $2, step_since = case when step is distinct from $3 then $6 else step_since end, step = $3
       where id = $1)
     update process set wake_at = $4, waits_for = $5, revision = revision + 1 where id = $1`,
    [id, JSON.stringify(position), stepOf(position), wakeAt, waitsFor, now],
  );
  requireProcess(rowCount, id);
}

import { NEVER } from "../../../domain/touches/deadlines.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";
import type { Fault, OriginTouch } from "../modules/origin.ts";
import { writeDecisions } from "../touches/write-decision.ts";
import { settleTouches } from "./settle-touches.ts";

/**
 * Handles a touch whose template is missing or cannot be rendered. An origin that can be parked is parked with the fault, and the touch
 * waits: it goes out with the new version once the template is fixed and the origin resumed. Otherwise the touch fails with the reason.
 */
export async function parkTouch(tx: Transaction, context: Context, touch: OriginTouch, fault: Fault): Promise<void> {
  const now = context.clock.now();
  const park = context.registry.origins.get(touch.originKind)?.park;
  if (park !== undefined) {
    await tx.query("update touch set state = 'due', not_before = $2 where id = $1", [touch.id, NEVER]);
    if (await park(tx, context, touch, fault)) return;
  }
  await settleTouches(tx, [{ id: touch.id, state: "failed", reason: fault.code }], now);
  await writeDecisions(
    tx,
    [
      {
        leadId: touch.leadId,
        touchId: touch.id,
        processId: touch.originId,
        step: touch.slot,
        verdict: "park",
        reason: fault.code,
        until: null,
        inputs: { message: fault.message },
        latest: null,
      },
    ],
    now,
  );
}

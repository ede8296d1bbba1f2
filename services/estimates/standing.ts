import type { Transaction } from "../../prisma/client.ts";
import type { OriginTouch, Standing } from "../engine/modules/origin.ts";
import type { EstimateState } from "./estimate.ts";

/** Whether a message about an estimate still has its reason (COM1): it announces one that is open, or confirms a choice. */
export async function estimateStanding(tx: Transaction, touches: readonly OriginTouch[]): Promise<Map<string, Standing>> {
  const { rows } = await tx.query<{ id: string; state: EstimateState }>("select id, state from estimate where id = any($1::uuid[])", [
    touches.map(({ originId }) => originId),
  ]);
  const states = new Map(rows.map(({ id, state }) => [id, state]));
  return new Map(touches.map(({ id, originId, slot }) => [id, standingOf(states.get(originId), slot)]));
}

function standingOf(state: EstimateState | undefined, slot: string): Standing {
  if (state === undefined) return { state: "over", outcome: "gone" };
  return state === (slot === "chosen" ? "chosen" : "sent") ? { state: "live" } : { state: "over", outcome: state };
}

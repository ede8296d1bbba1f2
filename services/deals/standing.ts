import type { Transaction } from "../../prisma/client.ts";
import type { OriginTouch, Standing } from "../engine/modules/origin.ts";

/**
 * Whether what a deal sends still has its reason (COM1): the material about an objection goes while the objection is open. Those who answer it
 * or close the deal hold the lead's lock, as the claim does.
 */
export async function dealStanding(tx: Transaction, touches: readonly OriginTouch[]): Promise<Map<string, Standing>> {
  const { rows } = await tx.query<{ id: string; state: string }>("select id, state from objection where deal_id = any($1::uuid[])", [
    touches.map(({ originId }) => originId),
  ]);
  const objections = new Map(rows.map(({ id, state }) => [`material-${id}`, state]));
  return new Map(touches.map(({ id, slot }) => [id, standingOf(objections.get(slot))]));
}

function standingOf(state: string | undefined): Standing {
  if (state === "open") return { state: "live" };
  return { state: "over", outcome: state === undefined ? "gone" : "answered" };
}

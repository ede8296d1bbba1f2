import type { Transaction } from "../../prisma/client.ts";
import type { OriginTouch, Standing } from "../engine/modules/origin.ts";

/**
 * Whether a message about a consultation still has its reason (COM1). Those who cancel, move or mark it hold the lead's lock, as the claim
 * does, so nothing leaves after they commit.
 */
export async function consultationStanding(tx: Transaction, touches: readonly OriginTouch[]): Promise<Map<string, Standing>> {
  const { rows } = await tx.query<{ id: string; state: string; moves: number }>(
    "select id, state, moves from consultation where id = any($1::uuid[])",
    [touches.map(({ originId }) => originId)],
  );
  const consultations = new Map(rows.map((row) => [row.id, row]));
  return new Map(touches.map((touch) => [touch.id, standingOf(touch, consultations.get(touch.originId))]));
}

function standingOf({ slot, occurrence }: OriginTouch, found: { state: string; moves: number } | undefined): Standing {
  if (found === undefined) return { state: "over", outcome: "gone" };
  const { state, moves } = found;
  const needs = slot === "cancelled" || slot === "called-off" ? "cancelled" : "booked";
  if (state !== needs) return { state: "over", outcome: state };
  return occurrence === moves ? { state: "live" } : { state: "over", outcome: "moved" };
}

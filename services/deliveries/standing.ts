import type { DeliveryState, MilestoneState } from "../../domain/deliveries/delivery-states.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { OriginTouch, Standing } from "../engine/modules/origin.ts";

interface Standings {
  deliveries: ReadonlyMap<string, { state: DeliveryState; outcome: string | null }>;
  milestones: ReadonlyMap<string, { state: MilestoneState; moves: number }>;
  ratings: ReadonlyMap<string, { isAnswered: boolean }>;
}

/**
 * Whether a letter of a delivery still has its reason (COM1): a reminder goes while its milestone is open and has not moved, a question while it
 * is unanswered, and none while the delivery rests. Whoever marks, moves, rates or ends holds the lead's lock, as the claim does.
 */
export async function deliveryStanding(tx: Transaction, touches: readonly OriginTouch[]): Promise<Map<string, Standing>> {
  const standings = await readStandings(tx, [...new Set(touches.map(({ originId }) => originId))]);
  return new Map(touches.map((touch) => [touch.id, standingOf(touch, standings)]));
}

async function readStandings(tx: Transaction, ids: readonly string[]): Promise<Standings> {
  const { rows: deliveries } = await tx.query<{ id: string; state: DeliveryState; outcome: string | null }>(
    "select id, state, outcome from delivery where id = any($1::uuid[])",
    [ids],
  );
  const { rows: milestones } = await tx.query<{ id: string; state: MilestoneState; moves: number }>(
    "select id, state, moves from delivery_milestone where delivery_id = any($1::uuid[])",
    [ids],
  );
  const { rows: ratings } = await tx.query<{ id: string; isAnswered: boolean }>(
    'select id, rated_at is not null as "isAnswered" from delivery_rating where delivery_id = any($1::uuid[])',
    [ids],
  );
  return {
    deliveries: new Map(deliveries.map((row) => [row.id, row])),
    milestones: new Map(milestones.map((row) => [row.id, row])),
    ratings: new Map(ratings.map((row) => [row.id, row])),
  };
}

function standingOf({ originId, slot, occurrence }: OriginTouch, { deliveries, milestones, ratings }: Standings): Standing {
  const delivery = deliveries.get(originId);
  if (!delivery) return over("gone");
  if (delivery.outcome !== null) return over("contract-over");
  if (delivery.state === "resting") return { state: "resting", until: null };
  const [, letter = slot, about = ""] = /^([a-z]+)-(.+)$/.exec(slot) ?? [];
  switch (letter) {
    case "upcoming": {
      const milestone = milestones.get(about);
      if (milestone?.state !== "open") return over("milestone-over");
      return milestone.moves === occurrence ? { state: "live" } : over("milestone-moved");
    }
    case "rate": {
      const rating = ratings.get(about);
      return rating && !rating.isAnswered ? { state: "live" } : over("rated");
    }
    default:
      return { state: "live" };
  }
}

function over(outcome: string): Standing {
  return { state: "over", outcome };
}

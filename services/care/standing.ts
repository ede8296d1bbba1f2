import type { Transaction } from "../../prisma/client.ts";
import type { OriginTouch, Standing } from "../engine/modules/origin.ts";
import type { Care } from "./care.ts";

type StandingRow = Pick<Care, "id" | "dormantSince" | "dormancies" | "endedAt">;

/**
 * Whether a letter of care still has its reason (COM1): what only asks goes while they are dormant, other letters while they are not. Whoever
 * wakes or ends holds the lead's lock, as the claim does.
 */
export async function careStanding(tx: Transaction, touches: readonly OriginTouch[]): Promise<Map<string, Standing>> {
  const { rows } = await tx.query<StandingRow & { isHeld: boolean }>(
    `select c.id, c.dormant_since as "dormantSince", c.dormancies, c.ended_at as "endedAt",
       exists (select 1 from hold h where h.lead_id = c.lead_id and h.cause = any($2::text[]) and h.lifted_at is null) as "isHeld"
     from care c where c.id = any($1::uuid[])`,
    [touches.map(({ originId }) => originId), stopsOffers],
  );
  const cares = new Map(rows.map((row) => [row.id, row]));
  return new Map(touches.map((touch) => [touch.id, standingOf(cares.get(touch.originId), touch)]));
}

/** Causes of holds by which an invitation or a request for a referral that is on its way is void (CAR4). */
const stopsOffers = ["incident", "overdue", "cooling-off", "dormant"];

function standingOf(care: (StandingRow & { isHeld: boolean }) | undefined, { slot, occurrence }: OriginTouch): Standing {
  if (care === undefined) return over("gone");
  if (care.endedAt !== null) return over("care-over");
  const [letter = slot] = slot.split("-");
  switch (letter) {
    case "ask":
      return care.dormantSince !== null && care.dormancies === occurrence ? { state: "live" } : over("awake");
    case "letter":
      return care.dormantSince === null ? { state: "live" } : over("dormant");
    case "group":
    case "referral":
      return care.isHeld ? over("not-now") : { state: "live" };
    default:
      return { state: "live" };
  }
}

function over(outcome: string): Standing {
  return { state: "over", outcome };
}

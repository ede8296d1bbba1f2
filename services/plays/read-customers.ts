import type { CustomerFacts } from "../../domain/plays/next-offers.ts";
import type { Transaction } from "../../prisma/client.ts";
import { DORMANT, type Dormancy, readDormancies } from "../care/module.ts";
import { COOLING_OFF, readCoolingOff } from "../contracts/module.ts";
import { type Experience, readExperience } from "../deliveries/module.ts";
import type { Context } from "../engine/context/context.ts";
import { readStandingCauses } from "../engine/holds/read-causes.ts";
import { standingHolds } from "../engine/holds/standing-holds.ts";
import { INCIDENT } from "../incidents/module.ts";
import { OVERDUE } from "../invoices/module.ts";
import { type OwnedPurchase, readOwned } from "../relation/module.ts";

/** Holds with a reason of their own. */
const told: readonly string[] = [INCIDENT, OVERDUE, COOLING_OFF, DORMANT];

/**
 * Reads what decides on the offers to these customers, in a few queries, however many they are. `playId`: the play that asks, which is none that
 * they are in already.
 */
export async function readCustomers(
  tx: Transaction,
  context: Context,
  leadIds: readonly string[],
  playId: string | null = null,
): Promise<Map<string, CustomerFacts>> {
  const now = context.clock.now();
  const owned = Map.groupBy(await readOwned(tx, leadIds), ({ leadId }) => leadId);
  const experiences = await readExperience(tx, leadIds);
  const causes = await readStandingCauses(tx, leadIds);
  const coolingOff = await readCoolingOff(tx, leadIds, now);
  const dormancies = await readDormancies(tx, leadIds, now);
  const inPlay = await readInPlay(tx, leadIds, playId);
  const { registry } = context;
  const bars = (cause: string) => standingHolds(registry, [cause]).some((hold) => hold.bars.includes("promotion"));
  return new Map(
    leadIds.map((leadId) => {
      const held = causes.get(leadId) ?? [];
      const experience = experiences.get(leadId);
      return [
        leadId,
        {
          owned: (owned.get(leadId) ?? []).map((purchase) => ownedSince(purchase, experience)),
          isOverdue: held.includes(OVERDUE),
          isInIncident: held.includes(INCIDENT),
          isCoolingOff: held.includes(COOLING_OFF) || coolingOff.has(leadId),
          rating: experience?.rating ?? null,
          isUnfinished: experience?.isUnderWay ?? false,
          isHeld: held.some((cause) => !told.includes(cause) && bars(cause)),
          dormancy: dormancyOf(dormancies.get(leadId)),
          isInPlay: inPlay.has(leadId),
        },
      ];
    }),
  );
}

function ownedSince({ id, offer, at }: OwnedPurchase, experience: Experience | undefined): CustomerFacts["owned"][number] {
  return { offer, since: experience?.completed.get(id) ?? at };
}

function dormancyOf(dormancy: Dormancy | undefined): CustomerFacts["dormancy"] {
  return dormancy?.kind ?? "awake";
}

async function readInPlay(tx: Transaction, leadIds: readonly string[], playId: string | null): Promise<Set<string>> {
  const { rows } = await tx.query<{ leadId: string }>(
    `select lead_id as "leadId" from play_member where lead_id = any($1::uuid[]) and play_id is distinct from $2::uuid
       and state in ('waiting', 'asked', 'awake', 'invited')`,
    [leadIds, playId],
  );
  return new Set(rows.map(({ leadId }) => leadId));
}

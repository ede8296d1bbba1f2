import { barsSelling } from "../../domain/incidents/recovery.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { liftHold } from "../engine/holds/lift-hold.ts";
import { placeHold } from "../engine/holds/place-hold.ts";
import type { HoldCause } from "../engine/modules/hold-cause.ts";
import { INCIDENT, type Incident } from "./incident.ts";

/** While a failure is not made good, nothing sells; care and the lead's own business go on (CAR1). */
export const incidentHold: HoldCause = {
  cause: INCIDENT,
  bars: ["nurture", "promotion"],
  words: { ja: "ご迷惑をおかけした件の対応が終わるまで、売り込みをしない", en: "nothing is sold while an incident is open" },
};

/** Places or lifts the incident's own hold, as it now stands; the holds of other incidents stay. The caller has locked the lead. */
export async function settleHold(
  tx: Transaction,
  context: Context,
  { id, leadId, state, rating }: Pick<Incident, "id" | "leadId" | "state" | "rating">,
): Promise<void> {
  const hold = { leadId, cause: INCIDENT, ref: id };
  if (barsSelling({ state, rating })) await placeHold(tx, context, { ...hold, reason: "" });
  else await liftHold(tx, context, hold);
}

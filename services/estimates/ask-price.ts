import { priceRange } from "../../domain/estimates/price-range.ts";
import { hasFirstStep } from "../../domain/offers/first-step.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { happened } from "../engine/modules/define-event.ts";
import { readPrices } from "../engine/settings/read-prices.ts";
import { readFirstSteps, requireOffer } from "../offers/module.ts";
import { giveTask } from "../tasks/module.ts";
import { priceAsked } from "./estimate-events.ts";
import { answerPrice, inviteFirst } from "./words.ts";

/** Within this time a question for the price is answered with a range (features.md M5). */
const ANSWER_WITHIN_MS = 3 * 3_600_000;

/**
 * A lead asks what a back-end offer costs: a person answers with a range within hours; somebody who has not had a front-end offer is invited to
 * one instead (I2). The same question within that time is one task. Throws AppError not-found, gone.
 */
export async function askPrice(
  context: Context,
  { leadId, offerKey, actor }: { leadId: string; offerKey: string; actor: string },
): Promise<void> {
  await context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const offer = await requireOffer(tx, offerKey);
    const at = context.clock.now();
    const slot = Math.floor(at.getTime() / ANSWER_WITHIN_MS);
    const recorded = await recordEvents(tx, context, [
      happened(priceAsked, { leadId, at, actor, data: { offer: offerKey }, key: `price:${leadId}:${offerKey}:${slot}` }),
    ]);
    if (recorded.length === 0) return;
    const facts = (await readFirstSteps(tx, [leadId])).get(leadId);
    const { currency } = await readPrices(tx);
    const mayKnow = offer.side === "front-end" || (facts !== undefined && hasFirstStep(facts));
    const { rows } = await tx.query<{ totals: number[] }>(
      `select array(select (v->'totals'->>'grossMinor')::float8 from estimate e, jsonb_array_elements(e.variants) v
         where e.offer_key = $1 and e.state in ('sent', 'chosen') order by e.sent_at desc limit 60) as totals`,
      [offerKey],
    );
    const script = mayKnow ? answerPrice(offer, priceRange(offer, rows[0]?.totals ?? []), currency) : inviteFirst(offer);
    await giveTask(tx, { leadId, kind: "message", role: "sales", script, dueAt: new Date(at.getTime() + ANSWER_WITHIN_MS), at });
  });
}

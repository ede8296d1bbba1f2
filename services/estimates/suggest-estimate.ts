import { type Suggestion, suggestContent } from "../../domain/estimates/suggestion.ts";
import type { OfferDefinition } from "../../domain/playbooks/sections/offers.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { Language } from "../../domain/words/local-text.ts";
import { type Heard, readHeard } from "../consultations/module.ts";
import { leadOfDeal } from "../deals/module.ts";
import type { Context } from "../engine/context/context.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { readPrices } from "../engine/settings/read-prices.ts";
import { requireOffer } from "../offers/module.ts";

/** A draft that a person reads, mends and saves, with what was heard beside it. */
export interface EstimateSuggestion extends Suggestion {
  heard: Heard | null;
}

/**
 * Suggests the content of an estimate of a deal, from the offer's price, what comes with it, and the lead's own words in the consultation.
 * Changes nothing. Throws AppError not-found, gone.
 */
export async function suggestEstimate(context: Context, dealId: string): Promise<EstimateSuggestion> {
  const { pool } = context.database;
  const leadId = await leadOfDeal(pool, dealId);
  await requireLead(pool, leadId);
  const { rows } = await pool.query<{
    offerKey: string;
    language: Language;
    zone: string;
    next: Omit<OfferDefinition, "key"> | null;
    nextKey: string | null;
  }>(
    `select d.offer_key as "offerKey", l.language, l.zone, n.definition as next, n.key as "nextKey"
     from deal d join lead l on l.id = d.lead_id left join offer o on o.key = d.offer_key left join offer n on n.key = o.definition->>'next'
     where d.id = $1`,
    [dealId],
  );
  const [row] = rows;
  if (!row) throw new Error(`deal ${dealId} is gone`);
  const { language, next, nextKey } = row;
  const offer = await requireOffer(pool, row.offerKey);
  const heard = await readHeard(pool, leadId);
  const suggestion = suggestContent({
    language,
    today: dateIn(row.zone, context.clock.now()),
    offer: { ...offer, bonuses: offer.bonuses ?? [] },
    next: next && nextKey !== null ? { ...next, key: nextKey } : null,
    prices: await readPrices(pool),
    closingAnswer: heard?.closingAnswer ?? "",
    worries: heard?.worries ?? "",
    answers: (heard?.answers ?? []).map(({ answer }) => answer),
    wasHeard: heard !== null,
  });
  return { ...suggestion, heard };
}

import { isLow } from "../../domain/deliveries/rating.ts";
import type { CustomerFacts } from "../../domain/plays/next-offers.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { MessageBrake } from "../engine/modules/message-brake.ts";
import { readCustomers } from "./read-customers.ts";
import { readPlayPlan } from "./read-plan.ts";

/**
 * What an offer to a customer must not be sold against (CAR4), by what the message says: those of the plan's offers that follow another. Whatever
 * sequence or newsletter it stands in. Overdue payments, incidents, cancellations and dormancy are holds of their own.
 */
function brake(reason: string, words: LocalText, stops: (facts: CustomerFacts, offers: readonly string[]) => boolean): MessageBrake {
  return {
    variable: "offers",
    categories: ["nurture", "promotion"],
    reason,
    words,
    async read(tx, context, { leadIds, keys }) {
      const following = new Set((await readPlayPlan(tx)).next.map(({ offer }) => offer));
      const sold = keys.filter((key) => following.has(key));
      if (sold.length === 0) return () => false;
      const customers = await readCustomers(tx, context, leadIds);
      return (leadId, named) => {
        const facts = customers.get(leadId);
        const offers = named.filter((key) => following.has(key));
        return facts !== undefined && offers.length > 0 && stops(facts, offers);
      };
    },
  };
}

export const sellingBrakes: readonly MessageBrake[] = [
  brake(
    "offer-owned",
    { ja: "すでにお持ちの商品を案内する文面だったため", en: "it offers something that the customer owns" },
    ({ owned }, offers) => owned.some(({ offer }) => offer !== null && offers.includes(offer)),
  ),
  brake(
    "customer-cooling-off",
    { ja: "クーリング・オフの期間中に、別の商品を案内する文面だったため", en: "it offers something within the days of cooling-off" },
    ({ isCoolingOff }) => isCoolingOff,
  ),
  brake(
    "customer-unhappy",
    { ja: "満足度が低かったお客様に、別の商品を案内する文面だったため", en: "it offers something to a customer whose last rating was low" },
    ({ rating }) => rating !== null && isLow(rating),
  ),
  brake(
    "delivery-unfinished",
    {
      ja: "お届けの途中のお客様に、別の商品を案内する文面だったため",
      en: "it offers something while something else is still to be delivered",
    },
    ({ isUnfinished }) => isUnfinished,
  ),
];

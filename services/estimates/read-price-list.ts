import type { Prices } from "../../domain/billing/prices.ts";
import { offerLine } from "../../domain/estimates/offer-line.ts";
import type { Variant } from "../../domain/estimates/variant.ts";
import type { OfferDefinition } from "../../domain/playbooks/sections/offers.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Context } from "../engine/context/context.ts";
import { readPrices } from "../engine/settings/read-prices.ts";

export interface PriceList extends Prices {
  /** What can be picked as a line: each offer that has a price, and after it what comes with it. */
  items: (Variant["lines"][number] & { offerKey: string; side: OfferDefinition["side"] })[];
}

/** How this business states prices, and the catalogue in a language, back-end offers first. */
export async function readPriceList({ database, clock, zone }: Context, language: Language): Promise<PriceList> {
  const { pool } = database;
  const prices = await readPrices(pool);
  const { rows } = await pool.query<{ key: string; definition: Omit<OfferDefinition, "key"> }>(
    "select key, definition from offer where definition->'price' is not null order by definition->>'side', key",
  );
  const today = dateIn(zone, clock.now());
  const items = rows.flatMap(({ key, definition }) => {
    const { side, bonuses = [] } = definition;
    const line = offerLine({ key, ...definition }, { language, today, prices });
    const extras = bonuses.map(({ title }) => ({ title, quantity: "1", unitMinor: 0, taxKind: line.taxKind }));
    return [line, ...extras].map((one) => ({ ...one, offerKey: key, side }));
  });
  return { ...prices, items };
}

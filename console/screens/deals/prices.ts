import { useQuery } from "@tanstack/react-query";
import { getPrices } from "../../api/generated/estimates.ts";
import type { DealDetail } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import { YEN } from "./amounts.ts";
import { writeMoney } from "./money.ts";

/** How the business states prices, and what can be picked as a line, in a lead's language. */
export function usePrices(language: DealDetail["leadLanguage"] = languageNow()) {
  return useQuery({
    queryKey: ["prices", language],
    queryFn: ({ signal }) => getPrices({ language }, { signal }),
    staleTime: 60_000,
  });
}

/** The currency of the business; yen until it is known. */
export function useCurrency(): string {
  return usePrices().data?.currency ?? YEN;
}

/** Writes an amount of a deal, which is in the currency of the business. A dash until that is known. */
export function useMoney(): (minor: number) => string {
  const currency = usePrices().data?.currency;
  return (minor) => (currency === undefined ? "–" : writeMoney(minor, currency));
}

import { useQuery } from "@tanstack/react-query";
import { getDealPlan } from "../../api/generated/deals.ts";
import { getOffers } from "../../api/generated/offers.ts";
import { languageNow } from "../../app/words.ts";
import { writeShortDay } from "../../parts/when.tsx";
import { titleOf } from "../sessions/offer-titles.ts";

/** The offers that deals are about, for a choice. */
export function useDealOffers() {
  const offers = useQuery({ queryKey: ["offers"], queryFn: ({ signal }) => getOffers({ signal }) });
  const items = (offers.data?.items ?? [])
    .filter(({ side }) => side === "back-end")
    .map(({ key, title }) => ({ value: key, label: titleOf(title) || key }));
  return { ...offers, items };
}

/** What staff choose from at a deal. */
export function useDealPlan(offer: string | undefined) {
  return useQuery({
    queryKey: ["deal-plan", offer ?? ""],
    queryFn: ({ signal }) => getDealPlan(offer === undefined ? {} : { offer }, { signal }),
  });
}

/** The digits of a paper's number as they are printed: `00012`. */
export const paperNumber = (number: number) => String(number).padStart(5, "0");

interface Choice {
  key: string;
  title: Parameters<typeof titleOf>[0];
}

export const choicesOf = (choices: readonly Choice[] | undefined) =>
  (choices ?? []).map(({ key, title }) => ({ value: key, label: capital(titleOf(title) || key) }));

/** Of a key among choices; the key itself when it is no longer among them. */
export function wordOf(choices: readonly Choice[] | undefined, key: string): string {
  const found = choices?.find((one) => one.key === key);
  return found ? capital(titleOf(found.title) || key) : key;
}

/** Some words of the API stand in sentences elsewhere. */
const capital = (words: string): string => (languageNow() === "en" ? words.charAt(0).toUpperCase() + words.slice(1) : words);

/** A date without a time, as lists write it. */
export const writeDate = (day: string): string => writeShortDay(new Date(`${day}T00:00Z`), "UTC");

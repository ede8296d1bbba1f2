import { useQuery } from "@tanstack/react-query";
import { getOffers } from "../../api/generated/offers.ts";
import type { Offer } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";

/** What people call an offer, in the language of the console where it has one. */
export function titleOf(title: Offer["title"]): string {
  return title[languageNow()] ?? Object.values(title).find((text) => text !== undefined) ?? "";
}

/** The offers that have dates, for a choice. */
export function useOfferChoices(): { value: string; label: string }[] {
  const offers = useQuery({ queryKey: ["offers"], queryFn: ({ signal }) => getOffers({ signal }) });
  return (offers.data?.items ?? [])
    .filter(({ sessions }) => sessions !== undefined)
    .map(({ key, title }) => ({ value: key, label: titleOf(title) }));
}

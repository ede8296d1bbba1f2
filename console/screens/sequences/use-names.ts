import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { getOffers } from "../../api/generated/offers.ts";
import type { Offer } from "../../api/generated/routes.schemas.ts";
import type { TemplateKeys } from "../../editors/yaml/complete.ts";
import { titleOf } from "../sessions/offer-titles.ts";
import { useTemplateTitles } from "../templates/use-titles.ts";
import type { Named, Names } from "./step-names.ts";

/** The events that a lead's own acts and the staff make. Other systems may send others. */
const events = [
  "linkClicked",
  "emailOpened",
  "documentOpened",
  "formSubmitted",
  "subscriptionConfirmed",
  "resubscribed",
  "unsubscribed",
  "lineFollowed",
  "lineMessageReceived",
  "linePostback",
  "lineBlocked",
  "lineStopped",
  "cardReceived",
  "relationshipRecorded",
  "addressPublished",
  "optInImported",
  "seminarBooked",
  "sessionBooked",
  "waitListJoined",
  "becameCustomer",
  "ceasedCustomer",
  "taskCompleted",
  "sequenceCompleted",
] as const;
const roles = ["sales", "inside-sales", "support", "marketing"] as const;

export function useNames({ useSuspense = true } = {}): Names {
  const { t } = useTranslation(["sequences", "tasks"], { useSuspense });
  const templates = useTemplateTitles();
  const offers = useQuery({ queryKey: ["offers"], queryFn: ({ signal }) => getOffers({ signal }), select: invitable });
  return useMemo(
    () => ({
      templates,
      events: events.map((value) => ({ value, name: t(`event.${value}`) })),
      roles: roles.map((value) => ({ value, name: t(`roles.${value}`, { ns: "tasks" }) })),
      offers: offers.data ?? [],
    }),
    [templates, offers.data, t],
  );
}

/** Front-end offers that take bookings. */
function invitable({ items }: { items: Offer[] }): Named[] {
  const bookable = items.filter(({ side, kind, sessions }) => side === "front-end" && (sessions !== undefined || kind === "consultation"));
  return bookable.map(({ key, title }) => ({ value: key, name: titleOf(title) }));
}

/** What the completion of the YAML offers. */
export function keysOf({ templates }: Names): TemplateKeys {
  return Object.fromEntries(Object.entries(templates).map(([channel, own]) => [channel, own.map(({ value }) => value)]));
}

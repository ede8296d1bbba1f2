import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { TemplateKeys } from "../../editors/yaml/complete.ts";
import { useTemplateTitles } from "../templates/use-titles.ts";
import type { Names } from "./step-names.ts";

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
  "becameCustomer",
  "ceasedCustomer",
  "taskCompleted",
  "sequenceCompleted",
] as const;
const roles = ["sales", "inside-sales", "support", "marketing"] as const;

export function useNames({ useSuspense = true } = {}): Names {
  const { t } = useTranslation(["sequences", "tasks"], { useSuspense });
  const templates = useTemplateTitles();
  return useMemo(
    () => ({
      templates,
      events: events.map((value) => ({ value, name: t(`event.${value}`) })),
      roles: roles.map((value) => ({ value, name: t(`roles.${value}`, { ns: "tasks" }) })),
    }),
    [templates, t],
  );
}

/** What the completion of the YAML offers. */
export function keysOf({ templates }: Names): TemplateKeys {
  return Object.fromEntries(Object.entries(templates).map(([channel, own]) => [channel, own.map(({ value }) => value)]));
}

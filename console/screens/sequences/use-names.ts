import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { getTemplates } from "../../api/generated/templates.ts";
import { languageNow } from "../../app/words.ts";
import type { TemplateKeys } from "../../editors/yaml/complete.ts";
import { titleWords } from "../templates/content.ts";
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
  "becameCustomer",
  "ceasedCustomer",
  "taskCompleted",
  "sequenceCompleted",
] as const;
const roles = ["sales", "inside-sales", "support", "marketing"] as const;

export function useNames({ useSuspense = true } = {}): Names {
  const { t } = useTranslation(["sequences", "tasks"], { useSuspense });
  const list = useQuery({ queryKey: ["templates", "list"], queryFn: ({ signal }) => getTemplates({ signal }) });
  const items = list.data?.items;
  const templates = useMemo(() => {
    const named: Record<string, Named[]> = {};
    // A key may stand in several languages; the name is that of the console's, if there is one.
    const ownFirst = [...(items ?? [])].sort((a, b) => Number(b.language === languageNow()) - Number(a.language === languageNow()));
    for (const { channel, key, title } of ownFirst) {
      const own = (named[channel] ??= []);
      if (!own.some(({ value }) => value === key)) own.push({ value: key, name: titleWords(title) || key });
    }
    for (const own of Object.values(named)) own.sort((a, b) => a.value.localeCompare(b.value));
    return named;
  }, [items]);
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

import { Button, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getConsultants, putConsultantsKey } from "../../../api/generated/consultations.ts";
import type { Consultant } from "../../../api/generated/routes.schemas.ts";
import { useMay } from "../../../app/session.ts";
import type { Values } from "../../../parts/differences.ts";
import { LinkAnchor } from "../../../parts/links.tsx";
import { useConsultants, useTalkOffers } from "../../consultations/reading.ts";
import { titleOf } from "../../sessions/offer-titles.ts";
import { DefinitionDialog } from "../definition-dialog.tsx";
import { DefinitionList } from "../definition-list.tsx";
import { plainKey } from "../definition-values.ts";
import classes from "../settings.module.css";
import { ConsultantFields } from "./consultant-fields.tsx";
import {
  asRead,
  beginning,
  bodyOf,
  consultantFields,
  hasDate,
  offersIn,
  readExceptions,
  readSpans,
  weekdays,
} from "./consultant-values.ts";
import { OwnCalendar } from "./own-calendar.tsx";
import { RetireConsultant } from "./retire-consultant.tsx";

/** Who gives consultations, and when. */
export function Consultants() {
  const { t } = useTranslation("definitions");
  const queries = useQueryClient();
  const mayWrite = useMay("definitions:write");
  const list = useConsultants();
  const offers = useTalkOffers();
  const [edited, setEdited] = useState<{ consultant: Consultant | null } | null>(null);
  const [own, setOwn] = useState<Consultant | null>(null);
  const [leaving, setLeaving] = useState<Consultant | null>(null);
  const titles = new Map((offers.items ?? []).map(({ key, title }) => [key, titleOf(title)]));
  const named = (keys: readonly string[]) => keys.map((key) => titles.get(key) ?? key).join(t("between"));
  const check = (values: Values): Record<string, string> => ({
    ...((values.name ?? "").trim() === "" && { name: t("consultants.nameMissing") }),
    ...Object.fromEntries(weekdays.filter((day) => readSpans(values[day] ?? "") === null).map((day) => [day, t("consultants.noHours")])),
    ...(readExceptions(values.exceptions ?? "").some((one) => !hasDate(one) || readSpans(one.hours) === null) && {
      exceptions: t("consultants.noException"),
    }),
  });
  const nameOf = (field: string) => (weekdays.some((day) => day === field) ? t(`consultants.days.${field}`) : t(`consultants.${field}`));
  const shown = (field: string, value: string) => {
    if (field === "holidays") return t(value === "ignore" ? "consultants.openOnHolidays" : "consultants.skipsHolidays");
    return field === "offers" ? named(offersIn(value)) : value;
  };
  return (
    <div className={classes.stack}>
      <DefinitionList
        title={t("consultants.heading")}
        what={t("consultants.what")}
        make={t("consultants.make")}
        empty={t("consultants.empty")}
        list={{ ...list, data: list.data?.items }}
        nameOf={({ name }) => name}
        edit={(consultant) => setEdited({ consultant })}
        render={({ key, name, zone, offers: given = [] }) => (
          <>
            <Text fw={600}>{name}</Text>
            <Text size="xs" c="dimmed">
              {[key, zone, given.length > 0 ? named(given) : t("consultants.givesNone")].join(t("between"))}
            </Text>
          </>
        )}
        beside={(consultant) => (
          <>
            <LinkAnchor to="/consultations" search={{ consultant: consultant.key }} size="sm">
              {t("consultants.calendar")}
            </LinkAnchor>
            {mayWrite && (
              <Button
                variant="subtle"
                size="compact-md"
                aria-label={t("consultants.ownCalendarOf", { name: consultant.name })}
                onClick={() => setOwn(consultant)}
              >
                {t("consultants.ownCalendar")}
              </Button>
            )}
            {mayWrite && (
              <Button
                variant="subtle"
                color="red"
                size="compact-md"
                aria-label={t("consultants.retireOf", { name: consultant.name })}
                onClick={() => setLeaving(consultant)}
              >
                {t("consultants.retire")}
              </Button>
            )}
          </>
        )}
      />
      {edited !== null && (
        <DefinitionDialog
          title={edited.consultant === null ? t("consultants.make") : t("consultants.change", { name: edited.consultant.name })}
          definition={edited.consultant && asRead(edited.consultant)}
          beginning={{ ...beginning, offers: offers.items?.length === 1 ? (offers.items[0]?.key ?? "") : "" }}
          fields={consultantFields}
          nameOf={nameOf}
          shown={shown}
          keyForm={plainKey}
          keyHint={t("keyPlain")}
          check={check}
          save={async (key, values, options) => {
            await putConsultantsKey(key, bodyOf(values), options);
            await Promise.all(["consultants", "consultations"].map((name) => queries.invalidateQueries({ queryKey: [name] })));
          }}
          readAgain={async () =>
            (await queries.fetchQuery({ queryKey: ["consultants"], queryFn: () => getConsultants(), staleTime: 0 })).items.map(asRead)
          }
          close={() => setEdited(null)}
        >
          {(fields) => <ConsultantFields {...fields} offers={offers.items ?? []} />}
        </DefinitionDialog>
      )}
      {own !== null && <OwnCalendar consultant={own} close={() => setOwn(null)} />}
      {leaving !== null && <RetireConsultant consultant={leaving} close={() => setLeaving(null)} />}
    </div>
  );
}

import { Button, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { ConsultationState } from "./consultation-state.tsx";
import classes from "./consultations.module.css";
import { dayOf, spanOf, timeOf, writeDayName } from "./days.ts";
import type { CalendarPart } from "./grid.tsx";
import { standingOf, useWhy } from "./why.ts";

/** The calendar on a narrow screen: day after day, what is booked, what is free, and why the rest is not. */
export function Agenda({ days, ...part }: CalendarPart) {
  return (
    <div className={classes.agenda}>
      {days.map((day) => (
        <Day key={day} day={day} {...part} />
      ))}
    </div>
  );
}

function Day({ day, offer, entries, found, press }: Omit<CalendarPart, "days"> & { day: string }) {
  const { t } = useTranslation(["consultations", "common"]);
  const { zone } = useSession();
  const why = useWhy({ offer, entries, zone });
  const here = entries.filter(({ startsAt }) => dayOf(startsAt, zone) === day);
  const byStart = [
    ...Map.groupBy(
      found.slots.filter(({ start }) => dayOf(start, zone) === day),
      ({ start }) => start,
    ),
  ].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const open = byStart.filter(([, slots]) => standingOf(slots) !== "taken");
  const taken = byStart.filter(([, slots]) => standingOf(slots) === "taken");
  const closed = byStart.length === 0 ? found.closed.find(({ date }) => date === day) : undefined;
  return (
    <Sheet title={writeDayName(day)} beside={closed && <Text size="sm">{t(`closed.${closed.reason}`)}</Text>}>
      {here.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("nothing")}
        </Text>
      ) : (
        <ul className={classes.rows}>
          {here.map((entry) => (
            <li key={entry.id} className={classes.row}>
              <span className={classes.span}>{spanOf(entry, zone)}</span>
              <div className={classes.who}>
                <LinkAnchor to={`/consultations/${entry.id}`} fw={600}>
                  {entry.leadName ?? t("person.nameless", { ns: "common" })}
                </LinkAnchor>
                <Text size="xs" c="dimmed">
                  {entry.consultantName}
                </Text>
              </div>
              <ConsultationState consultation={entry} />
            </li>
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <details className={classes.taken}>
          <summary>{t("freeTimes", { total: open.length })}</summary>
          <div className={classes.times}>
            {open.map(([start, slots]) => (
              <Button
                key={start}
                size="compact-md"
                variant={standingOf(slots) === "free" ? "light" : "default"}
                disabled={press === undefined}
                aria-label={t(`slot.${standingOf(slots)}`, { time: timeOf(start, zone), why: why(slots) })}
                onClick={() => press?.(start, slots.length === 1 ? slots[0]?.consultant : undefined)}
              >
                {timeOf(start, zone)}
              </Button>
            ))}
          </div>
        </details>
      )}
      {taken.length > 0 && (
        <details className={classes.taken}>
          <summary>{t("notFree", { total: taken.length })}</summary>
          <ul className={classes.reasons}>
            {taken.map(([start, slots]) => (
              <li key={start}>
                <b>{timeOf(start, zone)}</b> {why(slots)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Sheet>
  );
}

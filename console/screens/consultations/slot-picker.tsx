import { Button, Group, Input, Skeleton, Stack, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.ts";
import { writeInstant } from "../../parts/when.tsx";
import classes from "./consultations.module.css";
import { dayAfter, dayOf, startOf, timeOf, writeDayName } from "./days.ts";
import { type CalendarSlot, type TalkOffer, useRange, useSlots } from "./reading.ts";
import { useWhy } from "./why.ts";

/** Days that are looked through for the next free one. */
const AHEAD = 14;

interface SlotPickerProps {
  offer: TalkOffer;
  /** Null: whoever is free. */
  consultant: string | null;
  /** A consultation that is about to move is not in its own way. */
  besides?: string;
  /** `2027-03-16` */
  day: string;
  changeDay: (day: string) => void;
  /** The instant. */
  value: string;
  change: (start: string) => void;
  /** The guest's, to show their time beside. */
  leadZone?: string | undefined;
  error?: string | undefined;
  /** A dialog begins here. */
  focusFirst?: boolean;
}

/** A time among those that staff may book, and why the others may not. */
export function SlotPicker({ offer, consultant, besides, day, changeDay, value, change, leadZone, error, focusFirst }: SlotPickerProps) {
  const { t } = useTranslation("consultations");
  const { zone } = useSession();
  const range = day === "" ? null : { from: startOf(day, zone).toISOString(), to: startOf(dayAfter(day, AHEAD), zone).toISOString() };
  const slots = useSlots(
    range && { ...range, offer: offer.key, ...(consultant !== null && { consultant }), ...(besides !== undefined && { besides }) },
  );
  const entries = useRange({
    from: startOf(dayAfter(day || "2027-01-01", -1), zone).toISOString(),
    before: range?.to ?? "2027-01-02T00:00:00Z",
  });
  const why = useWhy({ offer, entries: entries.data ?? [], zone });
  const byStart = Map.groupBy(slots.data?.slots ?? [], ({ start }) => start);
  const starts = [...byStart].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const isFree = (of: readonly CalendarSlot[]) => of.some(({ staff }) => staff === null);
  const today = starts.filter(([start]) => dayOf(start, zone) === day);
  const free = today.filter(([, of]) => isFree(of));
  const taken = today.filter(([, of]) => !isFree(of));
  const next = starts.find(([start, of]) => dayOf(start, zone) > day && isFree(of))?.[0];
  return (
    <Stack gap="xs">
      <TextInput
        data-autofocus={focusFirst || undefined}
        type="date"
        label={t("slots.day")}
        w="11rem"
        value={day}
        onChange={({ currentTarget }) => changeDay(currentTarget.value)}
      />
      <Input.Wrapper label={t("slots.choose")} labelElement="div" error={error}>
        {day === "" ? (
          <Text size="sm" c="dimmed">
            {t("slots.noDay")}
          </Text>
        ) : slots.isPending ? (
          <Skeleton height={36} />
        ) : free.length > 0 ? (
          <fieldset className={classes.times} aria-label={t("slots.choose")}>
            {free.map(([start]) => (
              <Button
                key={start}
                size="compact-md"
                variant={start === value ? "filled" : "default"}
                aria-pressed={start === value}
                onClick={() => change(start)}
              >
                {timeOf(start, zone)}
              </Button>
            ))}
          </fieldset>
        ) : (
          <Group gap="xs">
            <Text size="sm">{t("slots.none")}</Text>
            {next === undefined ? (
              <Text size="sm" c="dimmed">
                {t("slots.noneAhead")}
              </Text>
            ) : (
              <Button size="compact-sm" variant="light" onClick={() => changeDay(dayOf(next, zone))}>
                {t("slots.next", { day: writeDayName(dayOf(next, zone)) })}
              </Button>
            )}
          </Group>
        )}
      </Input.Wrapper>
      {value !== "" && leadZone !== undefined && leadZone !== zone && (
        <Text size="sm" c="dimmed">
          {t("slots.theirs", { when: writeInstant(value, leadZone) })}
        </Text>
      )}
      {taken.length > 0 && (
        <details className={classes.taken}>
          <summary>{t("notFree", { total: taken.length })}</summary>
          <ul className={classes.reasons}>
            {taken.map(([start, of]) => (
              <li key={start}>
                <b>{timeOf(start, zone)}</b> {why(of)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Stack>
  );
}

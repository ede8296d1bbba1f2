import { ActionIcon, Button, Checkbox, Group, Text, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { CalendarOpeningHours } from "../../api/generated/routes.schemas.ts";
import classes from "./settings.module.css";

type Span = CalendarOpeningHours["hours"][number];

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const satisfies Span["days"];

interface OpeningHoursProps {
  opening: CalendarOpeningHours;
  change: (opening: CalendarOpeningHours) => void;
  /** By the path in the body, such as `openingHours.hours.0.days`. */
  errors: Readonly<Record<string, string>>;
}

/** When somebody is there: one span a line, so a lunch break lies between two. A day that is in no line is closed. */
export function OpeningHours({ opening, change, errors }: OpeningHoursProps) {
  const { t } = useTranslation("settings");
  const { hours, holidays } = opening;
  const setHours = (next: Span[]) => change({ ...opening, hours: next });
  const set = (index: number, part: Partial<Span>) => setHours(hours.map((span, at) => (at === index ? { ...span, ...part } : span)));
  const closed = weekdays.filter((day) => !hours.some(({ days }) => days.includes(day)));
  return (
    <>
      <ul className={classes.rows}>
        {hours.map((span, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a span has no name of its own.
          <li key={index} className={classes.row}>
            <SpanFields span={span} set={(part) => set(index, part)} errors={errors} path={`openingHours.hours.${index}`} />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t("removeOf", { name: saySpan(span, t) })}
              onClick={() => setHours(hours.filter((_, at) => at !== index))}
            >
              <IconTrash size={17} stroke={1.6} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Wrong text={errors["openingHours.hours"]} />
      <Button
        variant="light"
        size="compact-md"
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={() => setHours([...hours, { days: closed.length === 0 ? [...weekdays] : closed, from: "09:00", to: "18:00" }])}
      >
        {t("opening.add")}
      </Button>
      <Checkbox
        mt="sm"
        label={t("opening.holidays")}
        checked={holidays === "skip"}
        onChange={({ currentTarget }) => change({ ...opening, holidays: currentTarget.checked ? "skip" : "ignore" })}
      />
      <Text size="sm" c="dimmed" mt="xs">
        {closed.length === 0 ? t("opening.everyDay") : t("opening.closed", { days: sayDays(closed, t) })}
      </Text>
    </>
  );
}

interface SpanFieldsProps {
  span: Span;
  set: (part: Partial<Span>) => void;
  errors: OpeningHoursProps["errors"];
  path: string;
}

function SpanFields({ span, set, errors, path }: SpanFieldsProps) {
  const { t } = useTranslation("settings");
  return (
    <div className={classes.span}>
      <Group gap="xs" align="flex-end">
        <Checkbox.Group
          label={t("opening.days")}
          value={span.days}
          onChange={(values) => set({ days: weekdays.filter((day) => values.includes(day)) })}
        >
          <Group gap={6} mih="2.25rem">
            {weekdays.map((day) => (
              <Checkbox key={day} size="sm" value={day} label={t(`opening.weekdays.${day}`)} />
            ))}
          </Group>
        </Checkbox.Group>
        <TextInput
          type="time"
          required
          w="7.25rem"
          label={t("opening.from")}
          value={span.from}
          onChange={(event) => set({ from: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          required
          w="7.25rem"
          label={t("opening.to")}
          // A field of a browser has no 24:00; until midnight it says 00:00.
          value={span.to === "24:00" ? "00:00" : span.to}
          onChange={(event) => set({ to: event.currentTarget.value === "00:00" ? "24:00" : event.currentTarget.value })}
        />
      </Group>
      <Wrong text={errors[`${path}.days`] ?? errors[`${path}.from`] ?? errors[`${path}.to`] ?? errors[path]} />
    </div>
  );
}

function Wrong({ text }: { text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <Text size="sm" c="var(--mantine-color-error)" mt={4} role="alert">
      {text}
    </Text>
  );
}

function sayDays(days: Span["days"], t: TFunction<"settings">): string {
  return days.map((day) => t(`opening.weekdays.${day}`)).join(t("opening.and"));
}

function saySpan({ days, from, to }: Span, t: TFunction<"settings">): string {
  return t("opening.line", { days: sayDays(days, t), from, to });
}

/** `月・火 10:00〜12:00、祝日と休業日は休み` */
export function sayOpening({ hours, holidays }: CalendarOpeningHours, t: TFunction<"settings">): string {
  return [...hours.map((span) => saySpan(span, t)), ...(holidays === "skip" ? [t("opening.holidays")] : [])].join(t("comma"));
}

import { ActionIcon, Button, Checkbox, Group, Text, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ifUnchanged } from "../../api/client.ts";
import { getCalendar, getGetCalendarUrl, putCalendar } from "../../api/generated/calendar.ts";
import type { CalendarCapsItem, CalendarOpeningHours } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import type { Values } from "../../parts/differences.ts";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { type Read, SharedForm, useSharedForm } from "../../parts/shared-form.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { Caps, sayCap } from "./caps.tsx";
import { type DaysOff, readDaysOff, sayDaysOff, sortDaysOff, writeDaysOff } from "./days-off.ts";
import { OpeningHours, sayOpening } from "./opening-hours.tsx";
import classes from "./settings.module.css";

async function readCalendar(options: { signal?: AbortSignal } = {}): Promise<Read> {
  const { daysOff, quietHours, caps, openingHours } = await getCalendar(options);
  const values = {
    daysOff: daysOff.join("\n"),
    from: quietHours.from,
    to: quietHours.to,
    caps: JSON.stringify(caps),
    openingHours: JSON.stringify(openingHours),
  };
  return { values, match: ifUnchanged(getGetCalendarUrl()) };
}

const daysIn = ({ daysOff = "" }: Values): string[] => daysOff.split("\n").filter(Boolean);
const openingIn = (text: string): CalendarOpeningHours => JSON.parse(text || '{"hours":[],"holidays":"skip"}');
const capsIn = (text: string): CalendarCapsItem[] => JSON.parse(text || "[]");

/** Only what differs: a part that is left out stays as it is. */
async function writeCalendar(values: Values, { values: before, match }: Read): Promise<unknown> {
  const { from = "", to = "", caps = "", openingHours = "" } = values;
  return putCalendar(
    {
      ...(values.daysOff !== before.daysOff && { daysOff: daysIn(values) }),
      ...((from !== before.from || to !== before.to) && { quietHours: { from, to } }),
      ...(caps !== before.caps && { caps: capsIn(caps) }),
      ...(openingHours !== before.openingHours && { openingHours: openingIn(openingHours) }),
    },
    match,
  );
}

export function Calendar() {
  const calendar = useQuery({ queryKey: ["settings", "calendar"], queryFn: ({ signal }) => readCalendar({ signal }) });
  if (calendar.isPending) return <Loading />;
  if (calendar.error) return <Failure error={calendar.error} retry={calendar.refetch} />;
  return <CalendarForm read={calendar.data} />;
}

function CalendarForm({ read }: { read: Read }) {
  const { t } = useTranslation("settings");
  const mayWrite = useMay("settings:write");
  const placeOf = (key: string) => (key === "from" || key === "to" ? "quietHours" : key);
  const form = useSharedForm({
    name: "calendar",
    read,
    readAgain: readCalendar,
    write: writeCalendar,
    done: t("saved"),
    canUndo: true,
    placeOf,
  });
  const [chosen, setChosen] = useKept(useKeptPlace("days off"), "days", noDays);
  const added = isReady(chosen) ? writeDaysOff({ ...chosen, to: lastOf(chosen) }) : undefined;
  const days = daysIn(form.values);
  const errors = Object.entries(form.errors);
  const under = (part: string) => errors.find(([path]) => path === part || path.startsWith(`${part}.`))?.[1];
  const show = (key: string, value: string) => {
    if (key === "daysOff")
      return value
        .split("\n")
        .map((day) => sayDay(day, t("calendar.yearly")))
        .join(t("comma"));
    if (key === "openingHours") return sayOpening(openingIn(value), t);
    return key === "caps"
      ? capsIn(value)
          .map((cap) => sayCap(cap, t))
          .join(t("comma"))
      : value;
  };
  const joined = (next: readonly string[]) => sortDaysOff([...new Set(next)]).join("\n");
  const setDays = (next: readonly string[]) => form.set("daysOff", joined(next));
  // Days that are chosen and not added yet are meant, too.
  const whole = {
    ...form,
    isDirty: form.isDirty || added !== undefined,
    save: () => {
      form.save(added === undefined ? {} : { daysOff: joined([...days, added]) });
      setChosen(noDays);
    },
    discard: () => {
      form.discard();
      setChosen(noDays);
    },
  };
  const clock = (key: "from" | "to") => ({
    type: "time",
    label: t(`calendar.${key}`),
    w: "9rem",
    required: true,
    value: form.values[key] ?? "",
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => form.set(key, event.currentTarget.value),
  });
  return (
    <SharedForm form={whole} nameOf={(key) => t(`calendar.${key}`)} show={show} fields={form.places} mayWrite={mayWrite}>
      <div className={classes.stack}>
        <Sheet title={t("calendar.daysOff")}>
          <Text size="sm" c="dimmed" mb="xs">
            {t("calendar.daysOffWhat")}
          </Text>
          {days.length === 0 && <Text size="sm">{t("calendar.none")}</Text>}
          <ul className={classes.rows}>
            {days.map((day) => (
              <li key={day} className={classes.row} style={{ flexWrap: "nowrap" }}>
                <span>{sayDay(day, t("calendar.yearly"))}</span>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t("removeOf", { name: sayDay(day, t("calendar.yearly")) })}
                  onClick={() => setDays(days.filter((one) => one !== day))}
                >
                  <IconX size={16} />
                </ActionIcon>
              </li>
            ))}
          </ul>
          <AddDays
            chosen={chosen}
            choose={setChosen}
            add={
              added === undefined
                ? undefined
                : () => {
                    setDays([...days, added]);
                    setChosen(noDays);
                  }
            }
          />
          <Wrong text={under("daysOff")} />
        </Sheet>
        <Sheet title={t("calendar.openingHours")}>
          <Text size="sm" c="dimmed" mb="xs">
            {t("opening.what")}
          </Text>
          <OpeningHours
            opening={openingIn(form.values.openingHours ?? "")}
            change={(opening) => form.set("openingHours", JSON.stringify(opening))}
            errors={form.errors}
          />
        </Sheet>
        <Sheet title={t("calendar.quietHours")}>
          <Text size="sm" c="dimmed" mb="xs">
            {t("calendar.quietHoursWhat")}
          </Text>
          <Group gap="sm" align="flex-end">
            <TextInput {...clock("from")} />
            <TextInput {...clock("to")} />
          </Group>
          <Wrong text={under("quietHours")} />
        </Sheet>
        <Sheet title={t("calendar.caps")}>
          <Text size="sm" c="dimmed" mb="xs">
            {t("calendar.capsWhat")}
          </Text>
          <Caps caps={capsIn(form.values.caps ?? "")} change={(caps) => form.set("caps", JSON.stringify(caps))} errors={form.errors} />
        </Sheet>
      </div>
    </SharedForm>
  );
}

function sayDay(day: string, yearly: string): string {
  const said = sayDaysOff(day, languageNow());
  return readDaysOff(day)?.yearly ? `${yearly} ${said}` : said;
}

function Wrong({ text }: { text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <Text size="sm" c="var(--mantine-color-error)" mt={6} role="alert">
      {text}
    </Text>
  );
}

const noDays: DaysOff = { from: "", to: "", yearly: false };
const lastOf = ({ from, to }: DaysOff) => (to === "" ? from : to);
const isBackwards = (days: DaysOff) => !days.yearly && days.from !== "" && lastOf(days) < days.from;
const isReady = (days: DaysOff) => days.from !== "" && !isBackwards(days);

interface AddDaysProps {
  chosen: DaysOff;
  choose: (days: DaysOff) => void;
  /** Undefined while nothing is chosen that can be added. */
  add: (() => void) | undefined;
}

/** One day, or days in a row; those of each year come back. */
function AddDays({ chosen, choose, add }: AddDaysProps) {
  const { t } = useTranslation("settings");
  return (
    <Group gap="sm" align="flex-end" mt="xs">
      <TextInput
        type="date"
        label={t("calendar.first")}
        w="10.5rem"
        value={chosen.from}
        onChange={(event) => choose({ ...chosen, from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t("calendar.last")}
        w="10.5rem"
        value={chosen.to}
        error={isBackwards(chosen) ? t("calendar.backwards") : undefined}
        onChange={(event) => choose({ ...chosen, to: event.currentTarget.value })}
      />
      <Checkbox
        label={t("calendar.eachYear")}
        checked={chosen.yearly}
        onChange={() => choose({ ...chosen, yearly: !chosen.yearly })}
        mb={8}
      />
      <Button variant="light" disabled={add === undefined} onClick={add}>
        {t("calendar.add")}
      </Button>
    </Group>
  );
}

import { Checkbox, Group, Select, Switch, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { HeadFieldsProps } from "./head-fields.ts";
import { type Weekday, weekdays, writeDays } from "./head-source.ts";

/** On which days and between which times it is sent; at any time where that is not decided. */
export function WindowFields({ head: { window }, set, take, fault }: HeadFieldsProps) {
  const { t } = useTranslation("sequences");
  const own = fault("window.days");
  return (
    <>
      <Switch
        label={t("head.window")}
        description={t("head.windowHint")}
        checked={window !== null}
        error={window === null ? own : null}
        onChange={({ currentTarget: { checked } }) => {
          if (checked) set(["window"], { days: "weekdays", from: "08:00", to: "20:00", holidays: "skip" });
          else take(["window"], undefined, t("head.windowTaken"));
        }}
      />
      {window !== null && (
        <>
          <Checkbox.Group
            label={t("head.days")}
            value={[...window.days]}
            error={window.days.length === 0 ? t("head.daysMissing") : own}
            onChange={(chosen) => set(["window", "days"], writeDays(weekdays.filter((day): day is Weekday => chosen.includes(day))))}
          >
            <Group gap="0.4rem 0.7rem" mt={4}>
              {weekdays.map((day) => (
                <Checkbox key={day} value={day} label={t(`head.day.${day}`)} />
              ))}
            </Group>
          </Checkbox.Group>
          <Group gap="xs" align="flex-start">
            {(["from", "to"] as const).map((key) => (
              <TextInput
                key={key}
                // A time field knows no end of the day.
                type={/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(window[key]) ? "time" : "text"}
                label={t(`head.${key}`)}
                w="8rem"
                value={window[key]}
                error={fault(`window.${key}`)}
                onChange={(event) => set(["window", key], event.currentTarget.value)}
              />
            ))}
            <Select
              label={t("head.holidays")}
              flex="1 1 12rem"
              allowDeselect={false}
              value={window.holidays}
              data={(["skip", "ignore"] as const).map((value) => ({ value, label: t(`head.holiday.${value}`) }))}
              error={fault("window.holidays")}
              onChange={(value) => set(["window", "holidays"], value ?? window.holidays)}
            />
          </Group>
        </>
      )}
    </>
  );
}

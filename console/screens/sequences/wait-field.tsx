import { Group, NumberInput, Select, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

const units = ["minute", "hour", "day", "week", "month", "year"] as const;
const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const lengthForm = /^(\d{1,6}) (minute|hour|day|week|month|year)s?$/;

interface FieldProps {
  label: string;
  value: string;
  error?: ReactNode;
  change: (value: string) => void;
}

/** A length of time, such as "3 days". One that is written otherwise stays as text. */
export function LengthField({ label, value, error, change }: FieldProps) {
  const { t } = useTranslation("sequences");
  const [, amount, unit] = lengthForm.exec(value) ?? [];
  if (amount === undefined || unit === undefined) {
    return <TextInput label={label} value={value} error={error} onChange={(event) => change(event.currentTarget.value)} />;
  }
  const write = (count: number, of: string) => change(`${count} ${of}${count === 1 ? "" : "s"}`);
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <NumberInput
        label={label}
        w="7rem"
        min={1}
        max={999_999}
        allowDecimal={false}
        value={Number(amount)}
        error={error}
        onChange={(count) => {
          if (typeof count === "number" && count >= 1) write(count, unit);
        }}
      />
      <Select
        aria-label={`${label}: ${t("wait.unit")}`}
        w="8rem"
        allowDeselect={false}
        value={unit}
        data={units.map((one) => ({ value: one, label: t(`wait.units.${one}`) }))}
        onChange={(of) => write(Number(amount), of ?? unit)}
      />
    </Group>
  );
}

/** When it goes on: after a length of time, on a weekday, at a time of day; anything else as text. */
export function WaitField({ label, value, change }: FieldProps) {
  const { t } = useTranslation("sequences");
  const [head = "", at] = splitTime(value);
  const mode = lengthForm.test(head) ? "length" : weekdays.some((day) => day === head) ? "weekday" : head === "" && at ? "time" : "text";
  const write = (next: string, time: string | undefined) =>
    change([next, time === undefined || time === "" ? "" : `at ${time}`].filter(Boolean).join(", "));
  const modes = (["length", "weekday", "time", "text"] as const).map((one) => ({ value: one, label: t(`wait.mode.${one}`) }));
  const begin = { length: "3 days, at 09:00", weekday: "tuesday, at 09:00", time: "at 09:00", text: "until renewal_date - 30 days" };
  return (
    <Group gap="xs" align="flex-end">
      <Select
        label={label}
        w="10rem"
        allowDeselect={false}
        value={mode}
        data={modes}
        onChange={(next) => change(begin[modes.find((one) => one.value === next)?.value ?? "text"])}
      />
      {mode === "length" && <LengthField label={t("wait.length")} value={head} change={(next) => write(next, at)} />}
      {mode === "weekday" && (
        <Select
          label={t("wait.weekday")}
          w="8rem"
          allowDeselect={false}
          value={head}
          data={weekdays.map((day) => ({ value: day, label: t(`wait.days.${day}`) }))}
          onChange={(day) => write(day ?? head, at)}
        />
      )}
      {mode !== "text" && (
        <TextInput
          type="time"
          label={t("wait.at")}
          w="8rem"
          value={at ?? ""}
          onChange={(event) => write(head, event.currentTarget.value)}
        />
      )}
      {mode === "text" && (
        <TextInput
          label={t("wait.text")}
          description={t("wait.textHint")}
          flex={1}
          value={value}
          onChange={(event) => change(event.currentTarget.value)}
        />
      )}
    </Group>
  );
}

/** `3 days, at 09:00` is its head and its time of day. */
function splitTime(value: string): [head: string, at: string | undefined] {
  const [, head = "", at] = /^(?:(.*?)(?:, )?)?(?:at (\d\d:\d\d))$/.exec(value) ?? [];
  return at === undefined ? [value, undefined] : [head, at];
}

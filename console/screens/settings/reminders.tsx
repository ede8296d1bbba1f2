import { ActionIcon, Button, Checkbox, Group, Input, NumberInput, Select, Text } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { amountIn, usualReminders, wordsOfReminder } from "./reminder-values.ts";
import classes from "./settings.module.css";

const MOST = 10;
const units = ["days", "hours", "minutes"] as const;

interface RemindersProps {
  /** Such as `3 days`. Null: as usual. */
  reminders: readonly string[] | null;
  change: (reminders: readonly string[] | null) => void;
  error: string | undefined;
}

/** When those who booked are reminded. */
export function Reminders({ reminders, change, error }: RemindersProps) {
  const { t } = useTranslation("definitions");
  return (
    <div role="group" aria-label={t("offers.reminders")}>
      <Input.Label component="div">{t("offers.reminders")}</Input.Label>
      <Input.Description>{t("offers.remindersHint")}</Input.Description>
      <Checkbox
        mt={8}
        label={t("offers.remindersUsual")}
        checked={reminders === null}
        onChange={({ currentTarget }) => change(currentTarget.checked ? null : usualReminders)}
      />
      {reminders !== null && (
        <>
          <ul className={classes.rows}>
            {reminders.map((reminder, index) => {
              const said = amountIn(reminder);
              const set = (part: Partial<typeof said>) =>
                change(reminders.map((one, at) => (at === index ? wordsOfReminder({ ...said, ...part }) : one)));
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a reminder has no name of its own.
                <li key={index} className={classes.row}>
                  <Group gap="xs" align="flex-end">
                    <NumberInput
                      label={t("offers.before")}
                      w="7rem"
                      min={1}
                      max={999}
                      allowDecimal={false}
                      value={said.amount}
                      onChange={(value) => set({ amount: Number(value) || 1 })}
                    />
                    <Select
                      aria-label={t("offers.unit")}
                      w="8rem"
                      allowDeselect={false}
                      value={said.unit}
                      onChange={(value) => set({ unit: units.find((one) => one === value) ?? said.unit })}
                      data={units.map((value) => ({ value, label: t(`offers.units.${value}`) }))}
                    />
                  </Group>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="lg"
                    aria-label={t("offers.removeReminder", { name: t(`offers.ahead.${said.unit}`, { count: said.amount }) })}
                    onClick={() => change(reminders.filter((_, at) => at !== index))}
                  >
                    <IconTrash size={17} stroke={1.6} />
                  </ActionIcon>
                </li>
              );
            })}
          </ul>
          {reminders.length < MOST && (
            <Button
              mt={6}
              variant="light"
              size="compact-md"
              leftSection={<IconPlus size={15} aria-hidden />}
              onClick={() => change([...reminders, "1 hour"])}
            >
              {t("offers.addReminder")}
            </Button>
          )}
        </>
      )}
      {error !== undefined && (
        <Text size="sm" c="var(--parked)">
          {error}
        </Text>
      )}
    </div>
  );
}

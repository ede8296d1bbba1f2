import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useSession } from "../app/session.ts";
import { daysToFriday, morning } from "./wall-clock.ts";

/** When something ends by itself: usual answers as buttons, and any time. Empty: it does not. The value is the clock of the business. */
export function UntilField({ value, change }: { value: string; change: (value: string) => void }) {
  const { t } = useTranslation();
  const { zone } = useSession();
  const usual = [
    { label: t("until.tomorrow"), value: morning(1, zone) },
    { label: t("until.friday"), value: morning(daysToFriday(zone), zone) },
    { label: t("until.week"), value: morning(7, zone) },
    { label: t("until.open"), value: "" },
  ];
  return (
    <Stack gap={6}>
      <TextInput
        type="datetime-local"
        label={t("until.label")}
        description={t("until.hint")}
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <Group gap={6}>
        {usual.map((one) => (
          <Button
            key={one.label}
            size="compact-sm"
            variant={one.value === value ? "light" : "default"}
            aria-pressed={one.value === value}
            onClick={() => change(one.value)}
          >
            {one.label}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}

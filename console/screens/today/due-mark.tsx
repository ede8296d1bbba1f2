import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { businessNow } from "../../parts/clock.ts";
import { When } from "../../parts/when.tsx";

/** Until when a task is to be done; an overdue one says so in words. */
export function DueMark({ at }: { at: string }) {
  const { t } = useTranslation("today");
  const isLate = Date.parse(at) < businessNow().getTime();
  return (
    <Text size="sm" c={isLate ? "var(--parked)" : "dimmed"} component="span">
      {isLate ? t("overdue") : t("due")} <When at={at} />
    </Text>
  );
}

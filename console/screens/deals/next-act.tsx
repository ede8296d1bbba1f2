import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Deal } from "../../api/generated/routes.schemas.ts";
import { useSession } from "../../app/session.ts";
import { businessNow } from "../../parts/clock.ts";
import { dayOf } from "../consultations/days.ts";
import { writeDate } from "./reading.ts";

/** What is done next, and when; told when that day has passed. */
export function NextAct({ deal: { state, nextAction, nextOn } }: { deal: Pick<Deal, "state" | "nextAction" | "nextOn"> }) {
  const { t } = useTranslation("deals");
  const { zone } = useSession();
  if (nextAction === "" && nextOn === null) return null;
  const isLate = state === "open" && nextOn !== null && nextOn < dayOf(businessNow(), zone);
  return (
    <Text size="sm" {...(isLate && { c: "var(--parked)" })}>
      {nextOn !== null && `${writeDate(nextOn)} `}
      {nextAction}
      {isLate && t("late")}
    </Text>
  );
}

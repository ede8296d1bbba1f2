import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

interface GoalRateProps {
  sequence: string;
  title: string;
  goals: number;
  over: number;
}

/** Which part of those who are through reached the goal; leads to them. */
export function GoalRate({ sequence, title, goals, over }: GoalRateProps) {
  const { t } = useTranslation("sequences");
  const percent = t("rate", { percent: Math.round((goals / over) * 100) });
  if (goals === 0) return percent;
  return (
    <Anchor
      renderRoot={(props) => <Link {...props} to="/enrolments" search={{ sequence, state: "over", outcome: "goal" }} />}
      c="var(--ink)"
      fw={600}
      title={t("goals", { count: goals })}
      aria-label={`${title}: ${t("goals", { count: goals })} ${percent}`}
    >
      {percent}
    </Anchor>
  );
}

import { Anchor, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { StateMark, type StateTone } from "../../parts/marks.tsx";

interface PeopleCountProps {
  sequence: string;
  state: "running" | "waiting" | "paused" | "parked" | "over";
  tone: StateTone;
  count: number;
  /** What is counted, for those who hear the link alone. */
  label: string;
  /** Shows the words beside the number. */
  withWords?: boolean;
}

/** A number of people in a sequence, which leads to as many: somebody who went through it twice counts twice. */
export function PeopleCount({ sequence, state, tone, count, label, withWords = false }: PeopleCountProps) {
  const { t } = useTranslation("sequences");
  const number = t("number", { count });
  const words = withWords ? `${t(`counts.${state}`)} ${number}` : number;
  if (count === 0) {
    return (
      <Text span c="dimmed" size={withWords ? "sm" : undefined}>
        {words}
      </Text>
    );
  }
  return (
    <Anchor
      renderRoot={(props) => <Link {...props} to="/enrolments" search={{ sequence, state }} />}
      c="var(--ink)"
      fw={600}
      size={withWords ? "sm" : undefined}
      aria-label={`${label} ${number}`}
    >
      <StateMark tone={tone}>{words}</StateMark>
    </Anchor>
  );
}

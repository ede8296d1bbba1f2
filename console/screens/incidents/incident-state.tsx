import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Incident } from "../../api/generated/routes.schemas.ts";
import { StateMark, type StateTone } from "../../parts/marks.tsx";
import { When } from "../../parts/when.tsx";

const tones: Readonly<Record<Incident["state"], StateTone>> = {
  open: "parked",
  apologised: "running",
  fixed: "waiting",
  closed: "done",
};

/** Where the recovery stands; closed, what became of the customer. */
export function IncidentState({ incident: { state, outcome } }: { incident: Pick<Incident, "state" | "outcome"> }) {
  const { t } = useTranslation("incidents");
  return (
    <StateMark wraps tone={tones[state]}>
      {outcome === null ? t(`states.${state}`) : t(`outcomes.${outcome}`)}
    </StateMark>
  );
}

/** The deadline of what is next, and whether the answer came too late. */
export function Deadline({ incident: { deadline, answer, state } }: { incident: Pick<Incident, "deadline" | "answer" | "state"> }) {
  const { t } = useTranslation("incidents");
  const isMissed = answer === "missed";
  return (
    <Group gap="xs">
      {deadline !== null && (
        <Text size="sm" component="span" c={isMissed && state === "open" ? "var(--parked)" : undefined}>
          {t(state === "open" ? "answerBy" : "fixBy")} <When at={deadline} />
        </Text>
      )}
      {isMissed && (
        <StateMark wraps tone="parked">
          {t("answers.missed")}
        </StateMark>
      )}
    </Group>
  );
}

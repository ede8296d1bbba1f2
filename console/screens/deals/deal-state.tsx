import { useTranslation } from "react-i18next";
import type { Deal } from "../../api/generated/routes.schemas.ts";
import { StateMark, type StateTone } from "../../parts/marks.tsx";

const tones: Readonly<Record<Deal["state"], StateTone>> = { open: "running", won: "done", lost: "paused", void: "paused" };

/** Where a deal stands. One that nobody takes care of needs a person. */
export function DealState({ deal: { state, isLoose } }: { deal: Pick<Deal, "state" | "isLoose"> }) {
  const { t } = useTranslation("deals");
  if (isLoose)
    return (
      <StateMark wraps tone="parked">
        {t("loose")}
      </StateMark>
    );
  return <StateMark tone={tones[state]}>{t(`states.${state}`)}</StateMark>;
}

import { useTranslation } from "react-i18next";
import type { Campaign } from "../../api/generated/routes.schemas.ts";
import { StateMark, type StateTone } from "../../parts/marks.tsx";

const tones: Readonly<Record<Campaign["phase"], StateTone>> = {
  ahead: "waiting",
  running: "running",
  counting: "running",
  over: "done",
  cancelled: "paused",
};

export function CampaignPhase({ phase }: Pick<Campaign, "phase">) {
  const { t } = useTranslation("campaigns");
  return (
    <StateMark wraps tone={tones[phase]}>
      {t(`phases.${phase}`)}
    </StateMark>
  );
}

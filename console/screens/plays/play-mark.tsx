import { useTranslation } from "react-i18next";
import type { Play } from "../../api/generated/routes.schemas.ts";
import { StateMark, type StateTone } from "../../parts/marks.tsx";

const tones: Readonly<Record<Play["state"], StateTone>> = { running: "running", ended: "done", stopped: "parked" };

export function PlayMark({ state }: Pick<Play, "state">) {
  const { t } = useTranslation("plays");
  return <StateMark tone={tones[state]}>{t(`states.${state}`)}</StateMark>;
}

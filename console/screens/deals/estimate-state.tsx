import { useTranslation } from "react-i18next";
import type { DealDetail } from "../../api/generated/routes.schemas.ts";
import { StateMark, type StateTone } from "../../parts/marks.tsx";

type State = DealDetail["estimates"][number]["state"];
const tones: Readonly<Record<State, StateTone>> = {
  draft: "waiting",
  sent: "running",
  chosen: "done",
  expired: "paused",
  superseded: "paused",
};

export function EstimateState({ state }: { state: State }) {
  const { t } = useTranslation("deals");
  return <StateMark tone={tones[state]}>{t(`estimates.states.${state}`)}</StateMark>;
}

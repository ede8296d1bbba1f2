import { useTranslation } from "react-i18next";
import type { Delivery, DeliveryDetailPlanItem } from "../../api/generated/routes.schemas.ts";
import { StateMark, type StateTone } from "../../parts/marks.tsx";

const tones: Readonly<Record<Delivery["state"], StateTone>> = {
  planned: "waiting",
  running: "running",
  resting: "parked",
  completed: "done",
  stopped: "paused",
};

export function DeliveryState({ state }: Pick<Delivery, "state">) {
  const { t } = useTranslation("deliveries");
  return (
    <StateMark wraps tone={tones[state]}>
      {t(`states.${state}`)}
    </StateMark>
  );
}

const milestoneTones: Readonly<Record<DeliveryDetailPlanItem["state"], StateTone>> = {
  open: "waiting",
  reached: "done",
  attended: "done",
  absent: "parked",
  dropped: "paused",
};

export function MilestoneState({ state, isOverdue }: Pick<DeliveryDetailPlanItem, "state" | "isOverdue">) {
  const { t } = useTranslation("deliveries");
  return (
    <StateMark wraps tone={isOverdue ? "parked" : milestoneTones[state]}>
      {t(isOverdue ? "overdueMark" : `milestoneStates.${state}`)}
    </StateMark>
  );
}

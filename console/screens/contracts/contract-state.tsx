import { useTranslation } from "react-i18next";
import type { Contract } from "../../api/generated/routes.schemas.ts";
import { StateMark, type StateTone } from "../../parts/marks.tsx";

const tones: Readonly<Record<Contract["state"], StateTone>> = {
  draft: "waiting",
  offered: "running",
  declined: "paused",
  expired: "paused",
  withdrawn: "paused",
  superseded: "paused",
  signed: "running",
  delivered: "running",
  inForce: "done",
  cooledOff: "parked",
  terminated: "paused",
};

export function ContractState({ state }: Pick<Contract, "state">) {
  const { t } = useTranslation("contracts");
  return (
    <StateMark wraps tone={tones[state]}>
      {t(`states.${state}`)}
    </StateMark>
  );
}

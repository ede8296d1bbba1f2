import { useTranslation } from "react-i18next";
import type { Consultation } from "../../api/generated/routes.schemas.ts";
import { StateMark, type StateTone } from "../../parts/marks.tsx";

const tones: Readonly<Record<Consultation["state"], StateTone>> = {
  held: "waiting",
  booked: "running",
  done: "done",
  absent: "paused",
  cancelled: "paused",
  expired: "paused",
};

/** Where a consultation stands. One that nobody has marked needs a person. */
export function ConsultationState({ consultation: { state, unmarked } }: { consultation: Pick<Consultation, "state" | "unmarked"> }) {
  const { t } = useTranslation("consultations");
  if (unmarked)
    return (
      <StateMark wraps tone="parked">
        {t("unmarked")}
      </StateMark>
    );
  return (
    <StateMark wraps tone={tones[state]}>
      {t(`states.${state}`)}
    </StateMark>
  );
}

import { useTranslation } from "react-i18next";
import type { Care } from "../../api/generated/routes.schemas.ts";
import { StateMark, type StateTone } from "../../parts/marks.tsx";

const tones: Readonly<Record<NonNullable<Care["need"]>, StateTone>> = {
  word: "waiting",
  dormant: "parked",
  quiet: "paused",
  well: "running",
};

/** What a customer needs now; when the care is over, how it ended. */
export function CareNeed({ care: { need, outcome } }: { care: Pick<Care, "need" | "outcome"> }) {
  const { t } = useTranslation("care");
  return (
    <StateMark wraps tone={need === null ? "done" : tones[need]}>
      {need === null ? t(`outcomes.${outcome}`) : t(`needs.${need}`)}
    </StateMark>
  );
}

import { useTranslation } from "react-i18next";
import type { BankLine } from "../../api/generated/routes.schemas.ts";
import { StateMark, type StateTone } from "../../parts/marks.tsx";

const tones: Readonly<Record<BankLine["state"], StateTone>> = {
  matched: "done",
  suggested: "waiting",
  unknown: "parked",
  reversal: "paused",
  reversed: "paused",
  ignored: "paused",
};

export function LineState({ line: { state } }: { line: Pick<BankLine, "state"> }) {
  const { t } = useTranslation("payments");
  return (
    <StateMark wraps tone={tones[state]}>
      {t(`lineStates.${state}`)}
    </StateMark>
  );
}

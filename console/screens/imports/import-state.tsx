import { useTranslation } from "react-i18next";
import type { Import } from "../../api/generated/routes.schemas.ts";
import { StateMark, type StateTone } from "../../parts/marks.tsx";

const tones: Readonly<Record<string, StateTone>> = { running: "running", done: "done", cancelled: "paused" };

/** Where an import stands. One whose process is gone is shown as such. */
export function ImportState({ run: { state, stalled, rows, total } }: { run: Pick<Import, "state" | "stalled" | "rows" | "total"> }) {
  const { t } = useTranslation("imports");
  if (stalled) return <StateMark tone="parked">{t("states.stalled")}</StateMark>;
  return (
    <StateMark tone={tones[state] ?? "waiting"}>
      {t(`states.${state}`, { defaultValue: state })}
      {state === "running" && total !== null && total > 0 && ` ${Math.floor((rows / total) * 100)}%`}
    </StateMark>
  );
}

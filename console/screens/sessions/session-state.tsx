import { useTranslation } from "react-i18next";
import type { OfferSession } from "../../api/generated/routes.schemas.ts";
import { StateMark, type StateTone } from "../../parts/marks.tsx";

const tones: Readonly<Record<OfferSession["state"], StateTone>> = {
  draft: "waiting",
  open: "running",
  closed: "waiting",
  done: "done",
  cancelled: "paused",
};

/** Where a session stands. One that nobody has counted needs a person. */
export function SessionState({ session: { state, uncounted } }: { session: Pick<OfferSession, "state" | "uncounted"> }) {
  const { t } = useTranslation("sessions");
  if (uncounted) return <StateMark tone="parked">{t("uncounted")}</StateMark>;
  return <StateMark tone={tones[state]}>{t(`states.${state}`)}</StateMark>;
}

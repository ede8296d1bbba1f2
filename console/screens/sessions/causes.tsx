import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ConversionAlarmCausesItem as LikelyCause, SessionFigures } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import { Pill } from "../../parts/marks.tsx";
import classes from "./sessions.module.css";

/** Percent of those who came. */
export const rateOf = ({ came, wentOn }: { came: number; wentOn: number }): number => (came === 0 ? 0 : Math.round((wentOn * 100) / came));

export const writeAverage = (average: number | null): string =>
  average === null ? "–" : new Intl.NumberFormat(languageNow(), { maximumFractionDigits: 1 }).format(average);

/** Why few went on: the likeliest first, each with the numbers behind it. */
export function Causes({ causes, figures }: { causes: readonly LikelyCause[]; figures: SessionFigures }) {
  const { t } = useTranslation("follow-up");
  const evidenceOf = useEvidence(figures);
  return (
    <ol className={classes.causes}>
      {causes.map(({ cause, speaks }) => (
        <li key={cause}>
          <Text component="span" fw={600} size="sm">
            {t(`causes.${cause}`)}
          </Text>{" "}
          {speaks && <Pill>{t("speaks")}</Pill>}
          {evidenceOf(cause).map((sentence) => (
            <Text key={sentence} size="sm" c="dimmed">
              {sentence}
            </Text>
          ))}
        </li>
      ))}
    </ol>
  );
}

function useEvidence({
  seats,
  booked,
  came,
  ratings,
  sources,
  belowThreshold,
  invited,
  before,
}: SessionFigures): (cause: LikelyCause["cause"]) => string[] {
  const { t } = useTranslation("follow-up");
  const satisfaction =
    ratings.count === 0 ? t("evidence.noRatings") : t("evidence.ratings", { ...ratings, average: writeAverage(ratings.average) });
  const from = sources
    .map((one) => t("evidence.source", { ...one, source: one.source ?? t("evidence.noSource") }))
    .join(t("evidence.between"));
  return (cause) => {
    switch (cause) {
      case "taught-too-much":
        return [satisfaction, t("evidence.taughtTooMuch")];
      case "target":
        return [
          belowThreshold === null ? t("evidence.noThreshold") : t("evidence.threshold", { below: belowThreshold, came }),
          t("evidence.sources", { from }),
        ];
      case "concept":
        return [
          t("evidence.seats", { booked, seats }),
          before.came === 0 ? t("evidence.noBefore") : t("evidence.before", { ...before, rate: rateOf(before) }),
        ];
      case "execution":
        return [satisfaction];
      case "earlier-step":
        return [
          t("evidence.came", { booked, came }),
          invited.followed === 0 ? t("evidence.noInvited") : t("evidence.invited", { followed: invited.followed, booked: invited.booked }),
        ];
    }
  };
}

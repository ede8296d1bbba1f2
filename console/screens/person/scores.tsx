import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ScoreReasons } from "../../api/generated/routes.schemas.ts";
import { Sheet } from "../../parts/sheet.tsx";
import classes from "./person.module.css";

/** Where the points come from, and what was not counted. */
export function Scores({ scores: { scores, reasons, notCounted } }: { scores: ScoreReasons }) {
  const { t } = useTranslation("person");
  const dimension = (key: string) => t(`dimensions.${key}`, { defaultValue: key });
  return (
    <Sheet title={t("scores.title")}>
      {reasons.length === 0 && notCounted.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("scores.none")}
        </Text>
      ) : (
        <table className={classes.pairs}>
          <tbody>
            {scores.map((score) => (
              <tr key={`score ${score.dimension}`}>
                <th scope="row">
                  <b>{dimension(score.dimension)}</b>
                </th>
                <td>
                  <b>{score.value}</b>
                </td>
              </tr>
            ))}
            {reasons.map((reason) => (
              <tr key={`${reason.dimension} ${reason.event}`}>
                <td>
                  {reason.text}
                  <Text span size="xs" c="dimmed">
                    {" "}
                    {dimension(reason.dimension)}
                    {reason.count > 1 && ` ${t("timeline.times", { count: reason.count })}`}
                  </Text>
                </td>
                <td>{reason.points > 0 ? `+${reason.points}` : reason.points}</td>
              </tr>
            ))}
            {notCounted.map(({ kind, count }) => (
              <tr key={`machine ${kind}`} style={{ color: "var(--soft)" }}>
                <td>{t(`scores.machine.${kind}`, { count, defaultValue: `${kind} (${count})` })}</td>
                <td>{t("scores.notCounted")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Sheet>
  );
}

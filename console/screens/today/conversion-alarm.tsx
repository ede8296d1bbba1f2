import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ConversionAlarm as Alarm } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { StateMark } from "../../parts/marks.tsx";
import { When } from "../../parts/when.tsx";
import { AnswerAlarm } from "../sessions/answer-alarm.tsx";
import { Causes, rateOf } from "../sessions/causes.tsx";
import { titleOf } from "../sessions/offer-titles.ts";
import classes from "./today.module.css";

/** Few of those who came to a session went on: why that may be, and what the person finds. */
export function ConversionAlarm({ alarm }: { alarm: Alarm }) {
  const { t } = useTranslation("follow-up");
  const mayAnswer = useMay("sessions:write");
  const { sessionId, title, startsAt, zone, nextKey, nextTitle, figures, causes } = alarm;
  const { came, wentOn } = figures;
  const next = nextTitle === null ? nextKey : titleOf(nextTitle);
  return (
    <li className={classes.row}>
      <div>
        <StateMark wraps tone="parked">
          {t("card", { title: titleOf(title), next, came, wentOn, rate: rateOf({ came, wentOn }), target: alarm.target })}
        </StateMark>
        <Text size="sm" c="dimmed">
          <LinkAnchor to={`/sessions/${sessionId}`} inherit>
            <When at={startsAt} zone={zone} />
          </LinkAnchor>{" "}
          {t("likely")}
        </Text>
        <Causes causes={causes} figures={figures} />
        {mayAnswer && <AnswerAlarm sessionId={sessionId} likely={causes.filter(({ speaks }) => speaks).map(({ cause }) => cause)} />}
      </div>
    </li>
  );
}

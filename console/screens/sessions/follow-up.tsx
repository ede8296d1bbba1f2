import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { SessionFollowUp } from "../../api/generated/routes.schemas.ts";
import { getSessionsIdFollowUp } from "../../api/generated/sessions.ts";
import { orNull } from "../../api/or-null.ts";
import { useActorName } from "../../parts/actor.ts";
import { StateMark, type StateTone } from "../../parts/marks.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { AnswerAlarm } from "./answer-alarm.tsx";
import { Causes, rateOf } from "./causes.tsx";
import { titleOf } from "./offer-titles.ts";
import { Ratings } from "./ratings.tsx";
import classes from "./sessions.module.css";

const tones: Readonly<Record<SessionFollowUp["state"], StateTone>> = {
  waiting: "waiting",
  "no-next": "done",
  "nobody-came": "done",
  good: "running",
  remark: "paused",
  alarm: "parked",
};

/** What came after a session: how many went on to the next offer, why few did, and what guests said. Nothing for one of an older release. */
export function FollowUp({ sessionId, mayWrite }: { sessionId: string; mayWrite: boolean }) {
  const { t } = useTranslation("follow-up");
  const found = useQuery({
    queryKey: ["sessions", sessionId, "follow-up"],
    queryFn: ({ signal }) => orNull(getSessionsIdFollowUp(sessionId, { signal })),
  });
  if (found.data === null) return null;
  return (
    <Sheet title={t("title")}>
      {found.isPending ? (
        <Loading lines={3} />
      ) : found.error ? (
        <Failure error={found.error} retry={found.refetch} />
      ) : (
        <Shown followUp={found.data} mayWrite={mayWrite} />
      )}
    </Sheet>
  );
}

function Shown({ followUp, mayWrite }: { followUp: SessionFollowUp; mayWrite: boolean }) {
  const { t } = useTranslation("follow-up");
  const { sessionId, state, nextKey, nextTitle, came, wentOn, target, alarm, judgeAt, figures, causes, acknowledgedAt, ratings } = followUp;
  return (
    <>
      <StateMark wraps tone={tones[state]}>
        {t(`states.${state}`, { alarm, target })}
      </StateMark>
      {nextKey !== null && (
        <dl className={classes.facts}>
          <dt>{t("next")}</dt>
          <dd>{nextTitle === null ? nextKey : titleOf(nextTitle)}</dd>
          <dt>{t(state === "waiting" ? "wentOnSoFar" : "wentOn")}</dt>
          <dd>{t("wentOnOf", { came, wentOn, rate: rateOf({ came, wentOn }) })}</dd>
          <dt>{t("rules")}</dt>
          <dd>{t("rulesOf", { target, alarm })}</dd>
          <dt>{t("judgeAt")}</dt>
          <dd>
            <When at={judgeAt} />
          </dd>
        </dl>
      )}
      {figures !== null && causes.length > 0 && <Causes causes={causes} figures={figures} />}
      {acknowledgedAt !== null ? (
        <Found followUp={followUp} />
      ) : (
        state === "alarm" &&
        mayWrite && <AnswerAlarm sessionId={sessionId} likely={causes.filter(({ speaks }) => speaks).map(({ cause }) => cause)} />
      )}
      <Ratings ratings={ratings} />
    </>
  );
}

function Found({ followUp: { cause, note, acknowledgedBy, acknowledgedAt } }: { followUp: SessionFollowUp }) {
  const { t } = useTranslation("follow-up");
  const nameOf = useActorName();
  return (
    <Text size="sm" mt="xs">
      {t("found", { cause: cause === null ? "" : t(`causes.${cause}`) })} {note}
      <Text component="span" size="xs" c="dimmed" display="block">
        {acknowledgedBy !== null && nameOf(acknowledgedBy)} · {acknowledgedAt !== null && <When at={acknowledgedAt} />}
      </Text>
    </Text>
  );
}

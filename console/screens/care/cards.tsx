import { Button, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CareDetail } from "../../api/generated/routes.schemas.ts";
import { useActorName } from "../../parts/actor.ts";
import { LeadLink } from "../../parts/lead-link.tsx";
import { StateMark } from "../../parts/marks.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { When } from "../../parts/when.tsx";
import { writeDate } from "../deals/reading.ts";
import { titleOf } from "../sessions/offer-titles.ts";
import classes from "./care.module.css";

interface CheckInsProps {
  care: CareDetail;
  /** Left out for those who may not. */
  answer: ((checkIn: string) => void) | undefined;
}

/** What was done, the newest first. What waits for a person has a button. */
export function CheckInsCard({ care: { checkIns }, answer }: CheckInsProps) {
  const { t } = useTranslation("care");
  return (
    <Sheet title={t("checkIns.title")}>
      {checkIns.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("checkIns.none")}
        </Text>
      )}
      <CheckInRows checkIns={checkIns} answer={answer} />
    </Sheet>
  );
}

export function CheckInRows({ checkIns, answer }: Pick<CareDetail, "checkIns"> & Pick<CheckInsProps, "answer">) {
  const { t } = useTranslation("care");
  const actorName = useActorName();
  return (
    <ul className={classes.rows}>
      {checkIns.map((one) => (
        <li key={one.id} className={classes.row}>
          <Text size="sm" fw={600}>
            {titleOf(one.title) || one.key}
          </Text>
          <Text size="xs" c="dimmed" component="div">
            {writeDate(one.dueOn)} · {t(`kinds.${one.kind}`)}
          </Text>
          <StateMark wraps tone={one.state === "given" || one.state === "waiting" ? "waiting" : "done"}>
            {one.answer === null ? t(`checkIns.states.${one.state}`) : t(`answers.${one.answer}`)}
          </StateMark>
          {one.words !== "" && (
            <Text size="sm" className={classes.words}>
              {one.words}
            </Text>
          )}
          {one.answeredAt !== null && one.answeredBy !== null && (
            <Text size="xs" c="dimmed" component="div">
              <When at={one.answeredAt} /> · {actorName(one.answeredBy)}
            </Text>
          )}
          {answer && one.state === "given" && (
            <div>
              <Button size="compact-md" variant="light" mt={4} onClick={() => answer(one.id)}>
                {t("acts.answer.open")}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

export function NextCard({ care: { next } }: { care: CareDetail }) {
  const { t } = useTranslation("care");
  if (next.length === 0) return null;
  return (
    <Sheet title={t("next.title")}>
      <ul className={classes.rows}>
        {next.map(({ key, title, kind, dueOn }) => (
          <li key={key} className={classes.row}>
            <Text size="sm">{titleOf(title) || key}</Text>
            <Text size="xs" c="dimmed">
              {writeDate(dueOn)} · {t(`kinds.${kind}`)}
            </Text>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

export function ReferralsCard({ care: { referrals } }: { care: CareDetail }) {
  const { t } = useTranslation("care");
  if (referrals.length === 0) return null;
  return (
    <Sheet title={t("referrals.title")}>
      <ul className={classes.rows}>
        {referrals.map(({ id, referredId, referredName, at }) => (
          <li key={id} className={classes.row}>
            <LeadLink id={referredId} name={referredName} />
            <Text size="xs" c="dimmed" component="div">
              <When at={at} />
            </Text>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

import { Button, Checkbox, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { putLeadsIdGoalsGoal } from "../../api/generated/process.ts";
import type { LeadPositionStepsItem } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { useActorName } from "../../parts/actor.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { When } from "../../parts/when.tsx";
import classes from "./person.module.css";
import { titleIn } from "./position-strip.tsx";
import { positionQuery, useRefresh } from "./reading.ts";

type Goal = LeadPositionStepsItem["goals"][number];

/** What has to be done at the step where the lead stands, and on demand at all others. Nothing while the process has no goals. */
export function GoalsCard({ leadId }: { leadId: string }) {
  const { t } = useTranslation("person");
  const position = useQuery(positionQuery(leadId));
  const [isWhole, whole] = useDisclosure(false);
  const steps = position.data?.steps.filter(({ goals }) => goals.length > 0) ?? [];
  if (steps.length === 0) return null;
  const here = position.data?.step;
  const others = steps.filter(({ step }) => step !== here);
  const shown = isWhole ? steps : steps.filter(({ step }) => step === here);
  return (
    <Sheet title={t("goals.title")}>
      {shown.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("goals.none")}
        </Text>
      )}
      {shown.map(({ step, title, goals }) => (
        <section key={step} aria-label={titleIn(title)}>
          <Text size="sm" fw={600} mt="xs">
            {titleIn(title)}
            {step === here && (
              <Text span size="sm" c="dimmed" fw={400}>
                {" "}
                {t("goals.here")}
              </Text>
            )}
          </Text>
          <ul className={classes.goals}>
            {goals.map((goal) => (
              <GoalRow key={goal.goal} leadId={leadId} goal={goal} />
            ))}
          </ul>
        </section>
      ))}
      {others.length > 0 && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={whole.toggle} aria-expanded={isWhole}>
          {isWhole ? t("goals.fewer") : t("goals.more", { count: others.length })}
        </Button>
      )}
    </Sheet>
  );
}

function GoalRow({ leadId, goal: { goal, title, ticked, doneAt, doneBy } }: { leadId: string; goal: Goal }) {
  const { t } = useTranslation("person");
  const mayWrite = useMay("people:write");
  const actorName = useActorName();
  const refresh = useRefresh(leadId);
  const name = titleIn(title);
  const put = async (done: boolean) => {
    await putLeadsIdGoalsGoal(leadId, goal, { done });
    await refresh();
  };
  const turn = (done: boolean) =>
    put(done).then(
      () => tellDone(t(done ? "goals.ticked" : "goals.unticked", { name }), () => put(!done), [`goal ${leadId} ${goal}`]),
      tellFailed,
    );
  return (
    <li>
      <Checkbox
        label={name}
        checked={doneAt !== null}
        disabled={!ticked || !mayWrite}
        // Who cannot tick it still has to read it.
        styles={{ label: { color: "inherit" } }}
        onChange={({ currentTarget }) => void turn(currentTarget.checked)}
        description={
          doneAt === null ? (
            ticked ? undefined : (
              t("goals.byEvents")
            )
          ) : (
            <>
              {doneBy !== null && `${t("goals.by", { name: actorName(doneBy) })} `}
              <When at={doneAt} />
            </>
          )
        }
      />
    </li>
  );
}

import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { SequencePage } from "../../api/generated/routes.schemas.ts";
import { useSession } from "../../app/session.ts";
import { useActorName } from "../../parts/actor.ts";
import { Pill } from "../../parts/marks.tsx";
import { useTopicName } from "../../parts/topic-name.ts";
import { writeDay } from "../../parts/when.tsx";
import { GoalRate } from "./goal-rate.tsx";
import { PeopleCount } from "./people-count.tsx";

/** What kind of sequence it is, its version, and the people in it. */
export function Facts({ sequenceKey, page }: { sequenceKey: string; page: SequencePage | null }) {
  const { t } = useTranslation("sequences");
  const { zone } = useSession();
  const nameOf = useActorName();
  const topicName = useTopicName();
  if (page === null) return <Pill>{t("mark.neverPublished")}</Pill>;
  const { category, topic, newestVersion, publishedAt, author, counts, goalRate, version } = page;
  const over = Object.values(counts.over).reduce((sum, count) => sum + count, 0);
  const people = (["running", "paused", "parked", "over"] as const).map((state) => ({
    state,
    tone: state === "over" ? ("done" as const) : state,
    count: state === "over" ? over : counts[state],
  }));
  return (
    <>
      <Text size="sm">
        {[
          t(`categories.${category}`),
          topic && topicName(topic),
          t("facts.version", { version: newestVersion, author: nameOf(author), day: writeDay(publishedAt, zone) }),
        ]
          .filter(Boolean)
          .join(t("facts.between"))}
      </Text>
      <Group gap="0.2rem 1rem" mt={4}>
        {version === null && <Pill>{t("mark.retired")}</Pill>}
        {people.map(({ state, tone, count }) => (
          <span key={state}>
            <PeopleCount sequence={sequenceKey} state={state} tone={tone} count={count} label={t(`counts.${state}`)} withWords />
            {state === "running" && count > 0 && (
              <Text span size="sm" ms="0.8rem">
                <PeopleCount
                  sequence={sequenceKey}
                  state="waiting"
                  tone="waiting"
                  count={counts.waiting}
                  label={t("counts.waiting")}
                  withWords
                />
              </Text>
            )}
          </span>
        ))}
        {goalRate !== null && (
          <Text span size="sm">
            {t("goalRate")} <GoalRate sequence={sequenceKey} title={page.title} goals={counts.over.goal ?? 0} over={over} />
          </Text>
        )}
      </Group>
    </>
  );
}

import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getSequencesKeyDiff } from "../../api/generated/sequences.ts";
import { languageNow } from "../../app/words.ts";
import { Failure, Loading } from "../../parts/states.tsx";
import { useTopicName } from "../../parts/topic-name.ts";
import { readableDifference } from "./step-names.ts";
import { useNames } from "./use-names.ts";
import classes from "./workbench.module.css";

type Edition = number | "newest" | "draft";

/** What changed between two editions of a sequence, in sentences. `revision` is that of the draft, which changes with each save. */
export function Differences({
  sequenceKey,
  from,
  to,
  revision,
}: {
  sequenceKey: string;
  from: Edition;
  to: Edition;
  revision?: number | null;
}) {
  const { t } = useTranslation("sequences");
  const names = useNames();
  const topicName = useTopicName();
  const diff = useQuery({
    queryKey: ["sequence", sequenceKey, "diff", from, to, revision ?? null],
    queryFn: ({ signal }) => getSequencesKeyDiff(sequenceKey, { from, to }, { signal }),
  });
  if (diff.isPending) return <Loading lines={3} />;
  if (diff.error) return <Failure error={diff.error} retry={diff.refetch} />;
  if (diff.data.items.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t("diff.none")}
      </Text>
    );
  }
  return (
    <ul className={classes.differences}>
      {diff.data.items.map(({ kind, step, sentence }) => (
        <li key={`${kind} ${step} ${sentence.en}`} data-kind={kind}>
          <b>{t(`diff.${kind}`)}</b> {readableDifference(sentence[languageNow()], names, topicName)}
          {step !== null && (
            <Text span size="xs" c="dimmed">
              {" "}
              {step}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}

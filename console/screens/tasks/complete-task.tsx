import { Button, Group, NumberInput, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TaskWithOutcomes } from "../../api/generated/routes.schemas.ts";
import { postTasksIdComplete, postTasksIdReopen } from "../../api/generated/tasks.ts";
import { useSession } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { type KeptPlace, useKept } from "../../parts/kept.ts";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { writeInstant } from "../../parts/when.tsx";
import { NextTask } from "./next-task.tsx";
import { type ChosenOutcome, isTriedAgain } from "./outcome.ts";

interface CompleteTaskProps {
  task: TaskWithOutcomes;
  kept: KeptPlace;
  /** Sends what was typed below and not saved; throws when the server refuses it. A closed task takes no more changes. */
  saveTyped: () => Promise<void>;
}

/** How it came out, and how long it took. A press on the outcome completes it. */
export function CompleteTask({ task, kept, saveTyped }: CompleteTaskProps) {
  const { t } = useTranslation("tasks");
  const queries = useQueryClient();
  const [minutes, setMinutes] = useKept<number | string>(kept, "minutes", "");
  const [acting, setActing] = useState<string | null>(null);
  const [again, setAgain] = useState<ChosenOutcome | null>(null);
  const { zone } = useSession();
  const refresh = () => queries.invalidateQueries({ queryKey: ["tasks"] });
  const complete = async ({ code: outcome, words }: ChosenOutcome, next: string | null = null) => {
    setActing(outcome);
    try {
      await saveTyped();
      await postTasksIdComplete(task.id, { outcome, ...(typeof minutes === "number" && { minutes }) });
      if (next !== null) tellDone(t("again.done", { outcome: words, at: writeInstant(next, zone) }));
      else
        tellDone(t("completed", { outcome: words }), async () => {
          await postTasksIdReopen(task.id);
          await refresh();
        }, [task.id]);
    } catch (error) {
      tellFailed(error);
    }
    setActing(null);
    await refresh();
  };
  const outcomes = task.outcomes.map(({ code, words }) => ({ code, words: words[languageNow()] }));
  return (
    <div>
      <Text fw={600} size="sm" mb={6}>
        {t("howDidItGo")}
      </Text>
      <NumberInput
        label={t("minutes")}
        min={0}
        max={1_440}
        allowDecimal={false}
        w="9rem"
        mb="sm"
        value={minutes}
        onChange={setMinutes}
        suffix={t("minutesSuffix")}
      />
      <Group gap="xs">
        {outcomes.map((outcome, index) => (
          <Button
            key={outcome.code}
            variant={index === 0 ? "filled" : "default"}
            loading={acting === outcome.code}
            disabled={acting !== null && acting !== outcome.code}
            onClick={() => (isTriedAgain(outcome) ? setAgain(outcome) : void complete(outcome))}
          >
            {outcome.words}
          </Button>
        ))}
      </Group>
      {again !== null && (
        <NextTask task={task} outcome={again} close={() => setAgain(null)} complete={(next) => void complete(again, next)} />
      )}
    </div>
  );
}

/** Possible within ten minutes; afterwards the server says why not. */
export function ReopenTask({ task }: { task: TaskWithOutcomes }) {
  const { t } = useTranslation("tasks");
  const queries = useQueryClient();
  const reopen = async () => {
    try {
      await postTasksIdReopen(task.id);
      tellDone(t("reopened"), undefined, [task.id]);
    } catch (error) {
      tellFailed(error);
    }
    await queries.invalidateQueries({ queryKey: ["tasks"] });
  };
  return (
    <Button mt="xs" variant="default" size="compact-md" onClick={() => void reopen()}>
      {t("reopen")}
    </Button>
  );
}

import { Button, Group, NumberInput, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TaskWithOutcomes } from "../../api/generated/routes.schemas.ts";
import { postTasksIdComplete, postTasksIdReopen } from "../../api/generated/tasks.ts";
import { languageNow } from "../../app/words.ts";
import { type KeptPlace, useKept } from "../../parts/kept.ts";
import { tellDone, tellFailed } from "../../parts/undo.tsx";

/** How it came out, and how long it took. A press on the outcome completes it. */
export function CompleteTask({ task, kept }: { task: TaskWithOutcomes; kept: KeptPlace }) {
  const { t } = useTranslation("tasks");
  const queries = useQueryClient();
  const [minutes, setMinutes] = useKept<number | string>(kept, "minutes", "");
  const [acting, setActing] = useState<string | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: ["tasks"] });
  const complete = async (outcome: string, words: string) => {
    setActing(outcome);
    try {
      await postTasksIdComplete(task.id, { outcome, ...(typeof minutes === "number" && { minutes }) });
      tellDone(t("completed", { outcome: words }), async () => {
        await postTasksIdReopen(task.id);
        await refresh();
      });
    } catch (error) {
      tellFailed(error);
    }
    setActing(null);
    await refresh();
  };
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
        {task.outcomes.map(({ code, words }, index) => (
          <Button
            key={code}
            variant={index === 0 ? "filled" : "default"}
            loading={acting === code}
            disabled={acting !== null && acting !== code}
            onClick={() => void complete(code, words[languageNow()])}
          >
            {words[languageNow()]}
          </Button>
        ))}
      </Group>
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
      tellDone(t("reopened"));
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

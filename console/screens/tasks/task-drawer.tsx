import { Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { TaskWithOutcomes } from "../../api/generated/routes.schemas.ts";
import { getTasksId } from "../../api/generated/tasks.ts";
import { useMay } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { useActorName } from "../../parts/actor.ts";
import { FormDrawer } from "../../parts/form-dialog.tsx";
import { type KeptPlace, useKeptPlace } from "../../parts/kept.ts";
import { LeadLink } from "../../parts/lead-link.tsx";
import { StateMark } from "../../parts/marks.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { TaskKind } from "../../parts/task-kind.tsx";
import { When } from "../../parts/when.tsx";
import { ChangeTask, useTaskForm } from "./change-task.tsx";
import { CompleteTask, ReopenTask } from "./complete-task.tsx";
import classes from "./tasks.module.css";

/** One task, over the list that it was opened from. */
export function TaskDrawer({ id, close }: { id: string | undefined; close: () => void }) {
  const { t } = useTranslation("tasks");
  const kept = useKeptPlace(`task ${id}`);
  return (
    <FormDrawer kept={kept} opened={id !== undefined} onClose={close} position="right" size="30rem" title={t("one")}>
      {id !== undefined && <Content id={id} kept={kept} />}
    </FormDrawer>
  );
}

function Content({ id, kept }: { id: string; kept: KeptPlace }) {
  const task = useQuery({ queryKey: ["tasks", "one", id], queryFn: ({ signal }) => getTasksId(id, { signal }) });
  if (task.isPending) return <Loading />;
  if (task.error) return <Failure error={task.error} retry={task.refetch} />;
  return <OneTask key={task.data.id} task={task.data} kept={kept} />;
}

function OneTask({ task, kept }: { task: TaskWithOutcomes; kept: KeptPlace }) {
  const { t } = useTranslation("tasks");
  const mayWrite = useMay("tasks:write");
  const actorName = useActorName();
  const form = useTaskForm(task);
  const outcome = task.outcomes.find(({ code }) => code === task.outcome)?.words[languageNow()] ?? task.outcome;
  return (
    <Stack gap="md">
      <div>
        <TaskKind kind={task.kind} />
        <Text size="lg">
          <LeadLink id={task.leadId} name={task.leadName} />
        </Text>
        <Text size="sm" c="dimmed">
          {t("due")}: <When at={task.dueAt} /> · {t("madeBy", { name: actorName(task.author) })}
        </Text>
      </div>
      <Text className={classes.script}>{task.script}</Text>
      {task.state === "open" ? (
        mayWrite && <CompleteTask task={task} kept={kept} saveTyped={form.writeTyped} />
      ) : (
        <div>
          <StateMark tone="done">{t(`states.${task.state}`, { defaultValue: task.state })}</StateMark>
          <Text size="sm">
            {[outcome, task.minutes !== null && t("minutesSpent", { count: task.minutes })].filter(Boolean).join(" · ")}{" "}
            {task.doneAt && <When at={task.doneAt} />}
          </Text>
          {mayWrite && task.state === "done" && <ReopenTask task={task} />}
        </div>
      )}
      {task.state === "open" && mayWrite ? (
        <ChangeTask task={task} form={form} />
      ) : (
        task.note !== "" && (
          <Text size="sm" className={classes.script}>
            {t("note")}: {task.note}
          </Text>
        )
      )}
    </Stack>
  );
}

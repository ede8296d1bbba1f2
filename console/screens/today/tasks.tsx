import { Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Task, Today } from "../../api/generated/routes.schemas.ts";
import { getTasks, postTasksIdComplete, postTasksIdReopen } from "../../api/generated/tasks.ts";
import { useMay, useSession } from "../../app/session.ts";
import { LeadLink } from "../../parts/lead-link.tsx";
import { LinkAnchor, LinkButton } from "../../parts/links.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Empty, Failure, Loading } from "../../parts/states.tsx";
import { TaskKind } from "../../parts/task-kind.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { writeInstant } from "../../parts/when.tsx";
import { NextTask } from "../tasks/next-task.tsx";
import { type ChosenOutcome, isTriedAgain } from "../tasks/outcome.ts";
import { DueMark } from "./due-mark.tsx";
import { Refusal } from "./refusal.tsx";
import { TaskCard } from "./task-card.tsx";
import classes from "./today.module.css";

const NEXT = 5;

/** One task at a time: one's own and those of nobody, the earliest first. Answered ones give way at once to the next. */
export function Tasks({ today }: { today: Today }) {
  const { t } = useTranslation(["today", "tasks"]);
  const queries = useQueryClient();
  const { id: ownId, zone } = useSession();
  const me = `staff:${ownId}`;
  const mayRead = useMay("tasks:read");
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());
  const [later, setLater] = useState<readonly string[]>([]);
  const [refusal, setRefusal] = useState<{ task: Task; error: unknown } | null>(null);
  const [again, setAgain] = useState<{ task: Task; outcome: ChosenOutcome } | null>(null);
  const mine = useQuery({
    queryKey: ["tasks", "mine", me, today.to],
    queryFn: ({ signal }) => getTasks({ state: "open", assignee: me, dueBefore: today.to, limit: 20 }, { signal }),
    enabled: mayRead,
  });
  const coming = useQuery({
    queryKey: ["tasks", "coming", today.to],
    queryFn: ({ signal }) => getTasks({ state: "open", dueFrom: today.to, limit: NEXT }, { signal }),
    enabled: mayRead,
  });
  if (!mayRead) return null;
  if (mine.isPending) return <Loading lines={4} />;
  if (mine.error) return <Failure error={mine.error} retry={mine.refetch} />;

  const due = unite(
    mine.data.items,
    today.needs.tasks.filter(({ assignee }) => assignee === null || assignee === me),
  ).filter(({ id }) => !answered.has(id));
  const queue = due.toSorted((a, b) => later.indexOf(a.id) - later.indexOf(b.id) || Date.parse(a.dueAt) - Date.parse(b.dueAt));
  // One that was refused is back where it was, before those that came after it.
  const refused = queue.find(({ id }) => id === refusal?.task.id);
  const [task, ...rest] = refused ? [refused, ...queue.filter((one) => one !== refused)] : queue;

  const leave = (id: string, left: boolean) =>
    setAnswered((before) => new Set(left ? [...before, id] : [...before].filter((one) => one !== id)));
  const refresh = async () => {
    await Promise.all([queries.invalidateQueries({ queryKey: ["tasks"] }), queries.invalidateQueries({ queryKey: ["today"] })]);
  };
  const complete = async (task: Task, outcome: ChosenOutcome, next: string | null = null) => {
    const { id } = task;
    leave(id, true);
    setRefusal(null);
    try {
      await postTasksIdComplete(id, { outcome: outcome.code });
      if (next !== null) {
        tellDone(t("again.done", { ns: "tasks", outcome: outcome.words, at: writeInstant(next, zone) }));
        return await refresh();
      }
      tellDone(t("completed", { outcome: outcome.words }), async () => {
        await postTasksIdReopen(id);
        leave(id, false);
        await refresh();
      }, [id]);
    } catch (error) {
      leave(id, false);
      setRefusal({ task, error });
    }
    await refresh();
  };
  // Both lists have a limit.
  const { overdue, dueToday, tasks: shown } = today.needs;
  const isMore = mine.data.next !== null || shown.length < overdue.count + dueToday.count;
  const next = [...rest, ...(coming.data?.items ?? [])].slice(0, NEXT);
  const postpone = () => {
    setRefusal(null);
    if (task) setLater((before) => [...before.filter((id) => id !== task.id), task.id]);
  };
  return (
    <>
      {/* Closed by another person meanwhile: there is no card any more to say it on. */}
      {refusal !== null && refused === undefined && <Refusal title={refusal.task.leadName} error={refusal.error} />}
      {task ? (
        <TaskCard
          key={task.id}
          task={task}
          position={t(isMore ? "positionMore" : "position", { left: queue.length })}
          refusal={refused && refusal?.error}
          complete={(outcome) => (isTriedAgain(outcome) ? setAgain({ task, outcome }) : void complete(task, outcome))}
          postpone={rest.length === 0 ? undefined : postpone}
        />
      ) : (
        <Empty
          title={answered.size > 0 ? t("allDone") : t("nobody")}
          action={
            <LinkButton to="/people" variant="light">
              {t("toPeople")}
            </LinkButton>
          }
        >
          {coming.data?.items[0] ? t("nobodyToday") : t("nobodyWhy")}
        </Empty>
      )}
      {again !== null && (
        <NextTask
          key={`again-${again.task.id}`}
          {...again}
          close={() => setAgain(null)}
          complete={(next) => void complete(again.task, again.outcome, next)}
        />
      )}
      {next.length > 0 && (
        <Sheet
          title={t("next")}
          beside={
            <LinkAnchor to="/tasks" search={{ state: "open" }} size="sm">
              {t("allTasks")}
            </LinkAnchor>
          }
        >
          <ul className={classes.rows}>
            {next.map((one) => (
              <li key={one.id} className={classes.row}>
                <div>
                  <TaskKind kind={one.kind} /> <LeadLink id={one.leadId} name={one.leadName} />
                  <Text size="sm" c="dimmed" lineClamp={1}>
                    {one.script}
                  </Text>
                </div>
                <DueMark at={one.dueAt} />
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </>
  );
}

function unite(...lists: readonly Task[][]): Task[] {
  return [...new Map(lists.flat().map((task) => [task.id, task])).values()];
}

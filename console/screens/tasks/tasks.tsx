import { Box, Button, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Task } from "../../api/generated/routes.schemas.ts";
import { getTasks } from "../../api/generated/tasks.ts";
import { useMay, useSession } from "../../app/session.ts";
import { useActorName } from "../../parts/actor.ts";
import { businessNow } from "../../parts/clock.ts";
import type { Column } from "../../parts/data-list.tsx";
import { useKeys } from "../../parts/keys.ts";
import { rememberSearch } from "../../parts/last-search.ts";
import { LeadLink } from "../../parts/lead-link.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { StateMark } from "../../parts/marks.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { PagedList } from "../../parts/paged.tsx";
import { Empty } from "../../parts/states.tsx";
import { TaskKind } from "../../parts/task-kind.tsx";
import { When } from "../../parts/when.tsx";
import { CreateTask } from "./create-task.tsx";
import { roleName } from "./role.tsx";
import type { TasksChange, TasksSearch } from "./search.ts";
import { TaskDrawer } from "./task-drawer.tsx";
import { TaskFilters } from "./task-filters.tsx";

export function Tasks() {
  const { t } = useTranslation("tasks");
  const search = useSearch({ from: "/shell/tasks" });
  const navigate = useNavigate({ from: "/tasks" });
  const me = `staff:${useSession().id}`;
  const mayWrite = useMay("tasks:write");
  const actorName = useActorName();
  useEffect(() => rememberSearch("/tasks", { ...search }), [search]);
  const { task, create, state = "open", assignee, direction, ...filters } = search;
  const asked = {
    ...filters,
    ...(direction && { direction }),
    ...(state !== "all" && { state }),
    ...(assignee !== undefined && { assignee: assignee === "me" ? me : assignee }),
  };
  const list = usePaged(["tasks", "list", asked], (page, options) => getTasks({ ...asked, ...page }, options));
  const change = (part: TasksChange) => void navigate({ search: (before) => ({ ...before, ...part }) as TasksSearch, replace: true });
  const add = () => change({ create: true });
  useKeys({ add: mayWrite ? add : undefined });
  const openTask = (id: string) => void navigate({ search: (before) => ({ ...before, task: id }) });
  const scriptLink = ({ id, script }: Task) => (
    <LinkAnchor to="/tasks" search={{ ...search, task: id }} c="var(--ink)" underline="hover" lineClamp={2} size="sm">
      {script}
    </LinkAnchor>
  );
  const assigneeOf = ({ assignee, role }: Task) => (assignee === null ? t("anybody", { role: roleName(t, role) }) : actorName(assignee));
  const stateMark = ({ state }: Task) => (
    <StateMark tone={state === "open" ? "waiting" : "done"}>{t(`states.${state}`, { defaultValue: state })}</StateMark>
  );
  const columns: Column<Task>[] = [
    {
      key: "due",
      title: t("due"),
      width: "minmax(8.5rem, 11rem)",
      narrowWidth: "6.2rem",
      sort: "due",
      render: ({ dueAt, state, doneAt }) =>
        state === "open" && Date.parse(dueAt) < businessNow().getTime() ? (
          <>
            <When at={dueAt} />
            <Text size="xs" c="var(--parked)">
              {t("overdue")}
            </Text>
          </>
        ) : (
          <When at={doneAt ?? dueAt} />
        ),
    },
    {
      key: "lead",
      title: t("lead"),
      width: "minmax(8rem, 1fr)",
      render: (task) => (
        <>
          <LeadLink id={task.leadId} name={task.leadName} />
          <Text size="xs" component="div">
            <TaskKind kind={task.kind} />
          </Text>
          {/* On a narrow screen these have no column of their own. */}
          <Box hiddenFrom="sm" mt={2}>
            {scriptLink(task)}
            <Text size="xs" c="dimmed">
              {t("assigneeIs", { name: assigneeOf(task) })}
            </Text>
            {task.state !== "open" && stateMark(task)}
          </Box>
        </>
      ),
    },
    {
      key: "script",
      title: t("script"),
      width: "minmax(10rem, 2fr)",
      wideOnly: true,
      render: scriptLink,
    },
    {
      key: "assignee",
      title: t("assignee"),
      width: "8rem",
      wideOnly: true,
      render: assigneeOf,
    },
    {
      key: "state",
      title: t("state"),
      width: "7rem",
      wideOnly: true,
      render: stateMark,
    },
  ];
  const isFiltered = Object.keys(filters).length > 0 || search.state !== undefined || assignee !== undefined;
  return (
    <>
      <PageHead
        title={t("title")}
        actions={
          mayWrite && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
              {t("create")}
            </Button>
          )
        }
      >
        {t("what")}
      </PageHead>
      <TaskFilters search={search} change={change} clear={isFiltered ? () => void navigate({ search: {} }) : undefined} />
      <PagedList
        label={t("title")}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ leadName }) => leadName ?? t("person.nameless", { ns: "common" })}
        sort={{ by: "due", direction, change: (_, next) => change({ direction: next }) }}
        open={({ id }) => openTask(id)}
        empty={<Empty title={t(isFiltered ? "noneFound" : "empty")}>{t(isFiltered ? "noneFoundHint" : "emptyHint")}</Empty>}
      />
      <TaskDrawer id={task} close={() => change({ task: undefined })} />
      <CreateTask opened={create === true && mayWrite} leadId={search.leadId} close={() => change({ create: undefined })} />
    </>
  );
}

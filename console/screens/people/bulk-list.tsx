import { Progress, Text } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { getBulk } from "../../api/generated/bulk.ts";
import type { ListedBulkAction } from "../../api/generated/routes.schemas.ts";
import { useActorName } from "../../parts/actor.ts";
import type { Column } from "../../parts/data-list.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { StateMark, type StateTone } from "../../parts/marks.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { PagedList } from "../../parts/paged.tsx";
import { Empty } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { BulkRun } from "./bulk-run.tsx";

/** While one runs. */
const AGAIN_MS = 2_000;

const tones: Readonly<Record<ListedBulkAction["state"], StateTone>> = {
  prepared: "waiting",
  running: "running",
  done: "done",
  cancelled: "paused",
};

/** What was done to many people at once: each is found again here, with its progress, its refusals and its undo. */
export function BulkList() {
  const { t } = useTranslation("people");
  const search = useSearch({ from: "/shell/bulk" });
  const navigate = useNavigate({ from: "/bulk" });
  const actorName = useActorName();
  const list = usePaged(["bulk", "list"], getBulk);
  const { refetch, data } = list.pages;
  const isRunning = data?.pages.some(({ items }) => items.some(({ state }) => state === "running")) ?? false;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => void refetch(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [isRunning, refetch]);
  const titleOf = ({ action }: ListedBulkAction) => t(`bulk.actions.${action}.title`);
  const show = (bulk: string | undefined) => void navigate({ search: bulk === undefined ? {} : { bulk } });
  const columns: Column<ListedBulkAction>[] = [
    {
      key: "action",
      title: t("bulk.action"),
      width: "minmax(9rem, 1.4fr)",
      render: (bulk) => (
        <>
          {titleOf(bulk)}
          {bulk.undoOf !== null && (
            <Text size="xs" c="dimmed">
              {t("bulk.isUndoShort")}
            </Text>
          )}
        </>
      ),
    },
    {
      key: "state",
      title: t("bulk.progress"),
      width: "minmax(9rem, 1.2fr)",
      render: ({ state, count, done, refused, left }) => (
        <div>
          <StateMark tone={tones[state]}>{t(`bulk.listStates.${state}`)}</StateMark>
          {state === "running" && (
            <Progress value={count === 0 ? 100 : ((done + refused) / count) * 100} size="sm" mt={4} aria-label={t("bulk.progress")} />
          )}
          <Text size="xs" c="dimmed">
            {state === "prepared" ? t("bulk.people", { count }) : t("bulk.short", { count, done, refused, left })}
          </Text>
        </div>
      ),
    },
    {
      key: "reason",
      title: t("reason.label", { ns: "common" }),
      width: "minmax(8rem, 1.4fr)",
      wideOnly: true,
      render: ({ reason }) => (
        <Text size="sm" lineClamp={2}>
          {reason}
        </Text>
      ),
    },
    { key: "by", title: t("bulk.by"), width: "9rem", wideOnly: true, render: ({ by }) => actorName(by) },
    {
      key: "at",
      title: t("bulk.at"),
      width: "11rem",
      wideOnly: true,
      render: ({ startedAt, createdAt }) => <When at={startedAt ?? createdAt} />,
    },
  ];
  return (
    <>
      <LinkAnchor to="/people" size="sm">
        ← {t("title")}
      </LinkAnchor>
      <PageHead title={t("bulk.list")}>{t("bulk.listWhat")}</PageHead>
      <PagedList
        label={t("bulk.list")}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={titleOf}
        open={({ id }) => show(id)}
        empty={<Empty title={t("bulk.listEmpty")}>{t("bulk.listEmptyHint")}</Empty>}
      />
      {search.bulk !== undefined && (
        <BulkRun key={search.bulk} bulkId={search.bulk} close={() => show(undefined)} show={show} leavesPrepared />
      )}
    </>
  );
}

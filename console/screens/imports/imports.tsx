import { Checkbox, Select, Text } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { getImports } from "../../api/generated/imports.ts";
import type { Import } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { useActorName } from "../../parts/actor.ts";
import type { Column } from "../../parts/data-list.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { useKeys } from "../../parts/keys.ts";
import { rememberSearch } from "../../parts/last-search.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { PagedList } from "../../parts/paged.tsx";
import { Empty } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { CountLink } from "./count-link.tsx";
import { FileDrop } from "./file-drop.tsx";
import { handOver } from "./handed-over.ts";
import { ImportState } from "./import-state.tsx";
import { type ImportsSearch, states } from "./search.ts";

/** A place to drop a file, and all imports that there were. */
export function Imports() {
  const { t } = useTranslation("imports");
  const search = useSearch({ from: "/shell/imports" });
  const navigate = useNavigate({ from: "/imports" });
  const mayWrite = useMay("imports:write");
  const actorName = useActorName();
  useEffect(() => rememberSearch("/imports", { ...search }), [search]);
  const { state, badRows, from, direction } = search;
  const list = usePaged(["imports", "list", search], (page, options) =>
    getImports(
      { ...page, ...(state && { state }), ...(badRows && { badRows: "true" }), ...(from && { from }), ...(direction && { direction }) },
      options,
    ),
  );
  const change = (part: { [Key in keyof ImportsSearch]?: ImportsSearch[Key] | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...part }) as ImportsSearch, replace: true });
  useKeys({ add: mayWrite ? () => void navigate({ to: "/imports/new" }) : undefined });
  const labelOf = ({ name }: Import, count: "added" | "merged" | "unchanged" | "bad") =>
    `${name === "" ? t("nameless") : name}: ${t(`counts.${count}`)}`;
  const columns: Column<Import>[] = [
    {
      key: "name",
      title: t("list.name"),
      width: "minmax(9rem, 2fr)",
      render: ({ id, name, source }) => (
        <div>
          <LinkAnchor to={`/imports/${id}`}>{name === "" ? t("nameless") : name}</LinkAnchor>
          <Text size="xs" c="dimmed">
            {source}
          </Text>
        </div>
      ),
    },
    { key: "state", title: t("list.state"), width: "minmax(8rem, 1fr)", render: (run) => <ImportState run={run} /> },
    {
      key: "added",
      title: t("counts.added"),
      width: "7rem",
      align: "end",
      wideOnly: true,
      render: (run) => <CountLink importId={run.id} count={run.added} rows={"added"} label={labelOf(run, "added")} />,
    },
    {
      key: "merged",
      title: t("counts.merged"),
      width: "7rem",
      align: "end",
      wideOnly: true,
      render: (run) => <CountLink importId={run.id} count={run.merged} rows={"merged"} label={labelOf(run, "merged")} />,
    },
    {
      key: "unchanged",
      title: t("counts.unchanged"),
      width: "7rem",
      align: "end",
      wideOnly: true,
      render: (run) => <CountLink importId={run.id} count={run.unchanged} rows="unchanged" label={labelOf(run, "unchanged")} />,
    },
    {
      key: "bad",
      title: t("counts.bad"),
      width: "7rem",
      align: "end",
      wideOnly: true,
      render: (run) => <CountLink importId={run.id} count={run.bad} rows={undefined} label={labelOf(run, "bad")} />,
    },
    {
      key: "started",
      title: t("list.started"),
      width: "minmax(10rem, 1.2fr)",
      wideOnly: true,
      sort: "started",
      descends: true,
      render: ({ startedAt, author }) => (
        <div>
          <When at={startedAt} />
          <Text size="xs" c="dimmed">
            {actorName(`staff:${author}`)}
          </Text>
        </div>
      ),
    },
  ];
  const isFiltered = Object.keys(search).some((key) => key !== "direction");
  return (
    <>
      <PageHead title={t("title")}>{t("hint")}</PageHead>
      {mayWrite && (
        <div style={{ marginBottom: "1.2rem" }}>
          <FileDrop
            take={(file) => {
              handOver(file);
              void navigate({ to: "/imports/new" });
            }}
          />
        </div>
      )}
      <FilterBar clear={isFiltered ? () => void navigate({ search: {} }) : undefined}>
        <Select
          label={t("list.state")}
          placeholder={t("list.any")}
          clearable
          w="11rem"
          value={state ?? null}
          onChange={(value) => change({ state: states.find((one) => one === value) })}
          data={states.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
        <Checkbox
          label={t("list.badOnly")}
          mb={8}
          checked={badRows === true}
          onChange={({ currentTarget }) => change({ badRows: currentTarget.checked ? true : undefined })}
        />
        {from !== undefined && (
          <Text size="sm" c="dimmed" mb={6}>
            {t("list.from")} <When at={from} />
          </Text>
        )}
      </FilterBar>
      <PagedList
        label={t("title")}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        sort={{ by: "started", direction, change: (_, next) => change({ direction: next }) }}
        open={({ id }) => void navigate({ to: "/imports/$importId", params: { importId: id } })}
        empty={<Empty title={t(isFiltered ? "noneFound" : "empty")}>{t(isFiltered ? "noneFoundHint" : "emptyHint")}</Empty>}
      />
    </>
  );
}

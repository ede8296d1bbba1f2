import { Anchor, Select, Text, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { getLeads } from "../../api/generated/leads.ts";
import type { ListedLead } from "../../api/generated/routes.schemas.ts";
import { type Column, DataList } from "../../parts/data-list.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { rememberSearch } from "../../parts/last-search.ts";
import { Pill } from "../../parts/marks.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { nameOf } from "../../parts/person-name.ts";
import { Empty, Failure, Loading } from "../../parts/states.tsx";
import { useTyped } from "../../parts/typed.ts";
import { When } from "../../parts/when.tsx";
import { type PeopleSearch, relations, stages } from "./search.ts";

export function People() {
  const { t } = useTranslation("people");
  const search = useSearch({ from: "/shell/people" });
  const navigate = useNavigate({ from: "/people" });
  useEffect(() => rememberSearch("/people", { ...search }), [search]);
  const list = useInfiniteQuery({
    queryKey: ["leads", "list", search],
    queryFn: ({ pageParam, signal }) => getLeads({ ...search, cursor: pageParam, limit: 100 }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before,
  });
  const change = (part: Partial<PeopleSearch>) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const [typed, setTyped] = useTyped(search.search ?? "", (text) => change({ search: text === "" ? undefined : text }));

  const shownName = (lead: ListedLead) => nameOf(lead) ?? t("person.nameless", { ns: "common" });
  const columns: Column<ListedLead>[] = [
    {
      key: "name",
      title: t("name"),
      width: "minmax(9rem, 2fr)",
      render: (lead) => (
        <>
          <Anchor component={Link} to={`/people/${lead.id}`} fw={600} c="var(--ink)">
            {shownName(lead)}
          </Anchor>
          {lead.company && (
            <Text size="xs" c="dimmed" truncate>
              {lead.company}
            </Text>
          )}
        </>
      ),
    },
    { key: "relation", title: t("relation"), width: "7rem", render: ({ relation }) => <Pill>{t(`relations.${relation}`)}</Pill> },
    { key: "stage", title: t("stage"), width: "8rem", wideOnly: true, render: ({ stage }) => t(`stages.${stage}`) },
    { key: "createdAt", title: t("since"), width: "12rem", wideOnly: true, render: ({ createdAt }) => <When at={createdAt} /> },
  ];
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const isFiltered = Object.keys(search).length > 0;
  return (
    <>
      <PageHead title={t("title")} />
      <FilterBar clear={isFiltered ? () => void navigate({ search: {} }) : undefined}>
        <TextInput
          aria-label={t("search")}
          placeholder={t("search")}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          w="min(22rem, 100%)"
        />
        <Select
          aria-label={t("relation")}
          placeholder={t("relation")}
          clearable
          w="9rem"
          value={search.relation ?? null}
          onChange={(value) => change({ relation: relations.find((one) => one === value) })}
          data={relations.map((value) => ({ value, label: t(`relations.${value}`) }))}
        />
        <Select
          aria-label={t("stage")}
          placeholder={t("stage")}
          clearable
          w="9rem"
          value={search.stage ?? null}
          onChange={(value) => change({ stage: stages.find((one) => one === value) })}
          data={stages.map((value) => ({ value, label: t(`stages.${value}`) }))}
        />
      </FilterBar>
      {list.isPending ? (
        <Loading />
      ) : list.error ? (
        <Failure error={list.error} retry={list.refetch} />
      ) : rows.length === 0 ? (
        <Empty title={isFiltered ? t("noneFound") : t("empty")}>{isFiltered ? t("noneFoundHint") : t("emptyHint")}</Empty>
      ) : (
        <DataList
          label={t("title")}
          columns={columns}
          rows={rows}
          idOf={({ id }) => id}
          nameOf={shownName}
          open={({ id }) => void navigate({ to: `/people/${id}` })}
          more={{ has: list.hasNextPage, isLoading: list.isFetchingNextPage, load: () => void list.fetchNextPage() }}
        />
      )}
    </>
  );
}

import { Button, TextInput } from "@mantine/core";
import { IconDownload, IconSearch, IconUserPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { getGetLeadsCsvUrl, getLeads, getLeadsCount } from "../../api/generated/leads.ts";
import type { LeadCount } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { DataList } from "../../parts/data-list.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { useKeys } from "../../parts/keys.ts";
import { rememberSearch } from "../../parts/last-search.ts";
import { Legend } from "../../parts/legend.tsx";
import { LinkButton } from "../../parts/links.tsx";
import { usePaged, usePlace } from "../../parts/list-place.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { Empty, Failure, Loading } from "../../parts/states.tsx";
import { useTyped } from "../../parts/typed.ts";
import { AddPerson } from "./add-person.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { BulkRun } from "./bulk-run.tsx";
import { ColumnChoice } from "./column-choice.tsx";
import { columnsWithout, hiddenAtFirst, hiddenBeside } from "./column-keys.ts";
import { useColumns, useShownName } from "./columns.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { Filters } from "./filters.tsx";
import { IndexRow } from "./index-row.tsx";
import { filterOf, listedOf, type PeopleSearch, sorts } from "./search.ts";
import { useStored } from "./stored.ts";
import { Views } from "./views.tsx";

/** Everybody: found by any fragment, narrowed by what stands in the address, and acted on together. */
export function People() {
  const { t } = useTranslation(["people", "person", "common"]);
  const search = useSearch({ from: "/shell/people" });
  const navigate = useNavigate({ from: "/people" });
  const { bulk, create } = search;
  const listed = listedOf(search);
  const { columns: _, ...asked } = listed;
  const { sort } = search;
  const filter = filterOf(search);
  useEffect(() => rememberSearch("/people", { ...listedOf(search) }), [search]);
  const mayWrite = useMay("people:write");
  const mayControl = useMay("people:control");
  const mayExport = useMay("people:export");
  const [ownHidden, keepHidden] = useStored<readonly string[]>("hagukumi-people-columns", readHidden);
  // An address that names its columns shows the same ones to everybody.
  const hidden = search.columns === undefined ? ownHidden : hiddenBeside(search.columns);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const paged = usePaged(["leads", "list", asked], (page, options) => getLeads({ ...asked, ...page }, options));
  const list = paged.pages;
  const place = usePlace(paged, idOf);
  const count = useQuery({
    queryKey: ["leads", "count", filter],
    queryFn: ({ signal }) => getLeadsCount(filter, { signal }),
    placeholderData: (before) => before,
  });
  const change = (part: Partial<PeopleSearch>) => {
    // Who is chosen may no longer be in the list: nothing is ever done to rows that are not seen.
    if (!("bulk" in part) && !("sort" in part) && !("create" in part) && !("columns" in part)) setChosen(new Set());
    void navigate({ search: (before) => clean({ ...before, ...part }), replace: true });
  };
  const add = () => change({ create: true });
  useKeys({ add: mayWrite ? add : undefined });
  const [typed, setTyped] = useTyped(search.search ?? "", (text) => change({ search: text === "" ? undefined : text }));
  const shownName = useShownName();
  const columns = useColumns(hidden);
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const isFiltered = Object.keys(filter).length > 0;
  const allShownAreChosen = rows.length > 0 && rows.every(({ id }) => chosen.has(id));
  const number = count.data === undefined ? null : writeCount(count.data, t);
  return (
    <>
      <PageHead
        title={t("title")}
        actions={
          <>
            {mayControl && (
              <LinkButton to="/bulk" variant="subtle">
                {t("bulk.list")}
              </LinkButton>
            )}
            {mayExport && rows.length > 0 && (
              <Button
                component="a"
                variant="default"
                href={getGetLeadsCsvUrl({ ...asked, language: languageNow() })}
                download
                leftSection={<IconDownload size={16} aria-hidden />}
              >
                {t("export")}
              </Button>
            )}
            {mayWrite && (
              <Button onClick={add} leftSection={<IconUserPlus size={16} aria-hidden />}>
                {t("add.open")}
              </Button>
            )}
          </>
        }
      >
        <span role="status">{number !== null && t(isFiltered ? "countFiltered" : "countAll", { number })}</span>
      </PageHead>
      <FilterBar clear={isFiltered ? () => change(Object.fromEntries(Object.keys(filter).map((key) => [key, undefined]))) : undefined}>
        <TextInput
          aria-label={t("search")}
          placeholder={t("search")}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          w="min(22rem, 100%)"
        />
        <Filters filter={filter} change={change} />
        <Views search={search} />
        <Legend />
        <ColumnChoice
          hidden={hidden}
          change={(next) => {
            keepHidden(next);
            change({ columns: columnsWithout(next) });
          }}
        />
      </FilterBar>
      <IndexRow
        initial={search.initial}
        change={(initial) => change({ initial, ...(initial !== undefined && { sort: "name", direction: undefined }) })}
      />
      <FilterChips filter={filter} change={change} />
      {mayControl && chosen.size > 0 && (
        <BulkBar
          chosen={chosen}
          filter={filter}
          matching={list.hasNextPage || (count.data?.count ?? 0) > rows.length ? number : null}
          allShownAreChosen={allShownAreChosen}
          clear={() => setChosen(new Set())}
          show={(id) => change({ bulk: id })}
        />
      )}
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
          idOf={idOf}
          nameOf={shownName}
          open={({ id }) => void navigate({ to: "/people/$leadId", params: { leadId: id } })}
          sort={{
            by: sort ?? "newest",
            direction: search.direction,
            change: (by, direction) => change({ sort: by === "newest" ? undefined : sorts.find((one) => one === by), direction }),
          }}
          more={{ has: list.hasNextPage, isLoading: list.isFetchingNextPage, load: () => void list.fetchNextPage() }}
          place={place}
          {...(mayControl && { selection: { ids: chosen, change: setChosen } })}
        />
      )}
      {create && mayWrite && <AddPerson close={() => change({ create: undefined })} />}
      {bulk !== undefined && (
        <BulkRun
          key={bulk}
          bulkId={bulk}
          close={() => {
            setChosen(new Set());
            change({ bulk: undefined });
          }}
          show={(id) => change({ bulk: id })}
        />
      )}
    </>
  );
}

const idOf = ({ id }: { id: string }) => id;

function writeCount({ count, exact }: LeadCount, t: (key: string, options: { number: string }) => string): string {
  const number = count.toLocaleString(languageNow());
  return exact ? number : t("atLeast", { number });
}

/** Without what is not set, so that it does not stand in the address. */
function clean(search: PeopleSearch): PeopleSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as PeopleSearch;
}

function readHidden(stored: unknown): readonly string[] {
  return Array.isArray(stored) ? stored.filter((one) => typeof one === "string") : hiddenAtFirst;
}

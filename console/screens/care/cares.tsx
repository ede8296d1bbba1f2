import { SegmentedControl, Select, Text } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { getCare } from "../../api/generated/care.ts";
import type { Care } from "../../api/generated/routes.schemas.ts";
import type { Column } from "../../parts/data-list.tsx";
import { DayRange } from "../../parts/day-range.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { rememberSearch } from "../../parts/last-search.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { PagedList } from "../../parts/paged.tsx";
import { Empty } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { writeDate } from "../deals/reading.ts";
import { CareNeed } from "./care-need.tsx";
import { LeavingsReport } from "./leavings.tsx";
import { type CareSearch, needs, reasons, states } from "./search.ts";

type Change = { [Key in keyof CareSearch]?: CareSearch[Key] | undefined };

/** Customers after the sale, and why others went. */
export function Cares() {
  const { t } = useTranslation("care");
  const search = useSearch({ from: "/shell/care" });
  const navigate = useNavigate({ from: "/care" });
  const { view = "customers", until } = search;
  useEffect(() => rememberSearch("/care", { ...search }), [search]);
  return (
    <>
      <PageHead title={t("title")}>{t(view === "leavings" ? "leavings.hint" : "hint")}</PageHead>
      <SegmentedControl
        mb="sm"
        aria-label={t("view")}
        value={view}
        onChange={(value) => void navigate({ search: value === "leavings" ? { view: "leavings" } : {} })}
        data={(["customers", "leavings"] as const).map((value) => ({ value, label: t(`views.${value}`) }))}
      />
      {view === "leavings" ? <LeavingsReport until={until} /> : <Customers />}
    </>
  );
}

/** Who needs a word at the top, then who sleeps. */
function Customers() {
  const { t } = useTranslation(["care", "common"]);
  const { view: _view, until: _until, from, to, ...filter } = useSearch({ from: "/shell/care" });
  const navigate = useNavigate({ from: "/care" });
  const asked = { ...filter, ...(from && { endedFrom: from }), ...(to && { endedBefore: to }) };
  const list = usePaged(["care", asked], (page, options) => getCare({ ...asked, ...page }, options));
  const change = (part: Change) => void navigate({ search: (before) => ({ ...before, ...part }) as CareSearch, replace: true });
  const isFiltered = Object.keys(asked).length > 0;
  // Who is cared for has no day on which that ended.
  const isOfEnded = from !== undefined || to !== undefined || filter.reason !== undefined || (filter.state ?? "live") !== "live";
  const columns: Column<Care>[] = [
    {
      key: "lead",
      title: t("lead"),
      width: "minmax(9rem, 1.4fr)",
      narrowWidth: "minmax(6rem, 1fr)",
      render: ({ id, leadName }) => (
        <LinkAnchor to={`/care/${id}`} fw={600} c="var(--ink)">
          {leadName ?? t("person.nameless", { ns: "common" })}
        </LinkAnchor>
      ),
    },
    {
      key: "need",
      title: t("need"),
      width: "minmax(9rem, 1.2fr)",
      narrowWidth: "minmax(6.5rem, 1fr)",
      render: (care) => (
        <>
          <CareNeed care={care} />
          <Ending care={care} />
        </>
      ),
    },
    {
      key: "wordOn",
      title: t("wordOn"),
      width: "minmax(8rem, 1fr)",
      narrowWidth: "minmax(6rem, 1fr)",
      render: ({ wordOn }) => <Text size="sm">{wordOn === null ? "–" : writeDate(wordOn)}</Text>,
    },
    {
      key: "lastSign",
      title: t("lastSign"),
      width: "minmax(9rem, 1fr)",
      wideOnly: true,
      render: ({ lastSignAt }) => <When at={lastSignAt} />,
    },
    {
      key: "anchor",
      title: t("anchor"),
      width: "minmax(8rem, 1fr)",
      wideOnly: true,
      render: ({ anchorOn }) => <Text size="sm">{writeDate(anchorOn)}</Text>,
    },
  ];
  const filters = [
    { key: "need", label: t("need"), values: needs.map((value) => ({ value, label: t(`needs.${value}`) })) },
    { key: "state", label: t("state"), values: states.map((value) => ({ value, label: t(`outcomes.${value}`) })) },
    { key: "reason", label: t("reason"), values: reasons.map((value) => ({ value, label: t(`reasons.${value}`) })) },
  ] as const;
  return (
    <>
      <FilterBar clear={isFiltered ? () => void navigate({ search: {} }) : undefined}>
        {filters.map(({ key, label, values }) => (
          <Select
            key={key}
            label={label}
            placeholder={t("any")}
            clearable
            w="13rem"
            value={filter[key] ?? null}
            onChange={(value) => change({ [key]: values.find((one) => one.value === value)?.value } as Change)}
            data={values}
          />
        ))}
        {isOfEnded && <DayRange from={from} to={to} change={change} labels={{ from: t("endedFrom"), to: t("endedTo") }} />}
      </FilterBar>
      <PagedList
        label={t("title")}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ leadName }) => leadName ?? ""}
        open={({ id }) => void navigate({ to: "/care/$careId", params: { careId: id } })}
        empty={<Empty title={t(isFiltered ? "noneFound" : "empty")}>{t(isFiltered ? "noneFoundHint" : "emptyHint")}</Empty>}
      />
    </>
  );
}

/** When a care ended, and why the customer went. */
function Ending({ care: { outcome, endedAt, leftReason } }: { care: Care }) {
  const { t } = useTranslation("care");
  if (endedAt === null) return null;
  return (
    <Text size="xs" c="dimmed" component="div">
      {outcome !== "erased" && `${t(`reasons.${leftReason ?? "none"}`)} · `}
      <When at={endedAt} />
    </Text>
  );
}

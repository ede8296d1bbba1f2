import { Select, Text } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getIncidents } from "../../api/generated/incidents.ts";
import type { Incident } from "../../api/generated/routes.schemas.ts";
import type { Column } from "../../parts/data-list.tsx";
import { DayRange } from "../../parts/day-range.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { PagedList } from "../../parts/paged.tsx";
import { Empty } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { titleOf } from "../sessions/offer-titles.ts";
import { Deadline, IncidentState } from "./incident-state.tsx";
import { useSeverities } from "./reading.ts";
import { Report } from "./report.tsx";
import { answers, type IncidentsSearch, outcomes, states } from "./search.ts";

type Change = { [Key in keyof IncidentsSearch]?: IncidentsSearch[Key] | undefined };

/** Failures to recover from: those whose deadline comes first at the top. */
export function Incidents() {
  const { t } = useTranslation(["incidents", "common"]);
  const { state, severity, outcome, answer, from, to } = useSearch({ from: "/shell/incidents" });
  const navigate = useNavigate({ from: "/incidents" });
  const severities = useSeverities();
  const asked = {
    ...(state && { state }),
    ...(severity && { severity }),
    ...(outcome && { outcome }),
    ...(answer && { answer }),
    ...(from && { from }),
    ...(to && { before: to }),
  };
  const list = usePaged(["incidents", asked], (page, options) => getIncidents({ ...asked, ...page }, options));
  const change = (part: Change) => void navigate({ search: (before) => ({ ...before, ...part }) as IncidentsSearch, replace: true });
  const isFiltered = Object.keys(asked).length > 0;
  const columns: Column<Incident>[] = [
    {
      key: "lead",
      title: t("lead"),
      width: "minmax(9rem, 1.6fr)",
      narrowWidth: "minmax(6rem, 1fr)",
      render: ({ id, leadName, what }) => (
        <>
          <LinkAnchor to={`/incidents/${id}`} fw={600} c="var(--ink)">
            {leadName ?? t("person.nameless", { ns: "common" })}
          </LinkAnchor>
          <Text size="xs" c="dimmed" lineClamp={1}>
            {what}
          </Text>
        </>
      ),
    },
    {
      key: "severity",
      title: t("severity"),
      width: "minmax(7rem, 1fr)",
      wideOnly: true,
      render: (one) => <Text size="sm">{titleOf(one.title) || one.severity}</Text>,
    },
    {
      key: "state",
      title: t("state"),
      width: "minmax(7rem, 1fr)",
      narrowWidth: "minmax(5.5rem, 1fr)",
      render: (one) => <IncidentState incident={one} />,
    },
    {
      key: "deadline",
      title: t("deadline"),
      width: "minmax(10rem, 1.6fr)",
      narrowWidth: "minmax(7rem, 1.2fr)",
      render: (one) => <Deadline incident={one} />,
    },
    { key: "told", title: t("told"), width: "minmax(8rem, 1fr)", wideOnly: true, render: ({ toldAt }) => <When at={toldAt} /> },
  ];
  return (
    <>
      <PageHead title={t("title")}>{t("hint")}</PageHead>
      <FilterBar clear={isFiltered ? () => void navigate({ search: {} }) : undefined}>
        <Select
          label={t("state")}
          placeholder={t("any")}
          clearable
          w="12rem"
          value={state ?? null}
          onChange={(value) => change({ state: states.find((one) => one === value) })}
          data={states.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
        <Select
          label={t("severity")}
          placeholder={t("any")}
          clearable
          w="12rem"
          value={severity ?? null}
          onChange={(value) => change({ severity: value ?? undefined })}
          data={severities.map(({ key, title }) => ({ value: key, label: titleOf(title) || key }))}
        />
        <Select
          label={t("answer")}
          placeholder={t("any")}
          clearable
          w="12rem"
          value={answer ?? null}
          onChange={(value) => change({ answer: answers.find((one) => one === value) })}
          data={answers.map((value) => ({ value, label: t(`answers.${value}`) }))}
        />
        <Select
          label={t("outcome")}
          placeholder={t("any")}
          clearable
          w="12rem"
          value={outcome ?? null}
          onChange={(value) => change({ outcome: outcomes.find((one) => one === value) })}
          data={outcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
        />
        <DayRange from={from} to={to} change={change} />
      </FilterBar>
      <Report {...(from && { from })} {...(to && { to })} />
      <PagedList
        label={t("title")}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ leadName, what }) => `${leadName ?? ""} ${what}`}
        open={({ id }) => void navigate({ to: "/incidents/$incidentId", params: { incidentId: id } })}
        empty={<Empty title={t(isFiltered ? "noneFound" : "empty")}>{t(isFiltered ? "noneFoundHint" : "emptyHint")}</Empty>}
      />
    </>
  );
}

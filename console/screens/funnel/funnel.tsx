import { Select, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { getProcessFunnel } from "../../api/generated/process.ts";
import type { Funnel as Figures, SellingProcessProcess } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import { DayRange } from "../../parts/day-range.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { rememberSearch } from "../../parts/last-search.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useSourceChoices } from "../../parts/people-choices.ts";
import { useSequenceTitles } from "../../parts/sequence-titles.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { Empty, Failure, Loading } from "../../parts/states.tsx";
import classes from "./funnel.module.css";
import { useProcess, writeRate } from "./reading.ts";
import { clean, cohortOf, type FunnelChange, type FunnelSearch } from "./search.ts";
import { StepPeople } from "./step-people.tsx";
import { StepRows } from "./step-rows.tsx";
import { WhatIf } from "./what-if.tsx";

/** The sale as a product of its steps: who entered and moved on, what has to be looked at, and what other rates would mean. */
export function Funnel() {
  const { t } = useTranslation("funnel");
  const search = useSearch({ from: "/shell/funnel" });
  useEffect(() => rememberSearch("/funnel", { ...search }), [search]);
  const process = useProcess();
  if (process.isPending) return <Loading />;
  if (process.error) return <Failure error={process.error} retry={process.refetch} />;
  const { process: definition } = process.data;
  if (definition === null || definition.steps.length === 0) {
    return (
      <>
        <PageHead title={t("title")} />
        <Empty title={t("noProcess")}>{t("noProcessHint")}</Empty>
      </>
    );
  }
  if (search.step !== undefined) return <StepPeople process={definition} step={search.step} search={search} />;
  return <Steps process={definition} search={search} />;
}

function Steps({ process, search }: { process: SellingProcessProcess & object; search: FunnelSearch }) {
  const { t } = useTranslation("funnel");
  const cohort = cohortOf(search);
  const funnel = useQuery({
    queryKey: ["process", "funnel", cohort],
    queryFn: ({ signal }) => getProcessFunnel(cohort, { signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHead title={t("title")}>{t("hint")}</PageHead>
      <Filters search={search} />
      {funnel.isPending ? (
        <Loading />
      ) : funnel.error ? (
        <Failure error={funnel.error} retry={funnel.refetch} />
      ) : (
        <div className={classes.sheets}>
          <Findings figures={funnel.data} cohort={cohort} />
          {funnel.data.people === 0 ? (
            <Empty title={t("nobody")}>{t("nobodyHint")}</Empty>
          ) : (
            <>
              <Sheet title={t("steps")} beside={<Product figures={funnel.data} />}>
                <StepRows process={process} figures={funnel.data} cohort={cohort} />
              </Sheet>
              <WhatIf process={process} figures={funnel.data} search={search} />
            </>
          )}
        </div>
      )}
    </>
  );
}

function Filters({ search }: { search: FunnelSearch }) {
  const { t } = useTranslation("funnel");
  const navigate = useNavigate({ from: "/funnel" });
  const sources = useSourceChoices();
  const sequences = useSequenceTitles();
  const change = (part: FunnelChange) =>
    void navigate({ search: (before) => clean({ ...before, ...part }), replace: true, resetScroll: false });
  const isFiltered = Object.keys(cohortOf(search)).length > 0;
  return (
    <FilterBar clear={isFiltered ? () => change({ from: undefined, to: undefined, source: undefined, sequence: undefined }) : undefined}>
      <DayRange from={search.from} to={search.to} change={change} />
      <Select
        label={t("source")}
        placeholder={t("all")}
        data={sources}
        value={search.source ?? null}
        onChange={(source) => change({ source: source ?? undefined })}
        clearable
        searchable
        w="14rem"
      />
      <Select
        label={t("sequence")}
        placeholder={t("all")}
        data={sequences}
        value={search.sequence ?? null}
        onChange={(sequence) => change({ sequence: sequence ?? undefined })}
        clearable
        searchable
        w="14rem"
      />
    </FilterBar>
  );
}

function Product({ figures: { product, people, sales } }: { figures: Figures }) {
  const { t } = useTranslation("funnel");
  return (
    <Text size="sm" role="status">
      {t("product")} <b className={classes.product}>{writeRate(product)}</b>{" "}
      <Text span size="sm" c="dimmed">
        {t("ofPeople", { people, sales: sales ?? "–" })}
      </Text>
    </Text>
  );
}

function Findings({ figures: { findings }, cohort }: { figures: Figures; cohort: FunnelSearch }) {
  const { t } = useTranslation("funnel");
  if (findings.length === 0) return null;
  return (
    <Sheet title={t("findings")} tone={findings.some(({ severity }) => severity === "error") ? "warn" : undefined}>
      <div className={classes.findings}>
        {findings.map(({ kind, severity, step, group, text }) => (
          <p key={`${kind} ${step}`} data-severity={severity}>
            <b>{t(`severity.${severity}`)}</b>
            <span>
              {text[languageNow()]}{" "}
              {step !== null && group !== null && (
                <LinkAnchor to="/funnel" search={{ ...cohort, step, group }} size="sm" underline="always">
                  {t("openPeople")}
                </LinkAnchor>
              )}
            </span>
          </p>
        ))}
      </div>
    </Sheet>
  );
}

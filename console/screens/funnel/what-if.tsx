import { Button, Slider, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getProcessWhatIf } from "../../api/generated/process.ts";
import type { Funnel, SellingProcessProcess } from "../../api/generated/routes.schemas.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure } from "../../parts/states.tsx";
import classes from "./funnel.module.css";
import { titleOf, writePeople, writeRate } from "./reading.ts";
import { clean, cohortOf, type FunnelSearch, readRates, writeRates } from "./search.ts";

interface WhatIfProps {
  process: SellingProcessProcess & object;
  figures: Funnel;
  search: FunnelSearch;
}

/** What other rates would mean: a slider for each step, and the sales that would come of them. */
export function WhatIf({ process, figures, search }: WhatIfProps) {
  const { t } = useTranslation("funnel");
  const navigate = useNavigate({ from: "/funnel" });
  const kept = readRates(search.rates);
  const [rates, setRates] = useState(kept);
  const asked = { ...cohortOf(search), ...(writeRates(rates) !== undefined && { rates: writeRates(rates) }) };
  const answer = useQuery({
    queryKey: ["process", "what-if", asked],
    queryFn: ({ signal }) => getProcessWhatIf(asked, { signal }),
    placeholderData: keepPreviousData,
  });
  const keep = (next: Record<string, number>) => {
    setRates(next);
    void navigate({ search: (before) => clean({ ...before, rates: writeRates(next) }), replace: true, resetScroll: false });
  };
  return (
    <Sheet
      title={t("whatIf.title")}
      beside={
        Object.keys(rates).length > 0 && (
          <Button size="xs" variant="subtle" onClick={() => keep({})}>
            {t("whatIf.reset")}
          </Button>
        )
      }
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t("whatIf.hint")}
      </Text>
      {answer.error && <Failure error={answer.error} retry={answer.refetch} />}
      <p role="status" className={classes.result}>
        {answer.data && (
          <>
            <span>{t("whatIf.sales")}</span>
            <b>{writePeople(answer.data.now.sales)}</b>
            <span aria-hidden>→</span>
            <b>{writePeople(answer.data.supposed.sales)}</b>
            <span className={classes.supposedProduct}>
              {t("product")} {writeRate(answer.data.now.product)} → {writeRate(answer.data.supposed.product)}
            </span>
          </>
        )}
      </p>
      <div className={classes.sliders}>
        {process.steps.slice(0, -1).map(({ step, title, next }, place) => {
          const measured = figures.steps[place]?.rate ?? null;
          const value = rates[step] ?? (measured === null ? (next?.target ?? 0) : Math.round(measured * 100));
          const name = titleOf(title, step);
          const after = process.steps[place + 1];
          return (
            <div key={step} className={classes.slider}>
              <Text size="sm">
                {name} → {titleOf(after?.title, after?.step ?? "")}
              </Text>
              <Text size="sm" c="dimmed">
                {t("whatIf.now", { rate: writeRate(measured) })}
                {rates[step] !== undefined && <b> → {rates[step]}%</b>}
              </Text>
              <Slider
                thumbLabel={t("whatIf.rateOf", { step: name })}
                value={value}
                label={(percent) => `${percent}%`}
                min={0}
                max={100}
                step={1}
                onChange={(percent) => setRates((before) => ({ ...before, [step]: percent }))}
                onChangeEnd={(percent) => keep({ ...rates, [step]: percent })}
              />
            </div>
          );
        })}
      </div>
    </Sheet>
  );
}

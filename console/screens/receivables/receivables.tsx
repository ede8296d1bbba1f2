import { SegmentedControl, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { getReceivables } from "../../api/generated/invoices.ts";
import type { Receivables as Figures } from "../../api/generated/routes.schemas.ts";
import { type Bar, BarChart } from "../../parts/bar-chart.tsx";
import { rememberSearch } from "../../parts/last-search.ts";
import { LinkAnchor, LinkButton } from "../../parts/links.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Empty, Failure, Loading } from "../../parts/states.tsx";
import { writeMoney } from "../deals/money.ts";
import { useCurrency } from "../deals/prices.ts";
import { writeDate } from "../deals/reading.ts";
import { OpenList } from "./open-list.tsx";
import { periodName } from "./period-name.ts";
import classes from "./receivables.module.css";
import { isListed } from "./search.ts";

/** What is owed by how late it is, when it should come, and the people behind each number. */
export function Receivables() {
  const search = useSearch({ from: "/shell/receivables" });
  useEffect(() => rememberSearch("/receivables", { ...search }), [search]);
  return isListed(search) ? <OpenList search={search} /> : <Charts by={search.by ?? "month"} />;
}

function Charts({ by }: { by: "month" | "week" }) {
  const { t } = useTranslation("receivables");
  const currency = useCurrency();
  const figures = useQuery({
    queryKey: ["invoices", "receivables", by, currency],
    queryFn: ({ signal }) => getReceivables({ by, currency }, { signal }),
    placeholderData: (before) => before,
  });
  return (
    <>
      <PageHead title={t("title")}>{t("hint")}</PageHead>
      {figures.isPending ? (
        <Loading />
      ) : figures.error ? (
        <Failure error={figures.error} retry={figures.refetch} />
      ) : figures.data.openMinor === 0 ? (
        <Empty
          title={t("empty")}
          action={
            <LinkButton to="/invoices" variant="light">
              {t("toInvoices")}
            </LinkButton>
          }
        >
          {t("emptyHint")}
        </Empty>
      ) : (
        <div className={classes.charts}>
          <Ageing figures={figures.data} />
          <Calendar figures={figures.data} by={by} />
        </div>
      )}
    </>
  );
}

function Ageing({ figures: { ageing, openMinor, today } }: { figures: Figures }) {
  const { t } = useTranslation("receivables");
  const currency = useCurrency();
  const all = ageing.reduce((sum, { count }) => sum + count, 0);
  const bars = ageing.map(
    ({ bucket, amountMinor, count }): Bar => ({
      ...{ key: bucket, label: t(`short.${bucket}`), name: t(`buckets.${bucket}`) },
      ...{ value: amountMinor, text: writeMoney(amountMinor, currency), count: t("count", { count }) },
      ...{ isLate: bucket !== "current", to: "/receivables", search: { bucket } },
    }),
  );
  return (
    <Sheet title={t("ageing.title")}>
      <p className={classes.sum}>
        {t("open", { date: writeDate(today) })}{" "}
        <LinkAnchor to="/receivables" search={{ all: true }} fw={600}>
          {writeMoney(openMinor, currency)}
        </LinkAnchor>{" "}
        <Text span size="sm" c="dimmed">
          {t("count", { count: all })}
        </Text>
      </p>
      <BarChart
        label={t("ageing.title")}
        columns={{ name: t("ageing.column"), amount: t("amount"), count: t("instalments") }}
        bars={bars}
        total={{ text: writeMoney(openMinor, currency), count: t("count", { count: all }) }}
      />
    </Sheet>
  );
}

function Calendar({ figures, by }: { figures: Figures; by: "month" | "week" }) {
  const { t } = useTranslation("receivables");
  const currency = useCurrency();
  const navigate = useNavigate({ from: "/receivables" });
  const { calendar, openMinor, ageing } = figures;
  const sum = (counts: readonly { count: number }[]) => counts.reduce((total, { count }) => total + count, 0);
  const ofBy = by === "week" ? { by } : {};
  const late: Bar = {
    ...{ key: "late", label: t("late"), name: t("late"), isLate: true },
    ...{ value: calendar.overdueMinor, text: writeMoney(calendar.overdueMinor, currency) },
    count: t("count", { count: sum(ageing.filter(({ bucket }) => bucket !== "current")) }),
    ...{ to: "/receivables", search: { ...ofBy, late: true } },
  };
  const bars = calendar.periods.map(({ from, amountMinor, count }, place): Bar => {
    const short = periodName(from, by, { before: calendar.periods[place - 1]?.from });
    const name = periodName(from, by);
    return {
      ...{
        key: from,
        label: by === "week" ? t("weekFrom", { day: short }) : short,
        name: by === "week" ? t("weekOf", { day: name }) : name,
      },
      ...{ value: amountMinor, text: writeMoney(amountMinor, currency), count: t("count", { count }) },
      ...{ to: "/receivables", search: { ...ofBy, period: from } },
    };
  });
  return (
    <Sheet
      title={t("calendar.title")}
      beside={
        <SegmentedControl
          size="xs"
          aria-label={t("calendar.by")}
          value={by}
          onChange={(value) => void navigate({ search: value === "week" ? { by: "week" } : {}, replace: true, resetScroll: false })}
          data={(["month", "week"] as const).map((value) => ({ value, label: t(`calendar.${value}`) }))}
        />
      }
    >
      <Text size="sm" c="dimmed" mb={4}>
        {t("calendar.hint")}
      </Text>
      <BarChart
        label={t("calendar.title")}
        columns={{ name: t("calendar.column"), amount: t("amount"), count: t("instalments") }}
        bars={[late, ...bars]}
        total={{ text: writeMoney(openMinor, currency), count: t("count", { count: sum(ageing) }) }}
      />
    </Sheet>
  );
}

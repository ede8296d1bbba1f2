import { Button, Group, Table, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getCareLeavings } from "../../api/generated/care.ts";
import type { Leavings } from "../../api/generated/routes.schemas.ts";
import { useSession } from "../../app/session.ts";
import { type Bar, BarChart } from "../../parts/bar-chart.tsx";
import { businessNow } from "../../parts/clock.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { periodName } from "../receivables/period-name.ts";
import { monthFrom, monthOf } from "../sessions/month.ts";
import classes from "./care.module.css";
import { behind } from "./reading.ts";
import { reasons } from "./search.ts";

/** Months that are shown at once. */
const MONTHS = 12;

const nameOf = (month: string) => periodName(`${month}-01`, "month");

/** Why customers went, over a year and month by month. Each number opens the people behind it. */
export function LeavingsReport({ until }: { until: string | undefined }) {
  const { t } = useTranslation("care");
  const { zone } = useSession();
  const navigate = useNavigate({ from: "/care" });
  const asked = { months: MONTHS, ...(until && { until }) };
  const report = useQuery({
    queryKey: ["care", "leavings", asked],
    queryFn: ({ signal }) => getCareLeavings(asked, { signal }),
    placeholderData: keepPreviousData,
  });
  const now = monthOf(businessNow(), zone);
  const last = until ?? now;
  const show = (month: string) =>
    void navigate({ search: { view: "leavings", ...(month < now && { until: month }) }, replace: true, resetScroll: false });
  return (
    <>
      <Group gap="xs" mb="md">
        <Text fw={600}>{t("leavings.period", { from: nameOf(monthFrom(last, 1 - MONTHS)), to: nameOf(last) })}</Text>
        <Button variant="default" size="compact-md" onClick={() => show(monthFrom(last, -MONTHS))}>
          {t("leavings.earlier")}
        </Button>
        <Button variant="default" size="compact-md" disabled={last >= now} onClick={() => show(monthFrom(last, MONTHS))}>
          {t("leavings.later")}
        </Button>
      </Group>
      {report.isPending ? (
        <Loading />
      ) : report.error ? (
        <Failure error={report.error} retry={report.refetch} />
      ) : report.data.total.all === 0 ? (
        <Sheet title={t("leavings.nobody")}>
          <Text size="sm" c="dimmed">
            {t("leavings.nobodyHint")}
          </Text>
        </Sheet>
      ) : (
        <div className={classes.column}>
          <ByReason total={report.data.total} />
          <ByMonth report={report.data} />
        </div>
      )}
    </>
  );
}

function ByReason({ total }: { total: Leavings["total"] }) {
  const { t } = useTranslation("care");
  const share = (count: number) => `${Math.round((count / total.all) * 100)}%`;
  const bars = reasons.map(
    (reason): Bar => ({
      ...{ key: reason, label: t(`reasons.${reason}`), name: t(`reasons.${reason}`), value: total[reason] },
      ...{ text: t("leavings.people", { count: total[reason] }), count: share(total[reason]) },
      ...{ to: "/care", search: { ...behind(total, reason) } },
    }),
  );
  return (
    <Sheet title={t("leavings.byReason")}>
      <BarChart
        label={t("leavings.byReason")}
        columns={{ name: t("reason"), amount: t("leavings.count"), count: t("leavings.share") }}
        bars={bars}
        total={{ text: t("leavings.people", { count: total.all }), count: share(total.all) }}
      />
    </Sheet>
  );
}

function ByMonth({ report: { months, total } }: { report: Leavings }) {
  const { t } = useTranslation("care");
  const columns = [...reasons, "all"] as const;
  const cells = (period: Leavings["total"]) =>
    columns.map((reason) => (
      <Table.Td key={reason} ta="end">
        {period[reason] === 0 ? (
          <Text span size="sm" c="dimmed">
            0
          </Text>
        ) : (
          <LinkAnchor to="/care" search={{ ...behind(period, reason) }} fw={reason === "all" ? 700 : 400}>
            {period[reason]}
          </LinkAnchor>
        )}
      </Table.Td>
    ));
  return (
    <Sheet title={t("leavings.byMonth")}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <div className={classes.scroll} role="region" aria-label={t("leavings.byMonth")} tabIndex={0}>
        <Table verticalSpacing={4} className={classes.numbers}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("leavings.month")}</Table.Th>
              {columns.map((reason) => (
                <Table.Th key={reason} ta="end">
                  {reason === "all" ? t("leavings.all") : t(`reasons.${reason}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {months.map((one) => (
              <Table.Tr key={one.month}>
                <Table.Th scope="row">{nameOf(one.month)}</Table.Th>
                {cells(one)}
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th scope="row">{t("leavings.all")}</Table.Th>
              {cells(total)}
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </div>
    </Sheet>
  );
}

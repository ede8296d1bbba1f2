import { Select, Switch, Text } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getDeliveries } from "../../api/generated/deliveries.ts";
import type { Delivery } from "../../api/generated/routes.schemas.ts";
import type { Column } from "../../parts/data-list.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { PagedList } from "../../parts/paged.tsx";
import { Empty } from "../../parts/states.tsx";
import { writeDate } from "../deals/reading.ts";
import { titleOf } from "../sessions/offer-titles.ts";
import { DeliveryState } from "./delivery-state.tsx";
import { type DeliveriesSearch, states } from "./search.ts";

type Change = { [Key in keyof DeliveriesSearch]?: DeliveriesSearch[Key] | undefined };

/** Who waits for what: deliveries with what is overdue first. */
export function Deliveries() {
  const { t } = useTranslation(["deliveries", "common"]);
  const { state, overdue, lead } = useSearch({ from: "/shell/deliveries" });
  const navigate = useNavigate({ from: "/deliveries" });
  const asked = { ...(state && { state }), ...(overdue && { overdue: "true" as const }), ...(lead && { lead }) };
  const list = usePaged(["deliveries", "list", asked], (page, options) => getDeliveries({ ...asked, ...page }, options));
  const change = (part: Change) => void navigate({ search: (before) => ({ ...before, ...part }) as DeliveriesSearch, replace: true });
  const isFiltered = state !== undefined || overdue !== undefined || lead !== undefined;
  const columns: Column<Delivery>[] = [
    {
      key: "lead",
      title: t("lead"),
      width: "minmax(8rem, 1.3fr)",
      narrowWidth: "minmax(5.5rem, 1fr)",
      render: ({ id, leadName, title, offerKey }) => (
        <>
          <LinkAnchor to={`/deliveries/${id}`} fw={600} c="var(--ink)">
            {leadName ?? t("person.nameless", { ns: "common" })}
          </LinkAnchor>
          <Text size="xs" c="dimmed" lineClamp={1}>
            {titleOf(title) || offerKey}
          </Text>
        </>
      ),
    },
    {
      key: "next",
      title: t("next"),
      width: "minmax(11rem, 2fr)",
      narrowWidth: "minmax(7.5rem, 1.5fr)",
      render: ({ nextOn, nextTitle, overdue: late }) =>
        nextOn === null ? (
          "–"
        ) : (
          <>
            <Text size="sm" c={late > 0 ? "var(--parked)" : undefined} fw={late > 0 ? 600 : undefined}>
              {writeDate(nextOn)}
              {late > 0 && ` · ${t("overdueCount", { count: late })}`}
            </Text>
            <Text size="xs" c="dimmed" lineClamp={1}>
              {nextTitle && titleOf(nextTitle)}
            </Text>
          </>
        ),
    },
    {
      key: "progress",
      title: t("progress"),
      width: "7rem",
      wideOnly: true,
      render: ({ done, milestones }) => <Text size="sm">{t("progressOf", { done, all: milestones })}</Text>,
    },
    {
      key: "state",
      title: t("state"),
      width: "minmax(7rem, 1fr)",
      narrowWidth: "minmax(5.5rem, 1fr)",
      render: (one) => <DeliveryState state={one.state} />,
    },
    {
      key: "score",
      title: t("lowest"),
      width: "6rem",
      wideOnly: true,
      render: ({ lowestScore }) =>
        lowestScore === null ? (
          "–"
        ) : (
          <Text size="sm" c={lowestScore <= 2 ? "var(--parked)" : undefined}>
            {t("scoreOf", { score: lowestScore })}
          </Text>
        ),
    },
    { key: "owner", title: t("owner"), width: "minmax(6rem, 1fr)", wideOnly: true, render: ({ ownerName }) => ownerName ?? t("nobody") },
  ];
  return (
    <>
      <PageHead title={t("title")}>{t("hint")}</PageHead>
      <FilterBar clear={isFiltered ? () => void navigate({ search: {} }) : undefined}>
        <Select
          label={t("state")}
          placeholder={t("any")}
          clearable
          w="13rem"
          value={state ?? null}
          onChange={(value) => change({ state: states.find((one) => one === value) })}
          data={states.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
        <Switch
          label={t("onlyOverdue")}
          checked={overdue === true}
          onChange={({ currentTarget }) => change({ overdue: currentTarget.checked || undefined })}
        />
      </FilterBar>
      <PagedList
        label={t("title")}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ leadName, title }) => `${leadName ?? ""} ${titleOf(title)}`}
        open={({ id }) => void navigate({ to: "/deliveries/$deliveryId", params: { deliveryId: id } })}
        empty={<Empty title={t(isFiltered ? "noneFound" : "empty")}>{t(isFiltered ? "noneFoundHint" : "emptyHint")}</Empty>}
      />
    </>
  );
}

import { Checkbox, Select, Text } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getDeals } from "../../api/generated/deals.ts";
import type { Deal } from "../../api/generated/routes.schemas.ts";
import { useSession } from "../../app/session.ts";
import { businessNow } from "../../parts/clock.ts";
import type { Column } from "../../parts/data-list.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { PagedList } from "../../parts/paged.tsx";
import { Empty } from "../../parts/states.tsx";
import { dayOf } from "../consultations/days.ts";
import { titleOf } from "../sessions/offer-titles.ts";
import { DealState } from "./deal-state.tsx";
import { NextAct } from "./next-act.tsx";
import { useMoney } from "./prices.ts";
import { writeDate } from "./reading.ts";
import { type DealsSearch, states } from "./search.ts";

type Change = (part: { [Key in keyof DealsSearch]?: DealsSearch[Key] | undefined }) => void;

/** Deals, the most urgent first. */
export function DealList({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation(["deals", "common"]);
  const money = useMoney();
  const { offer, owner, state = "open", loose, due } = useSearch({ from: "/shell/deals" });
  const navigate = useNavigate({ from: "/deals" });
  const { zone } = useSession();
  const asked = {
    ...(offer && { offer }),
    ...(owner && { owner }),
    ...(state !== "any" && { state }),
    ...(loose && { loose: "true" as const }),
    ...(due && { nextUntil: dayOf(businessNow(), zone) }),
  };
  const list = usePaged(["deals", "list", asked], (page, options) => getDeals({ ...asked, ...page }, options));
  const columns: Column<Deal>[] = [
    {
      key: "lead",
      title: t("lead"),
      width: "minmax(8rem, 1.2fr)",
      narrowWidth: "minmax(5rem, 1fr)",
      render: ({ id, leadName }) => (
        <LinkAnchor to={`/deals/${id}`} fw={600} c="var(--ink)">
          {leadName ?? t("person.nameless", { ns: "common" })}
        </LinkAnchor>
      ),
    },
    {
      key: "offer",
      title: t("offer"),
      width: "minmax(8rem, 1.3fr)",
      wideOnly: true,
      render: ({ title, offerKey }) => titleOf(title) || offerKey,
    },
    {
      key: "state",
      title: t("state"),
      width: "minmax(7rem, 1fr)",
      narrowWidth: "minmax(5rem, 1fr)",
      render: (deal) => <DealState deal={deal} />,
    },
    {
      key: "amount",
      title: t("amount"),
      width: "8rem",
      align: "end",
      wideOnly: true,
      render: ({ amountMinor }) => (amountMinor === null ? "–" : money(amountMinor)),
    },
    {
      key: "mustBuyOn",
      title: t("mustBuyOn"),
      width: "7.5rem",
      wideOnly: true,
      render: ({ mustBuyOn }) => (mustBuyOn === null ? "–" : writeDate(mustBuyOn)),
    },
    {
      key: "owner",
      title: t("owner"),
      width: "7rem",
      wideOnly: true,
      render: ({ ownerName }) => <Text size="sm">{ownerName ?? "–"}</Text>,
    },
    {
      key: "next",
      title: t("next"),
      width: "minmax(9rem, 1.6fr)",
      narrowWidth: "minmax(6rem, 1.2fr)",
      render: (deal) => <NextAct deal={deal} />,
    },
  ];
  return (
    <PagedList
      label={t("title")}
      list={list}
      columns={columns}
      idOf={({ id }) => id}
      nameOf={({ leadName, title }) => `${leadName ?? ""} ${titleOf(title)}`}
      open={({ id }) => void navigate({ to: "/deals/$dealId", params: { dealId: id } })}
      empty={<Empty title={t(isFiltered ? "noneFound" : "empty")}>{t(isFiltered ? "noneFoundHint" : "emptyHint")}</Empty>}
    />
  );
}

/** The filters that only the list has. */
export function ListFilters({ change }: { change: Change }) {
  const { t } = useTranslation("deals");
  const { state = "open", loose, due } = useSearch({ from: "/shell/deals" });
  return (
    <>
      <Select
        label={t("state")}
        allowDeselect={false}
        w="9rem"
        value={state}
        onChange={(value) =>
          change({ state: value === "open" ? undefined : value === "any" ? "any" : states.find((one) => one === value) })
        }
        data={[...states, "any" as const].map((value) => ({ value, label: t(`states.${value}`) }))}
      />
      <Checkbox
        label={t("looseOnly")}
        mb={8}
        checked={loose === true}
        onChange={({ currentTarget }) => change({ loose: currentTarget.checked ? true : undefined })}
      />
      <Checkbox
        label={t("dueOnly")}
        mb={8}
        checked={due === true}
        onChange={({ currentTarget }) => change({ due: currentTarget.checked ? true : undefined })}
      />
    </>
  );
}

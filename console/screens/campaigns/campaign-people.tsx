import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getCampaignsIdPeople } from "../../api/generated/campaigns.ts";
import type { CampaignDetail, CampaignPerson, GetCampaignsIdPeopleGroup } from "../../api/generated/routes.schemas.ts";
import type { Column } from "../../parts/data-list.tsx";
import { LeadLink } from "../../parts/lead-link.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { PagedList } from "../../parts/paged.tsx";
import { Empty } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { writeMoney } from "../deals/money.ts";
import { titleOf } from "../sessions/offer-titles.ts";
import { NO_ROUTE } from "./search.ts";

/** The people behind a number of a campaign; there are as many as it says, and their purchases add up to its revenue. */
export function CampaignPeople({ campaign, group }: { campaign: CampaignDetail; group: GetCampaignsIdPeopleGroup }) {
  const { t } = useTranslation("campaigns");
  const { route } = useSearch({ from: "/shell/campaigns/$campaignId" });
  const navigate = useNavigate();
  const { id, name, currency, routes } = campaign;
  const asked = { group, ...(route !== undefined && { route: route === NO_ROUTE ? "" : route }) };
  const list = usePaged(["campaigns", "people", id, asked], (page, options) => getCampaignsIdPeople(id, { ...asked, ...page }, options));
  const sum = useQuery({
    queryKey: ["campaigns", "people", "sum", id, asked],
    queryFn: ({ signal }) => getCampaignsIdPeople(id, { ...asked, limit: 1 }, { signal }),
  });
  const routeName = (key: string | null) =>
    key === null ? t("routes.none") : titleOf(routes.find((one) => one.route === key)?.title ?? {}) || key;
  const columns: Column<CampaignPerson>[] = [
    {
      key: "lead",
      title: t("people.lead"),
      width: "minmax(8rem, 1.6fr)",
      narrowWidth: "minmax(5rem, 1.2fr)",
      render: ({ leadId, leadName }) => <LeadLink id={leadId} name={leadName} />,
    },
    {
      key: "gainedAt",
      title: t("people.gainedAt"),
      width: "10rem",
      narrowWidth: "5.5rem",
      render: ({ gainedAt }) => <When at={gainedAt} />,
    },
    {
      key: "reached",
      title: t("people.reached"),
      width: "minmax(9rem, 1.4fr)",
      narrowWidth: "minmax(6rem, 1fr)",
      render: ({ booked, customer, entered }) => (
        <Text size="sm">
          {[entered && t("people.entered"), booked && t("people.booked"), customer && t("people.customer")]
            .filter((one) => one !== false)
            .join(t("routes.between")) || "–"}
        </Text>
      ),
    },
    {
      key: "route",
      title: t("routes.title"),
      width: "minmax(8rem, 1.2fr)",
      wideOnly: true,
      render: (row) => <Text size="sm">{routeName(row.route)}</Text>,
    },
    {
      key: "revenue",
      title: t("numbers.revenue"),
      width: "8rem",
      align: "end",
      wideOnly: true,
      render: ({ revenueMinor }) => (revenueMinor === 0 ? "–" : writeMoney(revenueMinor, currency)),
    },
  ];
  return (
    <>
      <LinkAnchor to={`/campaigns/${id}`} size="sm">
        ← {name}
      </LinkAnchor>
      <PageHead title={route === undefined ? t(`numbers.${group}`) : routeName(route === NO_ROUTE ? null : route)}>
        <span role="status">
          {sum.data && t("people.sum", { count: sum.data.count, revenue: writeMoney(sum.data.revenueMinor, currency) })}
        </span>
      </PageHead>
      <PagedList
        label={t("people.list")}
        list={list}
        columns={columns}
        idOf={({ leadId }) => leadId}
        nameOf={({ leadName }) => leadName ?? ""}
        open={({ leadId }) => void navigate({ to: "/people/$leadId", params: { leadId } })}
        empty={<Empty title={t("people.none")}>{t("people.noneHint")}</Empty>}
      />
    </>
  );
}

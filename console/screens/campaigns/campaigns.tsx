import { Button, Select, Switch, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { getCampaigns } from "../../api/generated/campaigns.ts";
import type { Campaign } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import type { Column } from "../../parts/data-list.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { useKeys } from "../../parts/keys.ts";
import { rememberSearch } from "../../parts/last-search.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { PagedList } from "../../parts/paged.tsx";
import { useSourceChoices } from "../../parts/people-choices.ts";
import { Empty } from "../../parts/states.tsx";
import { CampaignPhase } from "./campaign-phase.tsx";
import { NewCampaign } from "./new-campaign.tsx";
import { moneyOr, writeDays, writeReturn } from "./reading.ts";
import { type CampaignsSearch, phases } from "./search.ts";

type Change = { [Key in keyof CampaignsSearch]?: CampaignsSearch[Key] | undefined };

/** Trade shows and ad flights, with what each cost and brought. */
export function Campaigns() {
  const { t } = useTranslation("campaigns");
  const search = useSearch({ from: "/shell/campaigns" });
  const { phase, source, late, create } = search;
  const navigate = useNavigate({ from: "/campaigns" });
  const sources = useSourceChoices();
  const mayWrite = useMay("campaigns:write");
  useEffect(() => rememberSearch("/campaigns", { ...search, create: undefined }), [search]);
  const asked = { ...(phase && { phase }), ...(source && { source }), ...(late && { late: "true" as const }) };
  const list = usePaged(["campaigns", "list", asked], (page, options) => getCampaigns({ ...asked, ...page }, options));
  const change = (part: Change) => void navigate({ search: (before) => ({ ...before, ...part }) as CampaignsSearch, replace: true });
  useKeys({ add: mayWrite ? () => change({ create: true }) : undefined });
  const isFiltered = Object.keys(asked).length > 0;
  return (
    <>
      <PageHead
        title={t("title")}
        actions={
          mayWrite && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => change({ create: true })}>
              {t("create.title")}
            </Button>
          )
        }
      >
        {t("hint")}
      </PageHead>
      <FilterBar clear={isFiltered ? () => void navigate({ search: {} }) : undefined}>
        <Select
          label={t("phase")}
          placeholder={t("any")}
          clearable
          w="13rem"
          value={phase ?? null}
          onChange={(value) => change({ phase: phases.find((one) => one === value) })}
          data={phases.map((value) => ({ value, label: t(`phases.${value}`) }))}
        />
        <Select
          label={t("source")}
          placeholder={t("any")}
          clearable
          searchable
          w="14rem"
          value={source ?? null}
          onChange={(value) => change({ source: value ?? undefined })}
          data={sources}
        />
        <Switch
          label={t("onlyLate")}
          mb={8}
          checked={late === true}
          onChange={({ currentTarget }) => change({ late: currentTarget.checked || undefined })}
        />
      </FilterBar>
      <PagedList
        label={t("title")}
        list={list}
        columns={useColumns()}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        open={({ id }) => void navigate({ to: "/campaigns/$campaignId", params: { campaignId: id } })}
        empty={<Empty title={t(isFiltered ? "noneFound" : "empty")}>{t(isFiltered ? "noneFoundHint" : "emptyHint")}</Empty>}
      />
      <NewCampaign opened={create === true && mayWrite} close={() => change({ create: undefined })} />
    </>
  );
}

function useColumns(): Column<Campaign>[] {
  const { t } = useTranslation("campaigns");
  return [
    {
      key: "name",
      title: t("name"),
      width: "minmax(10rem, 2fr)",
      narrowWidth: "minmax(7rem, 1.6fr)",
      render: ({ id, name, ...days }) => (
        <div style={{ minWidth: 0 }}>
          <LinkAnchor to={`/campaigns/${id}`} fw={600} c="var(--ink)" lineClamp={1}>
            {name}
          </LinkAnchor>
          <Text size="xs" c="dimmed" lineClamp={1}>
            {writeDays(days)} · {days.sourceTitle}
          </Text>
        </div>
      ),
    },
    {
      key: "phase",
      title: t("phase"),
      width: "minmax(7rem, 1fr)",
      narrowWidth: "minmax(5.5rem, 1fr)",
      render: ({ phase, late }) => (
        <>
          <CampaignPhase phase={phase} />
          {late > 0 && (
            <Text size="xs" c="var(--parked)" fw={600}>
              {t("lateCount", { count: late })}
            </Text>
          )}
        </>
      ),
    },
    {
      key: "spent",
      title: t("spent"),
      width: "8rem",
      align: "end",
      wideOnly: true,
      render: ({ spentMinor, currency }) => moneyOr(spentMinor, currency),
    },
    {
      key: "leads",
      title: t("numbers.leads"),
      width: "5.5rem",
      narrowWidth: "4.5rem",
      align: "end",
      render: ({ id, result }) => (
        <LinkAnchor to={`/campaigns/${id}`} search={{ group: "leads" }}>
          {t("people.number", { count: result.leads })}
        </LinkAnchor>
      ),
    },
    {
      key: "costPerLead",
      title: t("numbers.costPerLead"),
      width: "8rem",
      align: "end",
      wideOnly: true,
      render: ({ costPerLeadMinor, currency }) => moneyOr(costPerLeadMinor, currency),
    },
    {
      key: "customers",
      title: t("short.customers"),
      width: "5.5rem",
      align: "end",
      wideOnly: true,
      render: ({ id, result }) => (
        <LinkAnchor to={`/campaigns/${id}`} search={{ group: "customers" }}>
          {t("people.number", { count: result.customers })}
        </LinkAnchor>
      ),
    },
    {
      key: "return",
      title: t("short.return"),
      width: "5.5rem",
      align: "end",
      wideOnly: true,
      render: ({ returnPercent }) => writeReturn(returnPercent),
    },
    {
      key: "owner",
      title: t("owner"),
      width: "minmax(6rem, 1fr)",
      wideOnly: true,
      render: ({ ownerName, ownerDisabled }) => (
        <Text size="sm" c={ownerDisabled ? "var(--parked)" : undefined}>
          {ownerName === null ? t("nobody") : ownerDisabled ? t("hasLeft", { name: ownerName }) : ownerName}
        </Text>
      ),
    },
  ];
}

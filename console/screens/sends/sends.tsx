import { Select, Text } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Send } from "../../api/generated/routes.schemas.ts";
import { getSends } from "../../api/generated/sends.ts";
import type { Column } from "../../parts/data-list.tsx";
import { DayRange } from "../../parts/day-range.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { rememberSearch } from "../../parts/last-search.ts";
import { LeadLink } from "../../parts/lead-link.tsx";
import { Legend } from "../../parts/legend.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { ChannelMark } from "../../parts/marks.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { PagedList } from "../../parts/paged.tsx";
import { SendState } from "../../parts/send-state.tsx";
import { Empty } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { titleOf } from "../templates/titles.ts";
import { useTemplateTitles } from "../templates/use-titles.ts";
import { type SendsSearch, sentChannels, states } from "./search.ts";
import { SendDrawer } from "./send-drawer.tsx";
import { SendTabs } from "./send-tabs.tsx";
import { TemplateFilter } from "./template-filter.tsx";

/** Every message that was to go, the newest first; one opens beside the list. */
export function Sends() {
  const { t } = useTranslation("sends");
  const search = useSearch({ from: "/shell/sends" });
  const navigate = useNavigate({ from: "/sends" });
  useEffect(() => rememberSearch("/sends", { ...search }), [search]);
  const { send, direction, ...filter } = search;
  const list = usePaged(["sends", "list", filter, direction], (page, options) =>
    getSends({ ...filter, ...page, ...(direction && { direction }) }, options),
  );
  const change = (part: { [Key in keyof SendsSearch]?: SendsSearch[Key] | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...part }) as SendsSearch, replace: true });
  const titles = useTemplateTitles();
  const columns: Column<Send>[] = [
    {
      key: "lead",
      title: t("lead"),
      width: "minmax(8rem, 1.4fr)",
      render: ({ leadId, leadName }) => <LeadLink id={leadId} name={leadName} />,
    },
    {
      key: "channel",
      title: t("channel"),
      width: "7rem",
      wideOnly: true,
      render: ({ channel }) => <ChannelMark channel={channel} label />,
    },
    {
      key: "template",
      title: t("template"),
      width: "minmax(8rem, 1.6fr)",
      wideOnly: true,
      render: ({ id, channel, template, templateVersion }) => {
        const title = titleOf(titles, channel, template);
        return (
          <>
            <LinkAnchor to="/sends" search={{ ...search, send: id }} c="var(--ink)" underline="hover" display="block" truncate>
              {title}
            </LinkAnchor>
            <Text size="xs" c="dimmed" truncate>
              {title !== template && `${template} `}
              {t("version", { version: templateVersion })}
            </Text>
          </>
        );
      },
    },
    {
      key: "state",
      title: t("state"),
      width: "minmax(8rem, 1fr)",
      render: (send) => <SendState send={send} />,
    },
    {
      key: "at",
      title: t("at"),
      width: "11rem",
      wideOnly: true,
      sort: "at",
      descends: true,
      render: ({ settledAt, claimedAt }) => <When at={settledAt ?? claimedAt} />,
    },
  ];
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <>
      <PageHead title={t("title")} />
      <SendTabs />
      <FilterBar clear={isFiltered ? () => void navigate({ search: {} }) : undefined}>
        <Select
          label={t("state")}
          placeholder={t("any")}
          clearable
          w="11rem"
          value={search.state ?? null}
          onChange={(value) => change({ state: states.find((one) => one === value) })}
          data={states.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
        <Select
          label={t("channel")}
          placeholder={t("any")}
          clearable
          w="10rem"
          value={search.channel ?? null}
          onChange={(value) => change({ channel: sentChannels.find((one) => one === value) })}
          data={sentChannels.map((value) => ({ value, label: t(`channel.${value}`, { ns: "common" }) }))}
        />
        <TemplateFilter titles={titles} value={search.template} change={(template) => change({ template })} />
        <DayRange from={search.from} to={search.to} change={change} />
        <Legend />
      </FilterBar>
      <PagedList
        label={t("title")}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ channel, template }) => titleOf(titles, channel, template)}
        sort={{ by: "at", direction, change: (_, next) => change({ direction: next }) }}
        open={({ id }) => void navigate({ search: (before) => ({ ...before, send: id }) })}
        empty={<Empty title={t(isFiltered ? "noneFound" : "empty")}>{t(isFiltered ? "noneFoundHint" : "emptyHint")}</Empty>}
      />
      <SendDrawer id={send} close={() => change({ send: undefined })} />
    </>
  );
}

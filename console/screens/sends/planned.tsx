import { Select, TextInput } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { PlannedMessage } from "../../api/generated/routes.schemas.ts";
import { getSendsPlanned } from "../../api/generated/sends.ts";
import { useSession } from "../../app/session.ts";
import { CancelMessage } from "../../parts/cancel-message.tsx";
import type { Column } from "../../parts/data-list.tsx";
import { dayOf } from "../../parts/day-range.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { LeadLink } from "../../parts/lead-link.tsx";
import { Legend } from "../../parts/legend.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { ChannelMark } from "../../parts/marks.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { PagedList } from "../../parts/paged.tsx";
import { Empty } from "../../parts/states.tsx";
import { instantAt, wallClock } from "../../parts/wall-clock.ts";
import { When } from "../../parts/when.tsx";
import { channels, type PlannedSearch } from "./search.ts";
import { SendTabs } from "./send-tabs.tsx";

/** Messages that go before an instant, the end of today unless another is chosen. */
export function PlannedSends() {
  const { t } = useTranslation("sends");
  const search = useSearch({ from: "/shell/sends/planned" });
  const navigate = useNavigate({ from: "/sends/planned" });
  const { zone } = useSession();
  const before = search.before ?? dayOf(zone).to;
  const { channel } = search;
  const list = usePaged(["sends", "planned", channel, before], (page, options) =>
    getSendsPlanned({ ...page, before, ...(channel && { channel }) }, options),
  );
  const change = (part: { [Key in keyof PlannedSearch]?: PlannedSearch[Key] | undefined }) =>
    void navigate({ search: (earlier) => ({ ...earlier, ...part }) as PlannedSearch, replace: true });
  const columns: Column<PlannedMessage>[] = [
    { key: "at", title: t("plannedAt"), width: "minmax(5.5rem, 11rem)", render: ({ at }) => <When at={at} /> },
    {
      key: "lead",
      title: t("lead"),
      width: "minmax(5rem, 1.4fr)",
      render: ({ leadId, leadName }) => <LeadLink id={leadId} name={leadName} />,
    },
    {
      key: "channel",
      title: t("channel"),
      width: "7rem",
      wideOnly: true,
      render: ({ channel }) => <ChannelMark channel={channel} label />,
    },
    { key: "slot", title: t("step"), width: "minmax(8rem, 1fr)", wideOnly: true, render: ({ slot }) => slot },
    {
      key: "category",
      title: t("category"),
      width: "8rem",
      wideOnly: true,
      render: ({ category }) => t(`categories.${category}`, { defaultValue: category }),
    },
    {
      key: "act",
      title: t("cancel.column"),
      width: "6.5rem",
      render: ({ id, slot, leadName }) => <CancelMessage id={id} name={leadName === null ? slot : `${leadName} · ${slot}`} />,
    },
  ];
  const last = wallClock(new Date(Date.parse(before) - 1), zone).slice(0, 10);
  return (
    <>
      <PageHead title={t("plannedTitle")}>{t("plannedWhat")}</PageHead>
      <SendTabs />
      <FilterBar clear={Object.keys(search).length > 0 ? () => void navigate({ search: {} }) : undefined}>
        <Select
          label={t("channel")}
          placeholder={t("any")}
          clearable
          w="10rem"
          value={channel ?? null}
          onChange={(value) => change({ channel: channels.find((one) => one === value) })}
          data={channels.map((value) => ({ value, label: t(`channel.${value}`, { ns: "common" }) }))}
        />
        <TextInput
          type="date"
          label={t("until")}
          w="10rem"
          value={last}
          onChange={({ currentTarget: { value } }) =>
            change({ before: value === "" ? undefined : dayOf(zone, instantAt(`${value}T12:00`, zone)).to })
          }
        />
        <Legend />
      </FilterBar>
      <PagedList
        label={t("plannedTitle")}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ slot }) => slot}
        open={({ leadId }) => void navigate({ to: `/people/${leadId}` })}
        empty={<Empty title={t("plannedEmpty")}>{t("plannedEmptyHint")}</Empty>}
      />
    </>
  );
}

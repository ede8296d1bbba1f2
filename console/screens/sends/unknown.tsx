import { Anchor, Switch } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { UnknownSend } from "../../api/generated/routes.schemas.ts";
import { getSendsUnknown } from "../../api/generated/sends.ts";
import type { Column } from "../../parts/data-list.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { LeadLink } from "../../parts/lead-link.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { ChannelMark } from "../../parts/marks.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { PagedList } from "../../parts/paged.tsx";
import { ResolveSend } from "../../parts/resolve-send.tsx";
import { Empty } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { AsSent } from "../person/as-sent.tsx";
import { SendTabs } from "./send-tabs.tsx";

/** Messages of which nobody knows whether they arrived; a person says what they found out. */
export function UnknownSends() {
  const { t } = useTranslation(["sends", "person"]);
  // Whoever asks the lead must know what should have arrived.
  const [shown, setShown] = useState<string | null>(null);
  const { undecided } = useSearch({ from: "/shell/sends/unknown" });
  const navigate = useNavigate({ from: "/sends/unknown" });
  const list = usePaged(["sends", "unknown", undecided ?? false], (page, options) =>
    getSendsUnknown({ ...page, ...(undecided && { undecided: "true" }) }, options),
  );
  const columns: Column<UnknownSend>[] = [
    {
      key: "lead",
      title: t("lead"),
      width: "minmax(7rem, 1fr)",
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
      key: "slot",
      title: t("step"),
      width: "minmax(8rem, 1fr)",
      wideOnly: true,
      render: ({ id, slot }) => (
        <>
          <div>{slot}</div>
          <Anchor component="button" type="button" size="xs" onClick={() => setShown(id)}>
            {t("timeline.asSent", { ns: "person" })}
          </Anchor>
        </>
      ),
    },
    { key: "at", title: t("at"), width: "11rem", wideOnly: true, render: ({ at }) => <When at={at} /> },
    { key: "resolve", title: t("resolveColumn"), width: "minmax(11rem, 20rem)", render: (send) => <ResolveSend send={send} /> },
  ];
  return (
    <>
      <PageHead title={t("unknownTitle")}>{t("unknownWhat")}</PageHead>
      <SendTabs />
      <FilterBar>
        <Switch
          label={t("undecidedOnly")}
          checked={undecided === true}
          onChange={({ currentTarget }) => void navigate({ search: currentTarget.checked ? { undecided: true } : {}, replace: true })}
        />
      </FilterBar>
      <PagedList
        label={t("unknownTitle")}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ slot }) => slot}
        empty={<Empty title={t("unknownEmpty")}>{t("unknownEmptyHint")}</Empty>}
      />
      {shown !== null && <AsSent sendId={shown} close={() => setShown(null)} />}
    </>
  );
}

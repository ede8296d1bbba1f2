import { MultiSelect, Text } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getEvents } from "../../api/generated/events.ts";
import type { ListedEvent } from "../../api/generated/routes.schemas.ts";
import { useSession } from "../../app/session.ts";
import { useActorName } from "../../parts/actor.ts";
import type { Column } from "../../parts/data-list.tsx";
import { DayRange, dayOf } from "../../parts/day-range.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { LeadLink } from "../../parts/lead-link.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { PagedList } from "../../parts/paged.tsx";
import { Empty } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { type EventsSearch, kinds } from "./search.ts";

/** What came in from leads and providers: of today, unless other days are chosen. */
export function Events() {
  const { t } = useTranslation("events");
  const search = useSearch({ from: "/shell/events" });
  const navigate = useNavigate({ from: "/events" });
  const { zone } = useSession();
  const actorName = useActorName();
  const day = dayOf(zone);
  const { from = day.from, to = day.to, direction } = search;
  const chosen = search.kinds?.split(",") ?? [];
  const asked = chosen.length > 0 ? chosen.join(",") : kinds.join(",");
  const list = usePaged(["events", asked, from, to, direction], (page, options) =>
    getEvents({ ...page, kinds: asked, from, to, ...(direction && { direction }) }, options),
  );
  const change = (part: { [Key in keyof EventsSearch]?: EventsSearch[Key] | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...part }) as EventsSearch, replace: true });
  const kindName = (kind: string) => t(`kinds.${kind}`, { defaultValue: kind });
  const columns: Column<ListedEvent>[] = [
    { key: "at", title: t("at"), width: "minmax(9rem, 11rem)", sort: "at", descends: true, render: ({ at }) => <When at={at} /> },
    { key: "kind", title: t("kind"), width: "minmax(7rem, 1.2fr)", render: ({ kind }) => kindName(kind) },
    {
      key: "lead",
      title: t("lead"),
      width: "minmax(7rem, 1.2fr)",
      render: ({ leadId, leadName }) => <LeadLink id={leadId} name={leadName} />,
    },
    { key: "actor", title: t("actor"), width: "minmax(6rem, 1fr)", wideOnly: true, render: ({ actor }) => actorName(actor) },
    {
      key: "data",
      title: t("data"),
      width: "minmax(8rem, 1.6fr)",
      wideOnly: true,
      render: ({ data }) => (
        <Text size="xs" c="dimmed" lineClamp={2}>
          {Object.entries(data)
            .map(([key, value]) => `${key}: ${typeof value === "object" ? JSON.stringify(value) : String(value)}`)
            .join(" · ")}
        </Text>
      ),
    },
  ];
  const options = [...new Set([...kinds, ...chosen])];
  return (
    <>
      <PageHead title={t("title")}>{t("what")}</PageHead>
      <FilterBar clear={Object.keys(search).some((key) => key !== "direction") ? () => void navigate({ search: {} }) : undefined}>
        <MultiSelect
          label={t("kind")}
          placeholder={chosen.length === 0 ? t("all") : undefined}
          clearable
          w="min(26rem, 100%)"
          value={chosen}
          onChange={(value) => change({ kinds: value.length === 0 ? undefined : value.join(",") })}
          data={options.map((value) => ({ value, label: kindName(value) }))}
        />
        <DayRange from={from} to={to} change={change} />
      </FilterBar>
      <PagedList
        label={t("title")}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ kind }) => kindName(kind)}
        sort={{ by: "at", direction, change: (_, next) => change({ direction: next }) }}
        open={({ leadId }) => void navigate({ to: `/people/${leadId}` })}
        empty={<Empty title={t("empty")}>{t("emptyHint")}</Empty>}
      />
    </>
  );
}

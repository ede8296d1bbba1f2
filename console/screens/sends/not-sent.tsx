import { Anchor, Drawer, Select, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { NotSent } from "../../api/generated/routes.schemas.ts";
import { getSendsNotSent, getSendsNotSentReasons } from "../../api/generated/sends.ts";
import { languageNow } from "../../app/words.ts";
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
import { useSequenceTitles } from "../../parts/sequence-titles.ts";
import { Empty } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { Why } from "../person/why.tsx";
import { useStepSentences } from "../sequences/step-sentences.ts";
import { channels, type NotSentSearch, notSentStates } from "./search.ts";
import { SendTabs } from "./send-tabs.tsx";

/** Who did not get a message, why, and what may be done; the newest first. */
export function NotSentMessages() {
  const { t } = useTranslation(["sends", "person"]);
  const search = useSearch({ from: "/shell/sends/not-sent" });
  const navigate = useNavigate({ from: "/sends/not-sent" });
  useEffect(() => rememberSearch("/sends/not-sent", { ...search }), [search]);
  const { entry, of, direction, ...filter } = search;
  const list = usePaged(["sends", "not-sent", filter, direction], (page, options) =>
    getSendsNotSent({ ...filter, ...page, ...(direction && { direction }) }, options),
  );
  const { reason, ...unreasoned } = filter;
  const reasons = useReasons(unreasoned);
  const change = (part: { [Key in keyof NotSentSearch]?: NotSentSearch[Key] | undefined }, { replace = true } = {}) =>
    void navigate({ search: (before) => ({ ...before, ...part }) as NotSentSearch, replace });
  const sequences = useSequenceTitles();
  const { steps } = useStepSentences(filter.sequence, filter.version);
  const open = (row: NotSent) => row.entry !== null && change({ entry: row.entry, of: row.leadId }, { replace: false });
  const columns: Column<NotSent>[] = [
    {
      key: "lead",
      title: t("lead"),
      width: "minmax(7rem, 1fr)",
      render: ({ leadId, leadName }) => <LeadLink id={leadId} name={leadName} />,
    },
    {
      key: "message",
      title: t("notSent.message"),
      width: "minmax(9rem, 1.2fr)",
      wideOnly: true,
      render: (row) => <MessageCell row={row} />,
    },
    {
      key: "why",
      title: t("notSent.why"),
      width: "minmax(10rem, 2fr)",
      render: (row) => <ReasonCell row={row} open={() => open(row)} />,
    },
    { key: "at", title: t("at"), width: "10rem", wideOnly: true, sort: "at", descends: true, render: ({ at }) => <When at={at} /> },
  ];
  const isFiltered = Object.keys(filter).length > 0;
  const total = reasons?.filter((one) => reason === undefined || one.reason === reason).reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <PageHead title={t("notSent.title")}>
        {[
          t("notSent.what"),
          total === undefined ? "" : t("notSent.total", { count: total }),
          filter.version === undefined ? "" : t("notSent.ofVersion", { version: filter.version }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </PageHead>
      <SendTabs />
      <FilterBar clear={isFiltered ? () => void navigate({ search: {} }) : undefined}>
        <Select
          label={t("notSent.why")}
          placeholder={t("any")}
          clearable
          searchable
          w="min(20rem, 100%)"
          value={reason ?? null}
          onChange={(value) => change({ reason: value ?? undefined })}
          data={reasonChoices(reasons ?? [], reason)}
        />
        <Select
          label={t("state")}
          placeholder={t("any")}
          clearable
          w="11rem"
          value={filter.state ?? null}
          onChange={(value) => change({ state: notSentStates.find((one) => one === value) })}
          data={notSentStates.map((value) => ({ value, label: t(`notSent.states.${value}`) }))}
        />
        <Select
          label={t("notSent.sequence")}
          placeholder={t("any")}
          clearable
          searchable
          w="14rem"
          value={filter.sequence ?? null}
          onChange={(value) => change({ sequence: value ?? undefined, step: undefined, version: undefined })}
          data={withKnown(sequences, filter.sequence)}
        />
        {filter.sequence !== undefined && (
          <Select
            label={t("step")}
            placeholder={t("any")}
            clearable
            searchable
            w="min(18rem, 100%)"
            value={filter.step ?? null}
            onChange={(value) => change({ step: value ?? undefined })}
            data={withKnown(steps, filter.step)}
          />
        )}
        <Select
          label={t("channel")}
          placeholder={t("any")}
          clearable
          w="9rem"
          value={filter.channel ?? null}
          onChange={(value) => change({ channel: channels.find((one) => one === value) })}
          data={channels.map((value) => ({ value, label: t(`channel.${value}`, { ns: "common" }) }))}
        />
        <DayRange from={filter.from} to={filter.to} change={change} />
        <Legend />
      </FilterBar>
      <PagedList
        label={t("notSent.title")}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ slot }) => slot}
        sort={{ by: "at", direction, change: (_, next) => change({ direction: next }) }}
        open={open}
        empty={
          <Empty title={t(isFiltered ? "notSent.noneFound" : "notSent.empty")}>
            {t(isFiltered ? "noneFoundHint" : "notSent.emptyHint")}
          </Empty>
        }
      />
      <WhyDrawer entry={entry} leadId={of} close={() => change({ entry: undefined, of: undefined })} />
    </>
  );
}

/** How many for which reason, whatever reason is chosen; undefined while it is read. */
function useReasons(filter: Omit<NotSentSearch, "reason" | "direction" | "entry" | "of">) {
  const reasons = useQuery({
    queryKey: ["sends", "not-sent", "reasons", filter],
    queryFn: ({ signal }) => getSendsNotSentReasons(filter, { signal }),
  });
  return reasons.data?.items;
}

interface Reason {
  reason: string | null;
  why: { ja: string; en: string } | null;
  count: number;
}

function reasonChoices(reasons: readonly Reason[], chosen: string | undefined): { value: string; label: string }[] {
  const number = new Intl.NumberFormat(languageNow());
  const choices = reasons.flatMap(({ reason, why, count }) =>
    reason === null ? [] : [{ value: reason, label: `${why?.[languageNow()] ?? reason} ${number.format(count)}` }],
  );
  return withKnown(choices, chosen);
}

/** What stands in the address is a choice, though it has no name. */
function withKnown(choices: readonly { value: string; label: string }[], chosen: string | undefined) {
  return chosen === undefined || choices.some(({ value }) => value === chosen)
    ? [...choices]
    : [...choices, { value: chosen, label: chosen }];
}

/** What it was: the channel, what planned it, and its step. */
function MessageCell({ row: { channel, origin, originKind, sequence, slot } }: { row: NotSent }) {
  const { sentenceOf } = useStepSentences(sequence ?? undefined);
  return (
    <>
      <ChannelMark channel={channel} /> {origin?.[languageNow()] ?? originKind}
      <Text size="xs" c="dimmed" lineClamp={2}>
        {sequence === null ? slot : sentenceOf(slot)}
      </Text>
    </>
  );
}

/** The reason, what may be done, and the way to all that it was decided from. */
function ReasonCell({ row: { why, reason, remedy, entry, at, origin, originKind }, open }: { row: NotSent; open: () => void }) {
  const { t } = useTranslation(["sends", "person"]);
  const language = languageNow();
  const sentence = why?.[language] ?? reason ?? t("notSent.noReason");
  return (
    <>
      <div>{`${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}`}</div>
      {remedy !== null && (
        <Text size="xs" c="dimmed">
          {remedy[language]}
        </Text>
      )}
      <Text size="xs" c="dimmed" hiddenFrom="sm" component="div">
        {origin?.[language] ?? originKind} · <When at={at} />
      </Text>
      {entry !== null && (
        <Anchor component="button" type="button" size="xs" onClick={open}>
          {t("timeline.why", { ns: "person" })}
        </Anchor>
      )}
    </>
  );
}

/** The whole reason, over the list; its address leads there as well. */
function WhyDrawer({ entry, leadId, close }: { entry: string | undefined; leadId: string | undefined; close: () => void }) {
  const { t } = useTranslation(["sends", "common"]);
  const isOpen = entry !== undefined && leadId !== undefined;
  return (
    <Drawer
      opened={isOpen}
      onClose={close}
      position="right"
      size="md"
      title={t("notSent.whyTitle")}
      closeButtonProps={{ "aria-label": t("close", { ns: "common" }) }}
    >
      {isOpen && (
        <Stack gap="sm">
          <Why leadId={leadId} entry={entry} kind="notSent" />
          <LinkAnchor to={`/people/${leadId}`} search={{ kind: "notSent" }}>
            {t("notSent.inTimeline")}
          </LinkAnchor>
        </Stack>
      )}
    </Drawer>
  );
}

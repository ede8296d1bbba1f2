import { ActionIcon, Button, Group, SegmentedControl, Select, TextInput } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconChevronLeft, IconChevronRight, IconPlus } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useMay, useSession } from "../../app/session.ts";
import { businessNow } from "../../parts/clock.ts";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { useKeys } from "../../parts/keys.ts";
import { rememberSearch } from "../../parts/last-search.ts";
import { LinkButton } from "../../parts/links.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Empty, Failure, Loading } from "../../parts/states.tsx";
import { titleOf } from "../sessions/offer-titles.ts";
import { Agenda } from "./agenda.tsx";
import { BookConsultation } from "./book-consultation.tsx";
import { ConsultationList } from "./consultation-list.tsx";
import { dayAfter, dayOf, mondayOf, startOf } from "./days.ts";
import { Grid } from "./grid.tsx";
import { type TalkOffer, useConsultants, useRange, useSlots, useTalkOffers } from "./reading.ts";
import { type ConsultationsSearch, type View, viewOf, views } from "./search.ts";

export type Change = (part: { [Key in keyof ConsultationsSearch]?: ConsultationsSearch[Key] | undefined }) => void;

/** The calendar of all consultants, and the same as a list. */
export function Consultations() {
  const { t } = useTranslation("consultations");
  const search = useSearch({ from: "/shell/consultations" });
  const navigate = useNavigate({ from: "/consultations" });
  const { zone } = useSession();
  const mayWrite = useMay("consultations:write");
  const offers = useTalkOffers();
  const { create, with: consultant, ...rest } = search;
  useEffect(() => rememberSearch("/consultations", { ...search, create: undefined, with: undefined }), [search]);
  const change: Change = (part) => void navigate({ search: (before) => ({ ...before, ...part }) as ConsultationsSearch, replace: true });
  const [first] = offers.items ?? [];
  const canBook = mayWrite && first !== undefined;
  useKeys({ add: canBook ? () => change({ create: "true" }) : undefined });
  const view = viewOf(rest);
  return (
    <>
      <PageHead
        title={t("title")}
        actions={
          <>
            <LinkButton to="/settings/consultants" variant="default">
              {t("toConsultants")}
            </LinkButton>
            {canBook && (
              <Button leftSection={<IconPlus size={16} />} onClick={() => change({ create: "true" })}>
                {t("create")}
              </Button>
            )}
          </>
        }
      >
        {t("hint", { zone })}
      </PageHead>
      <Group mb="md">
        <SegmentedControl
          aria-label={t("view")}
          value={view}
          onChange={(value) => change({ view: views.find((one) => one === value) })}
          data={views.map((value) => ({ value, label: t(`views.${value}`) }))}
        />
      </Group>
      {view === "list" ? (
        <ConsultationList offers={offers.items ?? []} />
      ) : offers.isPending ? (
        <Loading />
      ) : offers.error ? (
        <Failure error={offers.error} retry={offers.refetch} />
      ) : first === undefined ? (
        <Empty
          title={t("noOffer.title")}
          action={
            <LinkButton to="/settings/offers" variant="light">
              {t("noOffer.action")}
            </LinkButton>
          }
        >
          {t("noOffer.hint")}
        </Empty>
      ) : (
        <Calendar view={view} offers={offers.items ?? []} first={first} change={change} mayWrite={mayWrite} />
      )}
      <BookConsultation
        opened={create !== undefined && canBook}
        offers={offers.items ?? []}
        offer={search.offer}
        consultant={consultant ?? search.consultant}
        start={create === "true" ? undefined : create}
        close={() => change({ create: undefined, with: undefined })}
      />
    </>
  );
}

interface CalendarProps {
  view: Exclude<View, "list">;
  offers: readonly TalkOffer[];
  first: TalkOffer;
  change: Change;
  mayWrite: boolean;
}

function Calendar({ view, offers, first, change, mayWrite }: CalendarProps) {
  const { t } = useTranslation("consultations");
  const search = useSearch({ from: "/shell/consultations" });
  const { zone } = useSession();
  const isNarrow = useMediaQuery("(max-width: 62em)", undefined, { getInitialValueInEffect: false });
  const consultants = useConsultants();
  const date = search.date ?? dayOf(businessNow(), zone);
  const begin = view === "week" ? mondayOf(date) : date;
  const days = Array.from({ length: view === "week" ? 7 : 1 }, (_, index) => dayAfter(begin, index));
  const offer = offers.find(({ key }) => key === search.offer) ?? first;
  const { consultant } = search;
  const range = { from: startOf(begin, zone).toISOString(), to: startOf(dayAfter(begin, days.length), zone).toISOString() };
  const entries = useRange({ from: range.from, before: range.to, consultant });
  const slots = useSlots({ ...range, offer: offer.key, consultant });
  const givers = (consultants.data?.items ?? []).filter(({ offers: given }) => given?.includes(offer.key));
  const step = view === "week" ? 7 : 1;
  const press = (start: string, key: string | undefined) => change({ create: start, with: key, offer: offer.key });
  const failed = entries.error ?? slots.error ?? consultants.error;
  const isEmpty = consultants.data !== undefined && givers.length === 0 && (entries.data?.length ?? 0) === 0;
  return (
    <>
      <FilterBar
        clear={
          search.consultant === undefined && search.offer === undefined && search.date === undefined
            ? undefined
            : () => change({ consultant: undefined, offer: undefined, date: undefined })
        }
      >
        <ActionIcon variant="default" size={36} aria-label={t(`earlier.${view}`)} onClick={() => change({ date: dayAfter(begin, -step) })}>
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <TextInput
          type="date"
          label={t("date")}
          w="10.5rem"
          value={date}
          onChange={({ currentTarget }) => currentTarget.value !== "" && change({ date: currentTarget.value })}
        />
        <ActionIcon variant="default" size={36} aria-label={t(`later.${view}`)} onClick={() => change({ date: dayAfter(begin, step) })}>
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
        <Button variant="default" onClick={() => change({ date: undefined })}>
          {t("today")}
        </Button>
        <Select
          label={t("consultant")}
          placeholder={t("any")}
          clearable
          w="13rem"
          value={consultant ?? null}
          onChange={(value) => change({ consultant: value ?? undefined })}
          data={(consultants.data?.items ?? []).map(({ key, name }) => ({ value: key, label: name }))}
        />
        {offers.length > 1 && (
          <Select
            label={t("offer")}
            allowDeselect={false}
            w="14rem"
            value={offer.key}
            onChange={(value) => change({ offer: value ?? undefined })}
            data={offers.map(({ key, title }) => ({ value: key, label: titleOf(title) }))}
          />
        )}
      </FilterBar>
      {failed ? (
        <Failure error={failed} retry={() => Promise.all([entries.refetch(), slots.refetch(), consultants.refetch()])} />
      ) : entries.data === undefined || slots.data === undefined || consultants.data === undefined ? (
        <Loading lines={10} />
      ) : isEmpty ? (
        <Empty
          title={t("noConsultant.title")}
          action={
            <LinkButton to="/settings/consultants" variant="light">
              {t("noConsultant.action")}
            </LinkButton>
          }
        >
          {t("noConsultant.hint", { offer: titleOf(offer.title) })}
        </Empty>
      ) : isNarrow ? (
        <Agenda days={days} offer={offer} entries={entries.data} found={slots.data} press={mayWrite ? press : undefined} />
      ) : (
        <Grid
          days={days}
          perConsultant={view === "day" ? givers.filter(({ key }) => consultant === undefined || key === consultant) : null}
          offer={offer}
          entries={entries.data}
          found={slots.data}
          press={mayWrite ? press : undefined}
        />
      )}
    </>
  );
}

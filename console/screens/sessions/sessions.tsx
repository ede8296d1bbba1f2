import { Button, Checkbox, SegmentedControl, Select, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { OfferSession } from "../../api/generated/routes.schemas.ts";
import { getSessions } from "../../api/generated/sessions.ts";
import { useMay } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { businessNow } from "../../parts/clock.ts";
import type { Column } from "../../parts/data-list.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { useKeys } from "../../parts/keys.ts";
import { rememberSearch } from "../../parts/last-search.ts";
import { LinkAnchor, LinkButton } from "../../parts/links.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { PagedList } from "../../parts/paged.tsx";
import { Empty } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { SessionsCalendar } from "./calendar.tsx";
import { NewSession } from "./new-session.tsx";
import { titleOf, useOfferChoices } from "./offer-titles.ts";
import { type SessionsSearch, states } from "./search.ts";
import { SessionState } from "./session-state.tsx";

const DAY_MS = 86_400_000;

/** The dates of all offers: those that come, and those of which nobody has said yet who came; as a list or a month. */
export function Sessions() {
  const { t } = useTranslation("sessions");
  const search = useSearch({ from: "/shell/sessions" });
  const navigate = useNavigate({ from: "/sessions" });
  const mayWrite = useMay("sessions:write");
  const offers = useOfferChoices();
  const { create, past, uncounted, view, offer, state } = search;
  useEffect(() => rememberSearch("/sessions", { ...search, create: undefined }), [search]);
  const change = (part: { [Key in keyof SessionsSearch]?: SessionsSearch[Key] | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...part }) as SessionsSearch, replace: true });
  useKeys({ add: mayWrite ? () => change({ create: true }) : undefined });
  const isFiltered = offer !== undefined || state !== undefined || uncounted === true;
  return (
    <>
      <PageHead
        title={t("title")}
        actions={
          <>
            <LinkButton to="/settings/offers" variant="default">
              {t("toOffers")}
            </LinkButton>
            {mayWrite && (
              <Button leftSection={<IconPlus size={16} />} onClick={() => change({ create: true })}>
                {t("create")}
              </Button>
            )}
          </>
        }
      >
        {t("hint")}
      </PageHead>
      <SegmentedControl
        mb="sm"
        aria-label={t("calendar.view")}
        value={view ?? "list"}
        onChange={(value) => change({ view: value === "month" ? "month" : undefined, month: undefined })}
        data={[
          { value: "list", label: t("calendar.list") },
          { value: "month", label: t("calendar.month") },
        ]}
      />
      <FilterBar
        clear={
          isFiltered || past
            ? () => void navigate({ search: ({ view: kept, month }) => ({ ...(kept && { view: kept }), ...(month && { month }) }) })
            : undefined
        }
      >
        <Select
          label={t("offer")}
          placeholder={t("any")}
          clearable
          w="16rem"
          value={offer ?? null}
          onChange={(value) => change({ offer: value ?? undefined })}
          data={offers}
        />
        <Select
          label={t("state")}
          placeholder={t("any")}
          clearable
          w="11rem"
          value={state ?? null}
          onChange={(value) => change({ state: states.find((one) => one === value) })}
          data={states.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
        {view !== "month" && (
          <Checkbox
            label={t("past")}
            mb={8}
            checked={past === true}
            onChange={({ currentTarget }) => change({ past: currentTarget.checked ? true : undefined })}
          />
        )}
        <Checkbox
          label={t("uncountedOnly")}
          mb={8}
          checked={uncounted === true}
          onChange={({ currentTarget }) => change({ uncounted: currentTarget.checked ? true : undefined })}
        />
      </FilterBar>
      {view === "month" ? <SessionsCalendar /> : <SessionList isFiltered={isFiltered} />}
      <NewSession opened={create === true && mayWrite} offers={offers} close={() => change({ create: undefined })} />
    </>
  );
}

function SessionList({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation("sessions");
  const navigate = useNavigate({ from: "/sessions" });
  const { past, uncounted, offer, state } = useSearch({ from: "/shell/sessions" });
  const filter = { offer, state };
  const list = usePaged(["sessions", "list", { ...filter, past, uncounted }], (page, options) => {
    // By the day, so that the same list is asked for all day long.
    const from = new Date(Math.floor(businessNow().getTime() / DAY_MS - 2) * DAY_MS).toISOString();
    return getSessions({ ...filter, ...page, ...(uncounted ? { uncounted: "true" } : !past && { from }) }, options);
  });
  const number = (value: number) => value.toLocaleString(languageNow());
  const columns: Column<OfferSession>[] = [
    {
      key: "date",
      title: t("date"),
      width: "minmax(11rem, 1.2fr)",
      render: ({ id, startsAt, zone }) => (
        <LinkAnchor to={`/sessions/${id}`}>
          <When at={startsAt} zone={zone} />
        </LinkAnchor>
      ),
    },
    { key: "offer", title: t("offer"), width: "minmax(9rem, 2fr)", wideOnly: true, render: ({ title }) => titleOf(title) },
    { key: "state", title: t("state"), width: "minmax(7rem, 1fr)", render: (session) => <SessionState session={session} /> },
    {
      key: "seats",
      title: t("seats"),
      width: "8rem",
      narrowWidth: "5rem",
      align: "end",
      render: ({ taken, seats }) => (
        <Text span size="sm" {...(taken > seats && { c: "var(--parked)" })}>
          {t("seatsOf", { taken: number(taken), seats: number(seats) })}
        </Text>
      ),
    },
    { key: "waiting", title: t("waiting"), width: "7rem", align: "end", wideOnly: true, render: ({ waiting }) => number(waiting) },
    {
      key: "came",
      title: t("came"),
      width: "7rem",
      align: "end",
      wideOnly: true,
      render: ({ came, state }) => (state === "done" ? number(came) : "–"),
    },
  ];
  return (
    <PagedList
      label={t("title")}
      list={list}
      columns={columns}
      idOf={({ id }) => id}
      nameOf={({ title, startsAt }) => `${titleOf(title)} ${startsAt}`}
      open={({ id }) => void navigate({ to: "/sessions/$sessionId", params: { sessionId: id } })}
      empty={<Empty title={t(isFiltered ? "noneFound" : "empty")}>{t(isFiltered ? "noneFoundHint" : "emptyHint")}</Empty>}
    />
  );
}

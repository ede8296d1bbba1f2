import { Checkbox, Select, Text } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getConsultations } from "../../api/generated/consultations.ts";
import type { Consultation } from "../../api/generated/routes.schemas.ts";
import { useSession } from "../../app/session.ts";
import { businessNow } from "../../parts/clock.ts";
import type { Column } from "../../parts/data-list.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { LeadLink } from "../../parts/lead-link.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { PagedList } from "../../parts/paged.tsx";
import { Empty } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { titleOf } from "../sessions/offer-titles.ts";
import { ConsultationState } from "./consultation-state.tsx";
import { dayOf, startOf } from "./days.ts";
import { type TalkOffer, useConsultants } from "./reading.ts";
import { type ConsultationsSearch, states } from "./search.ts";

/** Consultations from today on, or from the day that is chosen, the earliest first. */
export function ConsultationList({ offers }: { offers: readonly TalkOffer[] }) {
  const { t } = useTranslation("consultations");
  const { consultant, offer, state, unmarked, past, date } = useSearch({ from: "/shell/consultations" });
  const navigate = useNavigate({ from: "/consultations" });
  const { zone } = useSession();
  const consultants = useConsultants();
  const from = startOf(date ?? dayOf(businessNow(), zone), zone).toISOString();
  const filter = {
    ...(consultant && { consultant }),
    ...(offer && { offer }),
    ...(state && { state }),
    ...(unmarked && { unmarked: "true" as const }),
  };
  const asked = { ...filter, ...(!past && !unmarked && { from }) };
  const list = usePaged(["consultations", "list", asked], (page, options) => getConsultations({ ...asked, ...page }, options));
  const change = (part: { [Key in keyof ConsultationsSearch]?: ConsultationsSearch[Key] | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...part, view: "list" }) as ConsultationsSearch, replace: true });
  const columns: Column<Consultation>[] = [
    {
      key: "when",
      title: t("when"),
      width: "minmax(11rem, 1.1fr)",
      narrowWidth: "minmax(5.5rem, 1fr)",
      render: ({ id, startsAt }) => (
        <LinkAnchor to={`/consultations/${id}`}>
          <When at={startsAt} />
        </LinkAnchor>
      ),
    },
    {
      key: "lead",
      title: t("lead"),
      width: "minmax(7rem, 1.2fr)",
      narrowWidth: "minmax(4.5rem, 1fr)",
      render: ({ leadId, leadName }) => <LeadLink id={leadId} name={leadName} />,
    },
    { key: "consultant", title: t("consultant"), width: "minmax(7rem, 1fr)", wideOnly: true, render: (one) => one.consultantName },
    { key: "offer", title: t("offer"), width: "minmax(7rem, 1.2fr)", wideOnly: true, render: ({ title }) => titleOf(title) },
    {
      key: "state",
      title: t("state"),
      width: "minmax(8rem, 1fr)",
      narrowWidth: "minmax(6rem, 1fr)",
      render: (one) => <ConsultationState consultation={one} />,
    },
    {
      key: "outcome",
      title: t("outcome"),
      width: "8rem",
      wideOnly: true,
      render: ({ outcome }) => <Text size="sm">{outcome ? t(`outcomes.${outcome}`) : "–"}</Text>,
    },
  ];
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <>
      <FilterBar clear={isFiltered || past || date !== undefined ? () => void navigate({ search: { view: "list" } }) : undefined}>
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
            placeholder={t("any")}
            clearable
            w="13rem"
            value={offer ?? null}
            onChange={(value) => change({ offer: value ?? undefined })}
            data={offers.map(({ key, title }) => ({ value: key, label: titleOf(title) }))}
          />
        )}
        <Select
          label={t("state")}
          placeholder={t("any")}
          clearable
          w="11rem"
          value={state ?? null}
          onChange={(value) => change({ state: states.find((one) => one === value) })}
          data={states.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
        <Checkbox
          label={t("unmarkedOnly")}
          mb={8}
          checked={unmarked === true}
          onChange={({ currentTarget }) => change({ unmarked: currentTarget.checked ? true : undefined })}
        />
        <Checkbox
          label={t("past")}
          mb={8}
          checked={past === true}
          onChange={({ currentTarget }) => change({ past: currentTarget.checked ? true : undefined })}
        />
      </FilterBar>
      <PagedList
        label={t("title")}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ leadName, startsAt }) => `${leadName ?? ""} ${startsAt}`}
        open={({ id }) => void navigate({ to: "/consultations/$consultationId", params: { consultationId: id } })}
        empty={<Empty title={t(isFiltered ? "noneFound" : "emptyList")}>{t(isFiltered ? "noneFoundHint" : "emptyListHint")}</Empty>}
      />
    </>
  );
}

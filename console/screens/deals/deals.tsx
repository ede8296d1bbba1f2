import { Button, SegmentedControl, Select } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../../app/session.ts";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { useKeys } from "../../parts/keys.ts";
import { rememberSearch } from "../../parts/last-search.ts";
import { LinkButton } from "../../parts/links.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useStaffNames } from "../../parts/staff-names.ts";
import { Empty, Failure, Loading } from "../../parts/states.tsx";
import { Board } from "./board.tsx";
import { DealList, ListFilters } from "./deal-list.tsx";
import { Figures } from "./figures.tsx";
import { HandOver } from "./hand-over.tsx";
import { NewDeal } from "./new-deal.tsx";
import { useDealOffers } from "./reading.ts";
import { type DealsSearch, viewOf, views } from "./search.ts";

/** Deals about back-end offers: as a board, as a list, and what was objected to whom. */
export function Deals() {
  const { t } = useTranslation("deals");
  const search = useSearch({ from: "/shell/deals" });
  const navigate = useNavigate({ from: "/deals" });
  const mayWrite = useMay("deals:write");
  const offers = useDealOffers();
  const staff = useStaffNames();
  const { offer, owner, by, state, loose, due, create, open } = search;
  const view = viewOf(search);
  useEffect(() => rememberSearch("/deals", { ...search, create: undefined, open: undefined }), [search]);
  const change = (part: { [Key in keyof DealsSearch]?: DealsSearch[Key] | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...part }) as DealsSearch, replace: true });
  const canCreate = mayWrite && offers.items.length > 0;
  useKeys({ add: canCreate ? () => change({ create: true }) : undefined });
  const isFiltered =
    owner !== undefined || state !== undefined || loose === true || due === true || (view !== "board" && offer !== undefined);
  return (
    <>
      <PageHead
        title={t("title")}
        actions={
          mayWrite && (
            <>
              <Button variant="default" onClick={() => change({ open: "hand-over" })}>
                {t("handOver.open")}
              </Button>
              {canCreate && (
                <Button leftSection={<IconPlus size={16} />} onClick={() => change({ create: true })}>
                  {t("create.title")}
                </Button>
              )}
            </>
          )
        }
      >
        {t("hint")}
      </PageHead>
      <SegmentedControl
        mb="sm"
        aria-label={t("view")}
        value={view}
        onChange={(value) => change({ view: views.find((one) => one === value) })}
        data={views.map((value) => ({ value, label: t(`views.${value}`) }))}
      />
      <FilterBar clear={isFiltered ? () => void navigate({ search: { view } }) : undefined}>
        <Select
          label={t("offer")}
          placeholder={t("any")}
          clearable={view !== "board"}
          allowDeselect={view !== "board"}
          w="16rem"
          value={offer ?? (view === "board" ? (offers.items[0]?.value ?? null) : null)}
          onChange={(value) => change({ offer: value ?? undefined })}
          data={offers.items}
        />
        {view === "board" && (
          <Select
            label={t("board.by")}
            allowDeselect={false}
            w="11rem"
            value={by ?? "step"}
            onChange={(value) => change({ by: value === "phase" ? "phase" : undefined })}
            data={(["step", "phase"] as const).map((value) => ({ value, label: t(value) }))}
          />
        )}
        {view !== "figures" && staff.length > 0 && (
          <Select
            label={t("owner")}
            placeholder={t("any")}
            clearable
            w="12rem"
            value={owner ?? null}
            onChange={(value) => change({ owner: value ?? undefined })}
            data={staff.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {view === "list" && <ListFilters change={change} />}
      </FilterBar>
      {view === "list" ? (
        <DealList isFiltered={isFiltered} />
      ) : view === "figures" ? (
        <Figures offer={offer} />
      ) : (
        <WholeBoard offers={offers} by={by ?? "step"} offer={offer} owner={owner} />
      )}
      <NewDeal opened={create === true && canCreate} offers={offers.items} offer={offer} close={() => change({ create: undefined })} />
      <HandOver opened={open === "hand-over" && mayWrite} close={() => change({ open: undefined })} />
    </>
  );
}

interface WholeBoardProps {
  offers: ReturnType<typeof useDealOffers>;
  by: "step" | "phase";
  offer: string | undefined;
  owner: string | undefined;
}

function WholeBoard({ offers, by, offer, owner }: WholeBoardProps) {
  const { t } = useTranslation("deals");
  if (offers.isPending) return <Loading />;
  if (offers.error) return <Failure error={offers.error} retry={offers.refetch} />;
  const shown = offer ?? offers.items[0]?.value;
  if (shown === undefined)
    return (
      <Empty
        title={t("noOffers")}
        action={
          <LinkButton to="/settings/offers" variant="light">
            {t("toOffers")}
          </LinkButton>
        }
      >
        {t("noOffersHint")}
      </Empty>
    );
  return <Board offer={shown} by={by} owner={owner} />;
}

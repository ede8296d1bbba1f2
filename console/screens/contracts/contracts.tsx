import { Select, Text } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getContracts } from "../../api/generated/contracts.ts";
import type { Contract } from "../../api/generated/routes.schemas.ts";
import type { Column } from "../../parts/data-list.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { PagedList } from "../../parts/paged.tsx";
import { Empty } from "../../parts/states.tsx";
import { writeMoney } from "../deals/money.ts";
import { titleOf } from "../sessions/offer-titles.ts";
import { ContractState } from "./contract-state.tsx";
import { Next } from "./next.tsx";
import { type ContractsSearch, kinds, states } from "./search.ts";

type Change = { [Key in keyof ContractsSearch]?: ContractsSearch[Key] | undefined };

/** Contracts, the newest first or by what is due next. */
export function Contracts() {
  const { t } = useTranslation(["contracts", "common"]);
  const { state, kind, sort, deal } = useSearch({ from: "/shell/contracts" });
  const navigate = useNavigate({ from: "/contracts" });
  const asked = { ...(state && { state }), ...(kind && { kind }), ...(sort && { sort }), ...(deal && { deal }) };
  const list = usePaged(["deals", "contracts", asked], (page, options) => getContracts({ ...asked, ...page }, options));
  const change = (part: Change) => void navigate({ search: (before) => ({ ...before, ...part }) as ContractsSearch, replace: true });
  const isFiltered = state !== undefined || kind !== undefined || deal !== undefined;
  const columns: Column<Contract>[] = [
    {
      key: "lead",
      title: t("lead"),
      width: "minmax(8rem, 1.3fr)",
      narrowWidth: "minmax(5rem, 1fr)",
      render: ({ id, leadName, title }) => (
        <>
          <LinkAnchor to={`/contracts/${id}`} fw={600} c="var(--ink)">
            {leadName ?? t("person.nameless", { ns: "common" })}
          </LinkAnchor>
          <Text size="xs" c="dimmed" lineClamp={1}>
            {title}
          </Text>
        </>
      ),
    },
    { key: "number", title: t("number"), width: "7.5rem", wideOnly: true, render: ({ number }) => <Text size="sm">{number}</Text> },
    {
      key: "state",
      title: t("state"),
      width: "minmax(7rem, 1fr)",
      narrowWidth: "minmax(5.5rem, 1fr)",
      render: (one) => <ContractState state={one.state} />,
    },
    {
      key: "kind",
      title: t("kind"),
      width: "minmax(7rem, 1fr)",
      wideOnly: true,
      render: (one) => <Text size="sm">{t(`kinds.${one.transactionKind}`)}</Text>,
    },
    {
      key: "amount",
      title: t("amount"),
      width: "6.5rem",
      align: "end",
      wideOnly: true,
      render: ({ grossMinor, currency }) => writeMoney(grossMinor, currency),
    },
    {
      key: "next",
      title: t("next"),
      width: "minmax(9.5rem, 1.6fr)",
      narrowWidth: "minmax(7rem, 1.4fr)",
      render: (one) => <Next contract={one} />,
    },
    {
      key: "deal",
      title: t("deal"),
      width: "minmax(6rem, 1fr)",
      wideOnly: true,
      render: ({ dealId, offerTitle, offerKey }) =>
        dealId === null ? "–" : <LinkAnchor to={`/deals/${dealId}`}>{titleOf(offerTitle) || offerKey}</LinkAnchor>,
    },
  ];
  return (
    <>
      <PageHead title={t("title")}>{t("hint")}</PageHead>
      <FilterBar clear={isFiltered ? () => void navigate({ search: sort ? { sort } : {} }) : undefined}>
        <Select
          label={t("state")}
          placeholder={t("any")}
          clearable
          w="13rem"
          value={state ?? null}
          onChange={(value) => change({ state: states.find((one) => one === value) })}
          data={states.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
        <Select
          label={t("kind")}
          placeholder={t("any")}
          clearable
          w="13rem"
          value={kind ?? null}
          onChange={(value) => change({ kind: kinds.find((one) => one === value) })}
          data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <Select
          label={t("order")}
          allowDeselect={false}
          w="11rem"
          value={sort ?? "created"}
          onChange={(value) => change({ sort: value === "deadline" ? "deadline" : undefined })}
          data={(["created", "deadline"] as const).map((value) => ({ value, label: t(`orders.${value}`) }))}
        />
      </FilterBar>
      <PagedList
        label={t("title")}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ leadName, number }) => `${leadName ?? ""} ${number}`}
        open={({ id }) => void navigate({ to: "/contracts/$contractId", params: { contractId: id } })}
        empty={<Empty title={t(isFiltered ? "noneFound" : "empty")}>{t(isFiltered ? "noneFoundHint" : "emptyHint")}</Empty>}
      />
    </>
  );
}

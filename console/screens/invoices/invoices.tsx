import { Button, Text } from "@mantine/core";
import { IconDownload, IconPlus } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { getGetInvoicesCsvUrl, getInvoices } from "../../api/generated/invoices.ts";
import type { Invoice } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import type { Column } from "../../parts/data-list.tsx";
import { useKeys } from "../../parts/keys.ts";
import { rememberSearch } from "../../parts/last-search.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { PagedList } from "../../parts/paged.tsx";
import { Empty } from "../../parts/states.tsx";
import { writeMoney } from "../deals/money.ts";
import { writeDate } from "../deals/reading.ts";
import { Filters } from "./filters.tsx";
import { InvoiceState } from "./invoice-state.tsx";
import { NewInvoice } from "./new-invoice.tsx";
import type { InvoicesChange, InvoicesSearch } from "./search.ts";

/** Every invoice, newest first, found by day, amount, partner and state. */
export function Invoices() {
  const { t } = useTranslation("invoices");
  const search = useSearch({ from: "/shell/invoices" });
  const navigate = useNavigate({ from: "/invoices" });
  const mayWrite = useMay("billing:write");
  useEffect(() => rememberSearch("/invoices", { ...search, create: undefined, deal: undefined }), [search]);
  const change = (part: InvoicesChange) => void navigate({ search: (before) => ({ ...before, ...part }) as InvoicesSearch, replace: true });
  useKeys({ add: mayWrite ? () => change({ create: true }) : undefined });
  const { create, deal, ...filter } = search;
  const isFiltered = Object.keys(filter).length > 0;
  const list = usePaged(["invoices", "list", filter], (page, options) => getInvoices({ ...filter, ...page }, options));
  const columns = useColumns();
  return (
    <>
      <PageHead
        title={t("title")}
        actions={
          <>
            <Button
              component="a"
              href={getGetInvoicesCsvUrl({ ...filter, language: languageNow() })}
              download
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {t("export")}
            </Button>
            {mayWrite && (
              <Button leftSection={<IconPlus size={16} />} onClick={() => change({ create: true })}>
                {t("create.open")}
              </Button>
            )}
          </>
        }
      >
        {t("hint")}
      </PageHead>
      <Filters search={filter} change={change} clear={isFiltered ? () => void navigate({ search: {} }) : undefined} />
      <PagedList
        label={t("title")}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ number, leadName }) => `${number} ${leadName ?? ""}`}
        open={({ id }) => void navigate({ to: "/invoices/$invoiceId", params: { invoiceId: id } })}
        empty={<Empty title={t(isFiltered ? "noneFound" : "empty")}>{t(isFiltered ? "noneFoundHint" : "emptyHint")}</Empty>}
      />
      <NewInvoice
        opened={create === true && mayWrite}
        leadId={filter.lead}
        dealId={deal}
        close={() => change({ create: undefined, deal: undefined })}
      />
    </>
  );
}

function useColumns(): Column<Invoice>[] {
  const { t } = useTranslation(["invoices", "common"]);
  return [
    {
      key: "number",
      title: t("number"),
      width: "8rem",
      narrowWidth: "minmax(6.5rem, 1.4fr)",
      render: ({ id, number, leadName }) => (
        <>
          <LinkAnchor to={`/invoices/${id}`} fw={600} c="var(--ink)">
            {number}
          </LinkAnchor>
          <Text size="sm" hiddenFrom="sm">
            {leadName ?? t("person.nameless", { ns: "common" })}
          </Text>
        </>
      ),
    },
    {
      key: "lead",
      title: t("lead"),
      width: "minmax(8rem, 1.6fr)",
      wideOnly: true,
      render: ({ leadName }) => leadName ?? t("person.nameless", { ns: "common" }),
    },
    { key: "issuedOn", title: t("issuedOn"), width: "8rem", wideOnly: true, render: ({ issuedOn }) => writeDate(issuedOn) },
    {
      key: "state",
      title: t("state"),
      width: "minmax(8.5rem, 1.2fr)",
      narrowWidth: "minmax(5.5rem, 1fr)",
      render: (invoice) => <InvoiceState invoice={invoice} />,
    },
    {
      key: "gross",
      title: t("gross"),
      width: "8rem",
      narrowWidth: "6rem",
      align: "end",
      render: ({ grossMinor, currency }) => writeMoney(grossMinor, currency),
    },
    {
      key: "open",
      title: t("openAmount"),
      width: "8rem",
      align: "end",
      wideOnly: true,
      render: ({ openMinor, currency }) => (openMinor === 0 ? "–" : writeMoney(openMinor, currency)),
    },
    {
      key: "nextDueOn",
      title: t("nextDueOn"),
      width: "8.5rem",
      wideOnly: true,
      render: ({ nextDueOn }) => (nextDueOn === null ? "–" : writeDate(nextDueOn)),
    },
  ];
}

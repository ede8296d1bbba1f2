import { Button, Select, Text, TextInput } from "@mantine/core";
import { IconDownload, IconPlus } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { getGetPaymentsCsvUrl, getPayments } from "../../api/generated/payments.ts";
import type { Payment } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import type { Column } from "../../parts/data-list.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { useKeys } from "../../parts/keys.ts";
import { rememberSearch } from "../../parts/last-search.ts";
import { LeadPicker } from "../../parts/lead-picker.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { PagedList } from "../../parts/paged.tsx";
import { Empty } from "../../parts/states.tsx";
import { writeMoney } from "../deals/money.ts";
import { writeDate } from "../deals/reading.ts";
import { PaymentsFrame } from "./frame.tsx";
import { PaymentDrawer } from "./payment-drawer.tsx";
import { PaymentState } from "./payment-state.tsx";
import classes from "./payments.module.css";
import { RecordPayment } from "./record-payment.tsx";
import { methods, type PaymentsSearch, paymentStates } from "./search.ts";

/** Money that came, whose it is, and what it stands for. */
export function Payments() {
  const { t } = useTranslation(["payments", "common"]);
  const search = useSearch({ from: "/shell/payments" });
  const navigate = useNavigate({ from: "/payments" });
  const mayWrite = useMay("billing:write");
  const { method, state, lead, from, to, payment, create } = search;
  useEffect(() => rememberSearch("/payments", { ...search }), [search]);
  const change = (part: { [Key in keyof PaymentsSearch]?: PaymentsSearch[Key] | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...part }) as PaymentsSearch, replace: true });
  const asked = {
    ...(method && { method }),
    ...(state === "suspense" ? { suspense: "true" } : state && { state }),
    ...(lead && { lead }),
    ...(from && { from }),
    ...(to && { to }),
  };
  const list = usePaged(["payments", "list", asked], (page, options) => getPayments({ ...asked, ...page }, options));
  useKeys({ add: mayWrite ? () => change({ create: true }) : undefined });
  const open = ({ id }: Payment) => void navigate({ search: (before) => ({ ...before, payment: id }) });
  const columns: Column<Payment>[] = [
    {
      key: "receivedOn",
      title: t("receivedOn"),
      width: "7.5rem",
      wideOnly: true,
      render: ({ receivedOn }) => writeDate(receivedOn),
    },
    {
      key: "lead",
      title: t("lead"),
      width: "minmax(9rem, 1.5fr)",
      narrowWidth: "minmax(5rem, 1fr)",
      render: ({ id, leadId, leadName, receivedOn }) => (
        <div style={{ minWidth: 0 }}>
          <LinkAnchor to="/payments" search={{ ...search, payment: id }} fw={600} c={leadId === null ? "var(--parked)" : "var(--ink)"}>
            {leadId === null ? t("nobody") : (leadName ?? t("person.nameless", { ns: "common" }))}
          </LinkAnchor>
          <Text className={classes.small} hiddenFrom="sm">
            {writeDate(receivedOn)}
          </Text>
        </div>
      ),
    },
    { key: "method", title: t("method"), width: "7rem", wideOnly: true, render: (one) => t(`methods.${one.method}`) },
    {
      key: "amount",
      title: t("amount"),
      width: "8rem",
      narrowWidth: "5.5rem",
      align: "end",
      render: ({ amountMinor, currency }) => writeMoney(amountMinor, currency),
    },
    {
      key: "allocated",
      title: t("allocated"),
      width: "8rem",
      align: "end",
      wideOnly: true,
      render: ({ allocatedMinor, currency }) => (allocatedMinor === 0 ? "–" : writeMoney(allocatedMinor, currency)),
    },
    {
      key: "refund",
      title: t("refunded"),
      width: "8rem",
      align: "end",
      wideOnly: true,
      render: ({ refundMinor, currency }) => (refundMinor === 0 ? "–" : writeMoney(refundMinor, currency)),
    },
    {
      key: "state",
      title: t("state"),
      width: "minmax(8rem, 1fr)",
      narrowWidth: "minmax(5rem, 1fr)",
      render: (one) => <PaymentState payment={one} />,
    },
  ];
  const isFiltered = Object.keys(asked).length > 0;
  return (
    <PaymentsFrame
      title={t("title")}
      hint={t("hint")}
      actions={
        <>
          <Button
            component="a"
            href={getGetPaymentsCsvUrl({ ...asked, language: languageNow() })}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t("export")}
          </Button>
          {mayWrite && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => change({ create: true })}>
              {t("record.title")}
            </Button>
          )}
        </>
      }
    >
      <FilterBar clear={isFiltered ? () => void navigate({ search: {} }) : undefined}>
        <Select
          label={t("state")}
          placeholder={t("any")}
          clearable
          w="10rem"
          value={state ?? null}
          onChange={(value) => change({ state: paymentStates.find((one) => one === value) })}
          data={paymentStates.map((value) => ({ value, label: t(`filters.${value}`) }))}
        />
        <Select
          label={t("method")}
          placeholder={t("any")}
          clearable
          w="9rem"
          value={method ?? null}
          onChange={(value) => change({ method: methods.find((one) => one === value) })}
          data={methods.map((value) => ({ value, label: t(`methods.${value}`) }))}
        />
        <LeadPicker
          label={t("lead")}
          placeholder={t("any")}
          value={lead ?? null}
          change={(value) => change({ lead: value ?? undefined })}
        />
        <Day label={t("from")} value={from} change={(value) => change({ from: value })} />
        <Day label={t("to")} value={to} change={(value) => change({ to: value })} />
      </FilterBar>
      <PagedList
        label={t("title")}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ leadName, amountMinor, currency }) => `${leadName ?? t("nobody")} ${writeMoney(amountMinor, currency)}`}
        open={open}
        empty={<Empty title={t(isFiltered ? "noneFound" : "empty")}>{t(isFiltered ? "noneFoundHint" : "emptyHint")}</Empty>}
      />
      <PaymentDrawer id={payment} close={() => change({ payment: undefined })} />
      <RecordPayment opened={create === true && mayWrite} leadId={lead ?? null} close={() => change({ create: undefined })} />
    </PaymentsFrame>
  );
}

function Day({ label, value, change }: { label: string; value: string | undefined; change: (day: string | undefined) => void }) {
  return (
    <TextInput
      type="date"
      label={label}
      w="10rem"
      value={value ?? ""}
      onChange={({ currentTarget }) => change(currentTarget.value === "" ? undefined : currentTarget.value)}
    />
  );
}

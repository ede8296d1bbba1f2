import { Button, Group, Modal, Select, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { getRefunds, postRefundsIdDone } from "../../api/generated/payments.ts";
import type { Refund } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import type { Column } from "../../parts/data-list.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { rememberSearch } from "../../parts/last-search.ts";
import { LeadLink } from "../../parts/lead-link.tsx";
import { LeadPicker } from "../../parts/lead-picker.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { PagedList } from "../../parts/paged.tsx";
import { Empty } from "../../parts/states.tsx";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { When } from "../../parts/when.tsx";
import { writeMoney } from "../deals/money.ts";
import { PaymentsFrame } from "./frame.tsx";
import { RefundState, waitsForPerson } from "./refund-state.tsx";
import { type RefundsSearch, refundStates } from "./search.ts";

/** Money that goes back: what is owed, what is on its way, what is done. */
export function Refunds() {
  const { t } = useTranslation("payments");
  const search = useSearch({ from: "/shell/payments/refunds" });
  const navigate = useNavigate({ from: "/payments/refunds" });
  const mayWrite = useMay("billing:write");
  const [asked, setAsked] = useState<Refund | null>(null);
  const { state, lead } = search;
  useEffect(() => rememberSearch("/payments/refunds", { ...search }), [search]);
  const change = (part: { [Key in keyof RefundsSearch]?: RefundsSearch[Key] | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...part }) as RefundsSearch, replace: true });
  const list = usePaged(["payments", "refunds", search], (page, options) => getRefunds({ ...search, ...page }, options));
  const columns: Column<Refund>[] = [
    {
      key: "createdAt",
      title: t("refunds.since"),
      width: "minmax(9rem, 1fr)",
      wideOnly: true,
      render: (one) => <When at={one.createdAt} />,
    },
    {
      key: "lead",
      title: t("lead"),
      width: "minmax(8rem, 1.2fr)",
      narrowWidth: "minmax(4.5rem, 1fr)",
      render: ({ leadId, leadName }) => <LeadLink id={leadId} name={leadName} />,
    },
    {
      key: "amount",
      title: t("amount"),
      width: "8rem",
      narrowWidth: "5.5rem",
      align: "end",
      render: ({ amountMinor, currency }) => writeMoney(amountMinor, currency),
    },
    { key: "method", title: t("refunds.paidBy"), width: "7rem", wideOnly: true, render: ({ method }) => t(`methods.${method}`) },
    { key: "reason", title: t("refunds.why"), width: "minmax(8rem, 1fr)", wideOnly: true, render: ({ reason }) => t(`reasons.${reason}`) },
    {
      key: "state",
      title: t("state"),
      width: "minmax(11rem, 1.4fr)",
      narrowWidth: "minmax(6.5rem, 1.4fr)",
      render: (refund) => (
        <Stack gap={4} align="flex-start">
          <RefundState {...refund} />
          {mayWrite && waitsForPerson(refund) && (
            <Button size="compact-sm" variant="light" onClick={() => setAsked(refund)}>
              {t("refunds.record")}
            </Button>
          )}
        </Stack>
      ),
    },
  ];
  const isFiltered = state !== undefined || lead !== undefined;
  return (
    <PaymentsFrame title={t("refunds.title")} hint={t("refunds.hint")}>
      <FilterBar clear={isFiltered ? () => void navigate({ search: {} }) : undefined}>
        <Select
          label={t("state")}
          placeholder={t("any")}
          clearable
          w="12rem"
          value={state ?? null}
          onChange={(value) => change({ state: refundStates.find((one) => one === value) })}
          data={refundStates.map((value) => ({ value, label: t(`refundStates.${value}`) }))}
        />
        <LeadPicker
          label={t("lead")}
          placeholder={t("any")}
          value={lead ?? null}
          change={(value) => change({ lead: value ?? undefined })}
        />
      </FilterBar>
      <PagedList
        label={t("refunds.title")}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ leadName, amountMinor, currency }) => `${leadName ?? ""} ${writeMoney(amountMinor, currency)}`}
        open={({ paymentId }) => void navigate({ to: "/payments", search: { payment: paymentId } })}
        empty={
          <Empty title={t(isFiltered ? "refunds.noneFound" : "refunds.empty")}>
            {t(isFiltered ? "noneFoundHint" : "refunds.emptyHint")}
          </Empty>
        }
      />
      <RecordDone refund={asked} close={() => setAsked(null)} />
    </PaymentsFrame>
  );
}

/** The lead is told at once, so it is asked first. */
function RecordDone({ refund, close }: { refund: Refund | null; close: () => void }) {
  const { t } = useTranslation(["payments", "common"]);
  const queries = useQueryClient();
  const [isActing, setIsActing] = useState(false);
  if (refund === null) return null;
  const { id, leadName, amountMinor, currency } = refund;
  const record = async () => {
    setIsActing(true);
    try {
      await postRefundsIdDone(id);
      tellDone(t("refunds.done"));
      close();
    } catch (refused) {
      tellFailed(refused);
    } finally {
      setIsActing(false);
      await queries.invalidateQueries({ queryKey: ["payments"] });
    }
  };
  return (
    <Modal opened onClose={close} title={t("refunds.record")} closeButtonProps={{ "aria-label": t("close", { ns: "common" }) }}>
      <Stack gap="md">
        <Text size="sm">
          {t("refunds.ask", { name: leadName ?? t("person.nameless", { ns: "common" }), amount: writeMoney(amountMinor, currency) })}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t("cancel", { ns: "common" })}
          </Button>
          <Button data-autofocus loading={isActing} onClick={() => void record()}>
            {t("refunds.confirm")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

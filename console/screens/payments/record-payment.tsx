import { Alert, Button, Group, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { postPayments, postPaymentsIdWithdraw } from "../../api/generated/payments.ts";
import { useSession } from "../../app/session.ts";
import { businessNow } from "../../parts/clock.ts";
import { FormModal } from "../../parts/form-dialog.tsx";
import { type KeptPlace, useKept, useKeptPlace } from "../../parts/kept.ts";
import { LeadPicker } from "../../parts/lead-picker.tsx";
import { sentenceOf } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { useDeed } from "../../parts/use-deed.ts";
import { dayOf } from "../consultations/days.ts";
import { amountIn } from "../deals/amounts.ts";
import { writeMoney } from "../deals/money.ts";
import { useCurrency } from "../deals/prices.ts";
import { fillOldest, partsOf, sumOf, type Typed } from "./instalment-amounts.ts";
import { InstalmentFields } from "./instalment-fields.tsx";
import { openOfLead } from "./split-line.tsx";

interface RecordProps {
  /** Who paid, where that is known. */
  leadId: string | null;
  close: () => void;
}

/** Money in cash, or a transfer that was seen before its bank file. */
export function RecordPayment({ opened, ...of }: RecordProps & { opened: boolean }) {
  const { t } = useTranslation("payments");
  const kept = useKeptPlace("payment new");
  return (
    <FormModal kept={kept} opened={opened} onClose={of.close} title={t("record.title")} size="lg">
      <RecordForm {...of} kept={kept} />
    </FormModal>
  );
}

const methods = ["transfer", "cash"] as const;

function RecordForm({ leadId: known, close, kept }: RecordProps & { kept: KeptPlace }) {
  const { t } = useTranslation(["payments", "common"]);
  const queries = useQueryClient();
  const { zone } = useSession();
  const currency = useCurrency();
  const deed = useDeed();
  const today = dayOf(businessNow(), zone);
  const [leadId, setLeadId] = useKept<string | null>(kept, "lead", known);
  const [method, setMethod] = useKept<string>(kept, "method", "transfer");
  const [amount, setAmount] = useKept(kept, "amount", "");
  const [receivedOn, setReceivedOn] = useKept(kept, "receivedOn", today);
  const [spread, setSpread] = useKept<string>(kept, "spread", "oldest");
  const [amounts, setAmounts] = useKept<Typed>(kept, "amounts", {});
  const [wasAsked, setWasAsked] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const open = useQuery(openOfLead(leadId));
  const rows = leadId === null ? [] : (open.data?.items ?? []);
  const amountMinor = amountIn(amount, currency) ?? 0;
  const isChosen = spread === "chosen" && rows.length > 0;
  const parts = isChosen ? partsOf(rows, { amounts, currency }) : null;
  const rest = amountMinor - sumOf(parts);
  const errors = {
    lead: leadId === null ? t("record.whoMissing") : null,
    amount: amountMinor > 0 ? null : t("record.amountMissing"),
    day: receivedOn !== "" && receivedOn <= today ? null : t("record.dayAhead"),
    parts: isChosen && parts === null ? t("split.noAmount") : rest < 0 ? t("split.tooMuch") : null,
  };
  const withdraw = async (id: string) => {
    await postPaymentsIdWithdraw(id, { reason: t("withdraw.undoReason") });
    await queries.invalidateQueries({ queryKey: ["payments"] });
  };
  const record = async () => {
    setWasAsked(true);
    if (leadId === null || Object.values(errors).some((one) => one !== null)) return;
    setIsSaving(true);
    setError(null);
    try {
      const body = {
        ...{ leadId, amountMinor, receivedOn, method: methods.find((one) => one === method) ?? "transfer" },
        ...(parts !== null && parts.length > 0 && { parts }),
      };
      const { id } = await deed((key) => postPayments(body, key));
      tellDone(t("record.done"), () => withdraw(id), [`payment ${id}`]);
      kept.forget();
      await queries.invalidateQueries({ queryKey: ["payments"] });
      close();
    } catch (refused) {
      setError(refused);
    } finally {
      setIsSaving(false);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <Stack gap="sm">
        <LeadPicker focusFirst={known === null} label={t("split.who")} value={leadId} change={setLeadId} error={wasAsked && errors.lead} />
        <SegmentedControl
          aria-label={t("method")}
          value={method}
          onChange={setMethod}
          data={methods.map((value) => ({ value, label: t(`methods.${value}`) }))}
        />
        {method === "transfer" && (
          <Text size="sm" c="dimmed">
            {t("record.again")}
          </Text>
        )}
        <Group grow align="flex-start">
          <TextInput
            data-autofocus={known === null ? undefined : true}
            label={t("amount")}
            inputMode="numeric"
            value={amount}
            onChange={({ currentTarget }) => setAmount(currentTarget.value)}
            error={wasAsked && errors.amount}
          />
          <TextInput
            type="date"
            label={t("receivedOn")}
            max={today}
            value={receivedOn}
            onChange={({ currentTarget }) => setReceivedOn(currentTarget.value)}
            error={wasAsked && errors.day}
          />
        </Group>
        {rows.length > 0 && (
          <SegmentedControl
            aria-label={t("record.spread")}
            value={spread}
            onChange={(value) => {
              setSpread(value);
              if (value === "chosen" && Object.keys(amounts).length === 0) setAmounts(fillOldest(rows, amountMinor, currency));
            }}
            data={(["oldest", "chosen"] as const).map((value) => ({ value, label: t(`record.spreads.${value}`) }))}
          />
        )}
        {isChosen && <InstalmentFields rows={rows} amounts={amounts} setAmounts={setAmounts} />}
        {isChosen && amountMinor > 0 && (
          <Text size="sm" fw={600} role="status" c={rest < 0 ? "var(--parked)" : undefined}>
            {rest < 0
              ? t("split.over", { amount: writeMoney(-rest, currency) })
              : t(rest === 0 ? "split.exact" : "split.rest", {
                  amount: writeMoney(rest, currency),
                  used: writeMoney(sumOf(parts), currency),
                })}
          </Text>
        )}
        {leadId !== null && open.isSuccess && rows.length === 0 && (
          <Text size="sm" c="dimmed">
            {t("split.nothingOpen")}
          </Text>
        )}
        {wasAsked && errors.parts !== null && (
          <Text size="sm" c="var(--parked)" role="alert">
            {errors.parts}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {t("record.tells")}
        </Text>
        {error !== null && (
          <Alert color="red" variant="light" role="alert">
            {sentenceOf(error, t("failure.noConnection", { ns: "common" }), t("failure.unknown", { ns: "common" }))}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t("cancel", { ns: "common" })}
          </Button>
          <Button type="submit" loading={isSaving}>
            {t("record.action")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

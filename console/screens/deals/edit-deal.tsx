import { Checkbox, Drawer, Group, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { getDealsId, patchDealsId } from "../../api/generated/deals.ts";
import { type DealDetail, DealUrgency, type PatchDealsIdBody } from "../../api/generated/routes.schemas.ts";
import { changedKeys, type Values } from "../../parts/differences.ts";
import { type Read, SharedForm, useSharedForm } from "../../parts/shared-form.tsx";
import { useStaffNames } from "../../parts/staff-names.ts";
import { matchOf } from "../../parts/write-over.ts";
import { amountIn, amountText, digitsOf } from "./amounts.ts";
import type { CardProps } from "./deal.tsx";
import { usePrices } from "./prices.ts";

const dates = ["nextOn", "plannedOn", "mustBuyOn"] as const;
const texts = ["nextAction", "motive", "obstacle"] as const;
const fields = [...texts, ...dates, "amountMinor", "urgency", "rivalNear", "ownerId"] as const;
const urgencies = Object.values(DealUrgency);

function readOf(deal: DealDetail, currency: string): Read {
  return {
    values: {
      ...Object.fromEntries(texts.map((field) => [field, deal[field]])),
      ...Object.fromEntries(dates.map((field) => [field, deal[field] ?? ""])),
      amountMinor: amountText(deal.amountMinor, currency),
      urgency: deal.urgency ?? "",
      rivalNear: deal.rivalNear ? "true" : "",
      ownerId: deal.ownerId ?? "",
    },
    match: matchOf(deal.revision),
  };
}

function changesOf(before: Values, values: Values, currency: string): PatchDealsIdBody {
  const changes: PatchDealsIdBody = {};
  for (const key of changedKeys(before, values)) {
    const value = (values[key] ?? "").trim();
    const text = texts.find((one) => one === key);
    const date = dates.find((one) => one === key);
    if (text !== undefined) changes[text] = value;
    else if (date !== undefined) changes[date] = value || null;
    else if (key === "amountMinor") changes.amountMinor = amountIn(value, currency);
    else if (key === "urgency") changes.urgency = urgencies.find((one) => one === value) ?? null;
    else if (key === "rivalNear") changes.rivalNear = value === "true";
    else if (key === "ownerId") changes.ownerId = value || null;
  }
  return changes;
}

/** What is known of an open deal, beside its step and phase. */
export function EditDeal(card: CardProps) {
  const currency = usePrices().data?.currency;
  // An amount in another currency would be another amount.
  return currency === undefined ? null : <Edit {...card} currency={currency} />;
}

function Edit({ deal, show, refresh, currency }: CardProps & { currency: string }) {
  const { t } = useTranslation("deals");
  const { id } = deal;
  const digits = digitsOf(currency);
  const staff = useStaffNames();
  const read = useMemo(() => readOf(deal, currency), [deal, currency]);
  const form = useSharedForm({
    name: `deal ${id}`,
    read,
    readAgain: async () => {
      await refresh();
      return readOf(await getDealsId(id), currency);
    },
    write: (values, from) => patchDealsId(id, changesOf(from.values, values, currency), from.match),
    done: t("edit.done"),
    canUndo: true,
    saved: () => show(),
  });
  const of = (key: (typeof fields)[number]) => ({
    label: t(key === "amountMinor" ? "amount" : key === "ownerId" ? "owner" : key === "rivalNear" ? "rivalNear" : key),
    value: form.values[key] ?? "",
    error: form.errors[key],
  });
  const typed = (key: (typeof fields)[number]) => ({
    ...of(key),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => form.set(key, currentTarget.value),
  });
  const owners = staff.map(({ id: value, name }) => ({ value, label: name }));
  const words = (key: string, value: string) => {
    if (key === "ownerId") return owners.find((one) => one.value === value)?.label ?? value;
    if (key === "urgency") return t(`urgencies.${urgencies.find((one) => one === value) ?? "now"}`);
    return key === "rivalNear" ? t("rivalNear") : value;
  };
  return (
    <Drawer
      opened
      onClose={() => show()}
      position="right"
      title={t("edit.title")}
      closeButtonProps={{ "aria-label": t("close", { ns: "common" }) }}
    >
      <SharedForm
        form={form}
        nameOf={(key) => of(fields.find((one) => one === key) ?? "motive").label}
        show={words}
        fields={fields}
        mayWrite
        cancel={() => show()}
      >
        <Select
          {...of("ownerId")}
          placeholder={t("nobody")}
          clearable
          value={form.values.ownerId || null}
          data={owners}
          onChange={(value) => form.set("ownerId", value ?? "")}
        />
        <TextInput {...typed("nextAction")} maxLength={500} />
        <TextInput {...typed("nextOn")} type="date" />
        <NumberInput
          {...of("amountMinor")}
          min={0}
          thousandSeparator=","
          decimalScale={digits}
          allowDecimal={digits > 0}
          hideControls
          onChange={(value) => form.set("amountMinor", String(value))}
        />
        <Group grow align="flex-start">
          <TextInput {...typed("plannedOn")} type="date" />
          <TextInput
            {...typed("mustBuyOn")}
            type="date"
            description={t("mustBuyHint")}
            inputWrapperOrder={["label", "input", "description", "error"]}
          />
        </Group>
        <Select
          {...of("urgency")}
          placeholder={t("notKnown")}
          clearable
          value={form.values.urgency || null}
          data={urgencies.map((value) => ({ value, label: t(`urgencies.${value}`) }))}
          onChange={(value) => form.set("urgency", value ?? "")}
        />
        <Checkbox
          label={t("rivalNear")}
          checked={form.values.rivalNear === "true"}
          onChange={({ currentTarget }) => form.set("rivalNear", currentTarget.checked ? "true" : "")}
        />
        <Textarea {...typed("motive")} description={t("inTheirWords")} autosize maxLength={2_000} />
        <Textarea {...typed("obstacle")} autosize maxLength={2_000} />
      </SharedForm>
    </Drawer>
  );
}

import { Button, Group, Select, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getOffers } from "../../api/generated/offers.ts";
import type { PostInvoicesBody } from "../../api/generated/routes.schemas.ts";
import { type KeptPlace, useKept } from "../../parts/kept.ts";
import { LeadPicker } from "../../parts/lead-picker.tsx";
import { Catalogue } from "../deals/catalogue.tsx";
import { blankLine, type TypedLine, withLine } from "../deals/estimate-content.ts";
import { LineFields, MoneyInput } from "../deals/line-fields.tsx";
import { Refusal } from "../deals/override.tsx";
import { useCurrency, usePrices } from "../deals/prices.ts";
import { titleOf } from "../sessions/offer-titles.ts";
import { contentOf, planKinds, type TypedOrder } from "./order-content.ts";
import { PlanFields } from "./plan-fields.tsx";
import { Preview } from "./preview.tsx";

interface OrderFormProps {
  kept: KeptPlace;
  leadId: string | null;
  begin: TypedOrder;
  close: () => void;
  issue: (body: PostInvoicesBody) => Promise<void>;
}

/** Who, what and when, with what the paper will say below. */
export function OrderForm({ kept, leadId: known, begin, close, issue }: OrderFormProps) {
  const { t } = useTranslation(["invoices", "deals", "common"]);
  const currency = useCurrency();
  const [leadId, setLeadId] = useKept<string | null>(kept, "lead", known);
  const [order, setOrder] = useKept<TypedOrder>(kept, "order", begin);
  const [isMissing, setIsMissing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [isIssuing, setIsIssuing] = useState(false);
  const change = (part: Partial<TypedOrder>) => setOrder((now) => ({ ...now, ...part }));
  const submit = async () => {
    const content = contentOf(order, leadId, currency);
    setIsMissing(content === null);
    if (content === null) return;
    setIsIssuing(true);
    setError(null);
    try {
      await issue(content);
    } catch (refused) {
      setError(refused);
    } finally {
      setIsIssuing(false);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="sm">
        <LeadPicker
          label={t("lead")}
          focusFirst={known === null}
          value={leadId}
          change={setLeadId}
          error={isMissing && leadId === null ? t("create.whoMissing") : undefined}
        />
        <OfferSelect value={order.offer} change={(offer) => change({ offer })} />
        <Lines lines={order.lines} currency={currency} isMissing={isMissing} change={(lines) => change({ lines })} />
        <Group align="flex-end" gap="sm">
          <MoneyInput label={t("lines.discount")} currency={currency} value={order.discount} change={(discount) => change({ discount })} />
          <TextInput
            type="date"
            label={t("suppliedOn")}
            description={t("create.suppliedHint")}
            required
            withAsterisk={false}
            value={order.suppliedOn}
            onChange={({ currentTarget }) => change({ suppliedOn: currentTarget.value })}
          />
        </Group>
        <PlanFields order={order} kinds={planKinds} isMissing={isMissing} change={change} />
        <Textarea
          label={t("note")}
          description={t("create.noteHint")}
          autosize
          maxLength={2_000}
          value={order.note}
          onChange={({ currentTarget }) => change({ note: currentTarget.value })}
        />
        <Preview order={order} />
        <Text size="sm" c="dimmed">
          {t("create.tells")}
        </Text>
        {isMissing && (
          <Text size="sm" c="var(--parked)" role="alert">
            {t("create.missing")}
          </Text>
        )}
        <Refusal error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t("cancel", { ns: "common" })}
          </Button>
          <Button type="submit" loading={isIssuing}>
            {t("create.action")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What is ordered: by it the order counts as a purchase of that offer. */
function OfferSelect({ value, change }: { value: string | null; change: (offer: string | null) => void }) {
  const { t } = useTranslation("invoices");
  const offers = useQuery({ queryKey: ["offers"], queryFn: ({ signal }) => getOffers({ signal }) });
  return (
    <Select
      label={t("create.offer")}
      description={t("create.offerHint")}
      placeholder={t("create.offerNone")}
      data={(offers.data?.items ?? []).map(({ key, title }) => ({ value: key, label: titleOf(title) || key }))}
      value={value}
      onChange={change}
      clearable
    />
  );
}

interface LinesProps {
  lines: TypedLine[];
  currency: string;
  isMissing: boolean;
  change: (lines: TypedLine[]) => void;
}

/** Lines of the paper, written by hand or taken from the catalogue at its price. */
function Lines({ lines, currency, isMissing, change }: LinesProps) {
  const { t } = useTranslation(["invoices", "deals"]);
  const catalogue = usePrices().data?.items ?? [];
  return (
    <div role="group" aria-label={t("lines.title")}>
      {lines.map((line, index) => (
        <LineFields
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name.
          key={index}
          line={line}
          currency={currency}
          isMissing={isMissing}
          change={(part) => change(lines.map((one, place) => (place === index ? { ...one, ...part } : one)))}
          remove={lines.length > 1 ? () => change(lines.filter((_, place) => place !== index)) : undefined}
        />
      ))}
      <Group gap="xs" align="flex-end" mt={4}>
        <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} />} onClick={() => change([...lines, blankLine])}>
          {t("estimates.addLine", { ns: "deals" })}
        </Button>
        <Catalogue items={catalogue} currency={currency} pick={(line) => change(withLine(lines, line))} />
      </Group>
    </div>
  );
}

import { NumberInput, Select, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { keepComposingEnter } from "../../parts/keys.ts";
import { LeadPicker } from "../../parts/lead-picker.tsx";
import { useTyped } from "../../parts/typed.ts";
import { amountIn, amountText, digitsOf } from "../deals/amounts.ts";
import { useCurrency } from "../deals/prices.ts";
import { type InvoicesChange, type InvoicesSearch, states } from "./search.ts";

interface FiltersProps {
  search: InvoicesSearch;
  change: (part: InvoicesChange) => void;
  clear: (() => void) | undefined;
}

/** The search that the law on electronic books wants: day, amount, partner, and any of them together (INV10); beside it, what is open. */
export function Filters({ search, change, clear }: FiltersProps) {
  const { t } = useTranslation("invoices");
  const [partner, type] = useTyped(search.partner ?? "", (text) => change({ partner: text === "" ? undefined : text }));
  const day = (key: "from" | "to") => (
    <TextInput
      type="date"
      label={t(`filters.${key}`)}
      w="9.3rem"
      value={search[key] ?? ""}
      onChange={({ currentTarget: { value } }) => change({ [key]: value === "" ? undefined : value })}
    />
  );
  return (
    <FilterBar clear={clear}>
      <TextInput
        label={t("filters.partner")}
        placeholder={t("filters.partnerHint")}
        leftSection={<IconSearch size={16} aria-hidden />}
        w="13rem"
        maxLength={100}
        value={partner}
        onKeyDownCapture={keepComposingEnter}
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
      <Select
        label={t("filters.state")}
        placeholder={t("filters.any")}
        clearable
        w="9rem"
        value={search.state ?? null}
        onChange={(value) => change({ state: states.find((one) => one === value) })}
        data={states.map((value) => ({ value, label: t(`filters.states.${value}`) }))}
      />
      {day("from")}
      {day("to")}
      <Amount label={t("filters.least")} value={search.least} change={(least) => change({ least })} />
      <Amount label={t("filters.most")} value={search.most} change={(most) => change({ most })} />
      {search.lead !== undefined && (
        <LeadPicker label={t("lead")} value={search.lead} change={(lead) => change({ lead: lead ?? undefined })} />
      )}
    </FilterBar>
  );
}

interface AmountProps {
  label: string;
  value: number | undefined;
  change: (minor: number | undefined) => void;
}

function Amount({ label, value, change }: AmountProps) {
  const currency = useCurrency();
  const digits = digitsOf(currency);
  const [typed, type] = useTyped(amountText(value ?? null, currency), (text) => change(amountIn(text, currency) ?? undefined));
  return (
    <NumberInput
      label={label}
      w="7.5rem"
      min={0}
      max={1_000_000_000_000 / 10 ** digits}
      hideControls
      thousandSeparator=","
      decimalScale={digits}
      allowDecimal={digits > 0}
      value={typed}
      onChange={(next) => type(String(next))}
    />
  );
}

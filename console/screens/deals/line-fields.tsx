import { ActionIcon, NumberInput, Select, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { amountIn, digitsOf, lineMinor } from "./amounts.ts";
import classes from "./deals.module.css";
import { type TypedLine, taxKinds } from "./estimate-content.ts";

interface LineProps {
  line: TypedLine;
  currency: string;
  isMissing: boolean;
  change: (part: Partial<TypedLine>) => void;
  remove: (() => void) | undefined;
}

/** What is sold, how many, for how much each, and how it is taxed. */
export function LineFields({ line: { title, quantity, unit, taxKind }, currency, isMissing, change, remove }: LineProps) {
  const { t } = useTranslation("deals");
  const unitMinor = amountIn(unit, currency);
  const isBadQuantity = lineMinor(quantity, 1) === null;
  return (
    <div className={classes.lineFields}>
      <TextInput
        label={t("estimates.fields.line")}
        required
        withAsterisk={false}
        maxLength={200}
        value={title}
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
      />
      <TextInput
        label={t("estimates.fields.quantity")}
        inputMode="decimal"
        value={quantity}
        error={isMissing && isBadQuantity}
        onChange={({ currentTarget }) => change({ quantity: currentTarget.value })}
      />
      <MoneyInput
        label={t("estimates.fields.unit")}
        currency={currency}
        value={unit}
        isWrong={isMissing && unitMinor === null}
        change={(value) => change({ unit: value })}
      />
      <Select
        label={t("estimates.fields.tax")}
        allowDeselect={false}
        value={taxKind}
        data={taxKinds.map((value) => ({ value, label: t(`estimates.taxKinds.${value}`) }))}
        onChange={(value) => change({ taxKind: taxKinds.find((one) => one === value) ?? taxKind })}
      />
      <ActionIcon
        variant="subtle"
        color="red"
        size="lg"
        disabled={remove === undefined}
        aria-label={t("estimates.removeLine", { name: title })}
        onClick={remove}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </div>
  );
}

interface MoneyInputProps {
  label: string;
  currency: string;
  value: string;
  isWrong?: boolean;
  change: (value: string) => void;
}

/** An amount as it is typed, in the larger unit of the currency. */
export function MoneyInput({ label, currency, value, isWrong = false, change }: MoneyInputProps) {
  const digits = digitsOf(currency);
  return (
    <NumberInput
      label={label}
      // Kept as typed: an amount below zero is refused, not made zero without a word.
      clampBehavior="none"
      min={0}
      hideControls
      thousandSeparator=","
      decimalScale={digits}
      allowDecimal={digits > 0}
      value={value}
      error={isWrong}
      onChange={(next) => change(String(next))}
    />
  );
}

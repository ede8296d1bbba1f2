import { Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OpenInstalment } from "../../api/generated/routes.schemas.ts";
import { writeMoney } from "../deals/money.ts";
import { writeDate } from "../deals/reading.ts";
import type { Typed } from "./instalment-amounts.ts";
import classes from "./payments.module.css";

interface InstalmentFieldsProps {
  rows: readonly OpenInstalment[];
  amounts: Typed;
  setAmounts: (typed: Typed) => void;
  /** Left out: no fee can have been kept. */
  fees?: { typed: Typed; set: (typed: Typed) => void };
}

/** How much goes to each of what is open. */
export function InstalmentFields({ rows, amounts, setAmounts, fees }: InstalmentFieldsProps) {
  const { t } = useTranslation(["payments", "common"]);
  return (
    <ul className={classes.rows} aria-label={t("split.what")}>
      {rows.map(({ id, invoiceNumber, n, dueOn, openMinor, leadName, currency }) => {
        const name = t("instalment", { number: invoiceNumber, n });
        return (
          <li key={id} className={classes.instalment} data-fees={fees !== undefined || undefined}>
            <div style={{ minWidth: 0 }}>
              <Text size="sm" fw={600}>
                {name}
              </Text>
              <Text className={classes.small}>
                {leadName ?? t("person.nameless", { ns: "common" })} · {t("due", { date: writeDate(dueOn) })}
                <br />
                {t("split.openOf", { amount: writeMoney(openMinor, currency) })}
              </Text>
            </div>
            <TextInput
              size="xs"
              label={t("split.amount")}
              aria-label={`${name} ${t("split.amount")}`}
              inputMode="numeric"
              value={amounts[id] ?? ""}
              onChange={({ currentTarget }) => setAmounts({ ...amounts, [id]: currentTarget.value })}
            />
            {fees && (
              <TextInput
                size="xs"
                label={t("fee")}
                aria-label={`${name} ${t("fee")}`}
                inputMode="numeric"
                value={fees.typed[id] ?? ""}
                onChange={({ currentTarget }) => fees.set({ ...fees.typed, [id]: currentTarget.value })}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { InvoiceDetail } from "../../api/generated/routes.schemas.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { writeMoney } from "../deals/money.ts";
import { writeDate } from "../deals/reading.ts";
import classes from "./invoices.module.css";

interface PaymentsProps {
  invoice: InvoiceDetail;
  /** Left out where there is none, or nothing to pay with it. */
  applyCredit: (() => void) | undefined;
}

/** The payments of which a part stands for this invoice, and what of the lead's money is not used yet. */
export function PaymentsCard({ invoice: { payments, creditMinor, currency }, applyCredit }: PaymentsProps) {
  const { t } = useTranslation("invoices");
  const money = (minor: number) => writeMoney(minor, currency);
  const methodOf = (method: string) => t(`payments.methods.${method}`, { defaultValue: method });
  return (
    <Sheet title={t("payments.title")}>
      {payments.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("payments.none")}
        </Text>
      ) : (
        <ul className={classes.rows}>
          {payments.map(({ id, method, receivedOn, state, amountMinor, hereMinor, feeMinor }) => (
            <li key={id} className={classes.row}>
              <div className={classes.who}>
                <Text size="sm">
                  {writeDate(receivedOn)} · {methodOf(method)}
                </Text>
                <Text size="xs" c="dimmed">
                  {state === "reversed" && `${t("payments.reversed")} `}
                  {amountMinor !== hereMinor && t("payments.ofPayment", { amount: money(amountMinor) })}
                  {feeMinor > 0 && ` ${t("payments.fee", { amount: money(feeMinor) })}`}
                </Text>
              </div>
              <Text size="sm" fw={600}>
                {money(hereMinor)}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {creditMinor > 0 && (
        <Group justify="space-between" mt="sm" gap="xs">
          <Text size="sm">{t("payments.credit", { amount: money(creditMinor) })}</Text>
          {applyCredit && (
            <Button size="compact-md" variant="light" onClick={applyCredit}>
              {t("credit.open")}
            </Button>
          )}
        </Group>
      )}
    </Sheet>
  );
}

import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { InvoicePreview } from "../../api/generated/routes.schemas.ts";
import { writeMoney } from "../deals/money.ts";
import classes from "./invoices.module.css";

interface TotalsProps extends Pick<InvoicePreview, "lines" | "totals" | "priceMode" | "currency"> {
  discountMinor: number;
}

/** Lines with their amounts, and the sums of each rate of tax: the server's numbers, as the paper has them. */
export function Totals({ lines, totals, discountMinor, priceMode, currency }: TotalsProps) {
  const { t } = useTranslation("invoices");
  const money = (minor: number) => writeMoney(minor, currency);
  return (
    <>
      <Text size="xs" c="dimmed" mb={4}>
        {t(`lines.${priceMode}`)}
      </Text>
      <Table.ScrollContainer
        minWidth={280}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, role: "region", "aria-label": t("lines.title") } }}
      >
        <Table verticalSpacing={4} className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("lines.what")}</Table.Th>
              <Table.Th ta="end" visibleFrom="sm">
                {t("lines.quantity")}
              </Table.Th>
              <Table.Th ta="end" visibleFrom="sm">
                {t("lines.unit")}
              </Table.Th>
              <Table.Th ta="end">{t("lines.amount")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map(({ title, quantity, unitMinor, taxKind }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name.
              <Table.Tr key={index}>
                <Table.Td>
                  {title}
                  {taxKind !== "standard" && ` ${t(`lines.marks.${taxKind}`)}`}
                  {quantity !== "1" && (
                    <Text span size="sm" hiddenFrom="sm">
                      {` × ${quantity}`}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td ta="end" visibleFrom="sm">
                  {quantity}
                </Table.Td>
                <Table.Td ta="end" visibleFrom="sm">
                  {money(unitMinor)}
                </Table.Td>
                <Table.Td ta="end">{money(totals.amounts[index] ?? 0)}</Table.Td>
              </Table.Tr>
            ))}
            {discountMinor > 0 && <Sum name={t("lines.discount")} amount={`−${money(discountMinor)}`} />}
            <Sum name={t("lines.total")} amount={money(totals.grossMinor)} isTotal />
            {totals.perRate.map(({ taxKind, ratePercent, netMinor, taxMinor }) => (
              <Sum
                key={taxKind}
                name={taxKind === "exempt" ? t("lines.exempt") : t("lines.ofRate", { rate: ratePercent, net: money(netMinor) })}
                amount={money(taxKind === "exempt" ? netMinor : taxMinor)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

function Sum({ name, amount, isTotal = false }: { name: string; amount: string; isTotal?: boolean }) {
  return (
    <Table.Tr className={isTotal ? classes.total : undefined}>
      <Table.Td>{name}</Table.Td>
      <Table.Td visibleFrom="sm" />
      <Table.Td visibleFrom="sm" />
      <Table.Td ta="end" className={classes.nowrap}>
        {amount}
      </Table.Td>
    </Table.Tr>
  );
}

import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { InvoiceDetail } from "../../api/generated/routes.schemas.ts";
import { StateMark, type StateTone } from "../../parts/marks.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { writeMoney } from "../deals/money.ts";
import { writeDate } from "../deals/reading.ts";
import classes from "./invoices.module.css";

type Instalment = InvoiceDetail["instalments"][number];

/** What each instalment asks for, what came for it, and what is open. */
export function InstalmentsCard({ invoice: { instalments, currency, state } }: { invoice: InvoiceDetail }) {
  const { t } = useTranslation("invoices");
  const money = (minor: number) => writeMoney(minor, currency);
  return (
    <Sheet title={t("instalments.title")}>
      <Table.ScrollContainer
        minWidth={300}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, role: "region", "aria-label": t("instalments.title") } }}
      >
        <Table verticalSpacing={5} className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("instalments.n")}</Table.Th>
              <Table.Th>{t("instalments.dueOn")}</Table.Th>
              <Table.Th ta="end">{t("instalments.amount")}</Table.Th>
              <Table.Th ta="end" visibleFrom="sm">
                {t("openAmount")}
              </Table.Th>
              <Table.Th>{t("state")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {instalments.map((one) => {
              const kind = stateOf(one, state);
              return (
                <Table.Tr key={one.id}>
                  <Table.Td className={classes.nowrap}>{t("instalments.ofN", { n: one.n, of: instalments.length })}</Table.Td>
                  <Table.Td className={classes.nowrap}>{writeDate(one.dueOn)}</Table.Td>
                  <Table.Td ta="end" className={classes.nowrap}>
                    {money(one.amountMinor)}
                  </Table.Td>
                  <Table.Td ta="end" visibleFrom="sm" className={classes.nowrap}>
                    {one.openMinor === 0 ? "–" : money(one.openMinor)}
                  </Table.Td>
                  <Table.Td>
                    <StateMark tone={tones[kind]} wraps>
                      <span>
                        {t(`instalments.states.${kind}`)}
                        {kind === "paid" && one.paidOn !== null && ` ${writeDate(one.paidOn)}`}
                        {one.openMinor > 0 && one.paidMinor > 0 && ` ${t("instalments.rest", { amount: money(one.openMinor) })}`}
                      </span>
                    </StateMark>
                    {one.surplusMinor > 0 && <div>{t("instalments.surplus", { amount: money(one.surplusMinor) })}</div>}
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Sheet>
  );
}

type Kind = "open" | "partly" | "late" | "paid" | "void" | "givenUp";

const tones: Readonly<Record<Kind, StateTone>> = {
  open: "waiting",
  partly: "running",
  late: "parked",
  paid: "done",
  void: "paused",
  givenUp: "paused",
};

export function stateOf({ isVoid, openMinor, paidMinor, overdue }: Instalment, state: InvoiceDetail["state"]): Kind {
  if (isVoid) return "void";
  if (openMinor === 0) return "paid";
  if (state === "writtenOff") return "givenUp";
  if (overdue) return "late";
  return paidMinor > 0 ? "partly" : "open";
}

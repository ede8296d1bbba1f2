import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CampaignDetail } from "../../api/generated/routes.schemas.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { writeMoney } from "../deals/money.ts";
import { titleOf } from "../sessions/offer-titles.ts";
import classes from "./campaigns.module.css";
import { moneyOr, writeReturn } from "./reading.ts";
import { NO_ROUTE } from "./search.ts";

/** What the campaign brought for its money. Each number of people leads to exactly these people. */
export function ResultCard({ campaign }: { campaign: CampaignDetail }) {
  const { t } = useTranslation("campaigns");
  const { id, result, currency, sequence, costPerLeadMinor, costPerCustomerMinor, returnPercent, routes } = campaign;
  const link = (group: "leads" | "booked" | "entered" | "customers", text: string, route?: string) => (
    <LinkAnchor to={`/campaigns/${id}`} search={{ group, ...(route !== undefined && { route }) }} fw={700}>
      {text}
    </LinkAnchor>
  );
  const people = (group: "leads" | "booked" | "entered" | "customers") => link(group, t("people.number", { count: result[group] }));
  return (
    <Sheet title={t("result")}>
      <dl className={classes.figures}>
        <Figure name={t("numbers.leads")}>{people("leads")}</Figure>
        {sequence !== null && <Figure name={t("numbers.entered")}>{people("entered")}</Figure>}
        <Figure name={t("numbers.booked")}>{people("booked")}</Figure>
        <Figure name={t("numbers.customers")}>{people("customers")}</Figure>
        <Figure name={t("numbers.revenue")}>{link("customers", writeMoney(result.revenueMinor, currency))}</Figure>
        <Figure name={t("numbers.costPerLead")}>{moneyOr(costPerLeadMinor, currency)}</Figure>
        <Figure name={t("numbers.costPerCustomer")}>{moneyOr(costPerCustomerMinor, currency)}</Figure>
        <Figure name={t("numbers.return")}>{writeReturn(returnPercent)}</Figure>
      </dl>
      {result.erased > 0 && (
        <Text size="xs" c="dimmed" mt="xs">
          {t("erased", { count: result.erased })}
        </Text>
      )}
      {result.otherPurchases > 0 && (
        <Text size="xs" c="dimmed" mt="xs">
          {t("otherPurchases", { count: result.otherPurchases, currency })}
        </Text>
      )}
      {routes.length > 1 && (
        <>
          <h3 className={classes.part}>{t("routes.title")}</h3>
          <ul className={classes.rows}>
            {routes.map(({ route, title, leads, skips }) => (
              <li key={route ?? ""} className={classes.row}>
                <div>
                  <Text size="sm">{route === null ? t("routes.none") : titleOf(title) || route}</Text>
                  {skips.length > 0 && (
                    <Text size="xs" c="dimmed">
                      {t("routes.skips", { steps: skips.map((step) => titleOf(step)).join(t("routes.between")) })}
                    </Text>
                  )}
                </div>
                <span className={classes.end}>{link("leads", t("people.number", { count: leads }), route ?? NO_ROUTE)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Sheet>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

import { useTranslation } from "react-i18next";
import type { InvoiceDetail } from "../../api/generated/routes.schemas.ts";
import { LeadLink } from "../../parts/lead-link.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { writeMoney } from "../deals/money.ts";
import { writeDate } from "../deals/reading.ts";
import classes from "./invoices.module.css";

/** What was asked for, what came, what is open: the three numbers, and whose invoice it is. */
export function HeadCard({ invoice }: { invoice: InvoiceDetail }) {
  const { t } = useTranslation("invoices");
  const { leadId, leadName, buyer, issuedOn, suppliedOn, contractId, currency, grossMinor, paidMinor, openMinor, note } = invoice;
  const numbers = [
    { name: t("gross"), value: grossMinor },
    { name: t("paid"), value: paidMinor },
    { name: t("openAmount"), value: openMinor },
  ];
  const addressee = [buyer.company, buyer.name && `${buyer.name}${buyer.honorific ?? ""}`].filter(Boolean).join(" ");
  return (
    <Sheet>
      <dl className={classes.numbers}>
        {numbers.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{writeMoney(value, currency)}</dd>
          </div>
        ))}
      </dl>
      <dl className={classes.facts}>
        <dt>{t("lead")}</dt>
        <dd>
          <LeadLink id={leadId} name={leadName} />
        </dd>
        {addressee !== "" && (
          <>
            <dt>{t("detail.addressee")}</dt>
            <dd>{addressee}</dd>
          </>
        )}
        <dt>{t("issuedOn")}</dt>
        <dd>{writeDate(issuedOn)}</dd>
        <dt>{t("suppliedOn")}</dt>
        <dd>{writeDate(suppliedOn)}</dd>
        {contractId !== null && (
          <>
            <dt>{t("detail.contract")}</dt>
            <dd>
              <LinkAnchor to={`/contracts/${contractId}`}>{t("detail.toContract")}</LinkAnchor>
            </dd>
          </>
        )}
        {note !== "" && (
          <>
            <dt>{t("note")}</dt>
            <dd>{note}</dd>
          </>
        )}
      </dl>
    </Sheet>
  );
}

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ContractDetail } from "../../api/generated/routes.schemas.ts";
import { LeadLink } from "../../parts/lead-link.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { writeMoney } from "../deals/money.ts";
import { writeDate } from "../deals/reading.ts";
import classes from "./contracts.module.css";
import { Instalments } from "./instalments.tsx";

/** Who buys what, for how much, and when it is paid. */
export function AgreedCard({ contract }: { contract: ContractDetail }) {
  const { t } = useTranslation("contracts");
  const { content, currency, dealId, estimateId, transactionKind } = contract;
  const { buyer, seller, service, lines, totals, pricing, instalments, flags, due } = content;
  const facts = [
    {
      name: t("buyer"),
      value: [buyer.company, `${buyer.name}${buyer.honorific && ` ${buyer.honorific}`}`, ...buyer.address].filter(Boolean).join("　"),
    },
    { name: t("inCharge"), value: seller.personInCharge },
    { name: t("kind"), value: t(`kinds.${transactionKind}`) },
    ...(service.kind === null ? [] : [{ name: t("service"), value: t(`services.${service.kind}`) }]),
    { name: t("about"), value: service.about },
    { name: t("period"), value: t("fromTo", { from: writeDate(service.startsOn), to: writeDate(service.endsOn) }) },
    { name: t("madeOn"), value: writeDate(content.madeOn) },
  ];
  return (
    <Sheet title={t("detail.agreed")}>
      <dl className={classes.facts}>
        <dt>{t("lead")}</dt>
        <dd>
          <LeadLink id={contract.leadId} name={contract.leadName} />
        </dd>
        {facts.map(({ name, value }) => (
          <div key={name} style={{ display: "contents" }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <dt>{t("signUntil")}</dt>
        <dd>{t("coolingOff.through", { date: writeDate(content.applicationUntil) })}</dd>
        {dealId !== null && (
          <>
            <dt>{t("from")}</dt>
            <dd>
              <LinkAnchor to={`/deals/${dealId}`} search={estimateId === null ? {} : { estimate: estimateId }}>
                {t(estimateId === null ? "ofDeal" : "ofEstimate")}
              </LinkAnchor>
            </dd>
          </>
        )}
      </dl>
      <table className={classes.amounts} style={{ marginTop: "0.9rem" }}>
        <tbody>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name.
            <tr key={index}>
              <td>
                {line.title}
                {line.quantity !== "1" && ` × ${line.quantity}`}
              </td>
              <td>{writeMoney(totals.amounts[index] ?? 0, currency)}</td>
            </tr>
          ))}
          {pricing.discountMinor > 0 && (
            <tr>
              <td>{t("discount")}</td>
              <td>−{writeMoney(pricing.discountMinor, currency)}</td>
            </tr>
          )}
          <tr data-total>
            <td>{t("total")}</td>
            <td>{writeMoney(totals.grossMinor, currency)}</td>
          </tr>
          {totals.perRate.map(({ taxKind, ratePercent, taxMinor }) => (
            <tr key={taxKind}>
              <td>{t("taxOf", { rate: ratePercent })}</td>
              <td>{writeMoney(taxMinor, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3 style={{ fontSize: "0.9rem", margin: "0.9rem 0 0.2rem" }}>{t("payments", { count: instalments.length })}</h3>
      <Instalments instalments={instalments} currency={currency} />
      {flags.instalmentAct && (
        <Text size="xs" c="dimmed" mt="xs">
          {t("flags.instalmentAct")}
        </Text>
      )}
      {due.from !== undefined && (
        <Text size="xs" c="dimmed" mt={4}>
          {t("notBefore", { date: writeDate(due.from) })}
        </Text>
      )}
    </Sheet>
  );
}

import { Button, Drawer, Group, Stack, Table, Text, Title } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getPaymentsId, postPaymentsIdWithdraw } from "../../api/generated/payments.ts";
import type { PaymentDetail } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { useActorName } from "../../parts/actor.ts";
import { AskReason } from "../../parts/ask.tsx";
import facts from "../../parts/facts.module.css";
import { LeadLink } from "../../parts/lead-link.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { When } from "../../parts/when.tsx";
import { writeMoney } from "../deals/money.ts";
import { writeDate } from "../deals/reading.ts";
import { PaymentState } from "./payment-state.tsx";
import classes from "./payments.module.css";
import { RefundCredit } from "./refund-credit.tsx";
import { RefundState } from "./refund-state.tsx";

/** One payment, over the list that it was opened from. */
export function PaymentDrawer({ id, close }: { id: string | undefined; close: () => void }) {
  const { t } = useTranslation(["payments", "common"]);
  return (
    <Drawer
      opened={id !== undefined}
      onClose={close}
      position="right"
      size="34rem"
      title={t("one")}
      closeButtonProps={{ "aria-label": t("close", { ns: "common" }) }}
    >
      {id !== undefined && <Content id={id} />}
    </Drawer>
  );
}

function Content({ id }: { id: string }) {
  const read = useQuery({ queryKey: ["payments", "one", id], queryFn: ({ signal }) => getPaymentsId(id, { signal }) });
  if (read.isPending) return <Loading />;
  if (read.error) return <Failure error={read.error} retry={read.refetch} />;
  return <Shown payment={read.data} />;
}

function Shown({ payment }: { payment: PaymentDetail }) {
  const { t } = useTranslation("payments");
  const actorName = useActorName();
  const mayWrite = useMay("billing:write");
  const [isRefunding, setIsRefunding] = useState(false);
  const { leadId, leadName, amountMinor, currency, method, receivedOn, createdAt, createdBy, lineId, feeMinor, creditMinor, refunds } =
    payment;
  return (
    <Stack gap="md">
      <Group justify="space-between" align="baseline">
        <span className={classes.figure}>{writeMoney(amountMinor, currency)}</span>
        <PaymentState payment={payment} />
      </Group>
      <dl className={facts.facts}>
        <dt>{t("lead")}</dt>
        <dd>{leadId === null ? t("nobody") : <LeadLink id={leadId} name={leadName} />}</dd>
        <dt>{t("method")}</dt>
        <dd>{t(`methods.${method}`)}</dd>
        <dt>{t("receivedOn")}</dt>
        <dd>{writeDate(receivedOn)}</dd>
        <dt>{t("recorded")}</dt>
        <dd>
          <When at={createdAt} /> · {actorName(createdBy)}
        </dd>
        {feeMinor > 0 && (
          <>
            <dt>{t("fee")}</dt>
            <dd>{writeMoney(feeMinor, currency)}</dd>
          </>
        )}
      </dl>
      {lineId !== null && (
        <LinkAnchor to="/payments/bank" search={{ state: "any", line: lineId }} size="sm">
          {t(leadId === null ? "toWaitingLine" : "toLine")}
        </LinkAnchor>
      )}
      <Parts payment={payment} />
      {mayWrite && creditMinor > 0 && (
        <div>
          <Button variant="default" onClick={() => setIsRefunding(true)}>
            {t("refundCredit.title")}
          </Button>
          <RefundCredit payment={payment} opened={isRefunding} close={() => setIsRefunding(false)} />
        </div>
      )}
      {mayWrite && creditMinor === 0 && payment.parts.length > 0 && (
        <Text size="sm" c="dimmed">
          {t("refundCredit.elsewhere")}
        </Text>
      )}
      {mayWrite && canWithdraw(payment) && <Withdraw id={payment.id} />}
      {refunds.length > 0 && (
        <section>
          <Title order={3} mb={4}>
            {t("refunds.title")}
          </Title>
          <ul className={classes.plain}>
            {refunds.map(({ id, amountMinor: back, state, reason }) => (
              <li key={id}>
                <span>{writeMoney(back, currency)}</span>
                <span>{t(`reasons.${reason}`)}</span>
                <RefundState state={state} method={method} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Stack>
  );
}

/** The server says it for certain: one that a bank line has shown, or of which money goes back, stays. */
const canWithdraw = ({ state, method, lineId, refunds }: PaymentDetail): boolean =>
  state === "received" && (method === "cash" || method === "transfer") && lineId === null && refunds.length === 0;

function Withdraw({ id }: { id: string }) {
  const { t } = useTranslation("payments");
  const queries = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <div>
      <Button variant="default" onClick={() => setIsAsking(true)}>
        {t("withdraw.open")}
      </Button>
      <AskReason
        danger
        opened={isAsking}
        close={() => setIsAsking(false)}
        title={t("withdraw.title")}
        explanation={t("withdraw.what")}
        action={t("withdraw.action")}
        act={async (reason) => {
          await postPaymentsIdWithdraw(id, { reason });
          await queries.invalidateQueries({ queryKey: ["payments"] });
          tellDone(t("withdraw.done"), undefined, [`payment ${id}`]);
        }}
      />
    </div>
  );
}

/** What the payment stands for; with its credit and what goes back, the parts come to the amount. */
function Parts({ payment: { parts, creditMinor, refunds, currency } }: { payment: PaymentDetail }) {
  const { t } = useTranslation("payments");
  const givenBack = refunds.filter(({ reason }) => reason === "credit").reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  if (parts.length === 0 && creditMinor === 0 && givenBack === 0) return null;
  return (
    <section>
      <Title order={3} mb={4}>
        {t("standsFor")}
      </Title>
      <Table fz="sm">
        <Table.Tbody>
          {parts.map(({ instalmentId, invoiceId, invoiceNumber, n, dueOn, amountMinor, feeMinor }) => (
            <Table.Tr key={instalmentId}>
              <Table.Td>
                <LinkAnchor to={`/invoices/${invoiceId}`} size="sm">
                  {t("instalment", { number: invoiceNumber, n })}
                </LinkAnchor>
                <Text size="xs" c="dimmed">
                  {t("due", { date: writeDate(dueOn) })}
                  {feeMinor > 0 && ` · ${t("withFee", { amount: writeMoney(feeMinor, currency) })}`}
                </Text>
              </Table.Td>
              <Table.Td ta="end">{writeMoney(amountMinor, currency)}</Table.Td>
            </Table.Tr>
          ))}
          {creditMinor > 0 && (
            <Table.Tr>
              <Table.Td>{t("credit")}</Table.Td>
              <Table.Td ta="end">{writeMoney(creditMinor, currency)}</Table.Td>
            </Table.Tr>
          )}
          {givenBack > 0 && (
            <Table.Tr>
              <Table.Td>{t("creditBack")}</Table.Td>
              <Table.Td ta="end">{writeMoney(givenBack, currency)}</Table.Td>
            </Table.Tr>
          )}
        </Table.Tbody>
      </Table>
    </section>
  );
}

import { Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  postInvoicesIdApplyCredit,
  postInvoicesIdPromise,
  postInvoicesIdVoid,
  postInvoicesIdWriteOff,
} from "../../api/generated/invoices.ts";
import type { InvoiceDetail } from "../../api/generated/routes.schemas.ts";
import { useSession } from "../../app/session.ts";
import { AskReason } from "../../parts/ask.tsx";
import { businessNow } from "../../parts/clock.ts";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { tellDone } from "../../parts/undo.tsx";
import { dayOf } from "../consultations/days.ts";
import { ActForm } from "../deals/act-form.tsx";
import { writeMoney } from "../deals/money.ts";
import type { Allowed } from "./invoice.tsx";
import type { InvoiceSearch } from "./search.ts";

interface ActProps {
  invoice: InvoiceDetail;
  opened: boolean;
  close: () => void;
  refresh: () => Promise<unknown>;
}

interface ActsProps extends Omit<ActProps, "opened"> {
  allowed: Allowed;
  open: InvoiceSearch["open"];
}

/** What staff do with an invoice. None of it can be taken back, so each says what it will do. */
export function Acts({ allowed, open, ...act }: ActsProps) {
  const isOpened = (name: keyof Allowed) => open === name && allowed[name];
  return (
    <>
      <PromiseForm {...act} opened={isOpened("promise")} />
      <CreditForm {...act} opened={isOpened("credit")} />
      <WriteOff {...act} opened={isOpened("write-off")} />
      <Void {...act} opened={isOpened("void")} />
    </>
  );
}

function PromiseForm({ invoice: { id }, opened, close, refresh }: ActProps) {
  const { t } = useTranslation("invoices");
  const { zone } = useSession();
  const kept = useKeptPlace(`invoice promise ${id}`);
  const [on, setOn] = useKept(kept, "on", "");
  const [isMissing, setIsMissing] = useState(false);
  return (
    <ActForm
      kept={kept}
      opened={opened}
      close={close}
      title={t("promise.title")}
      action={t("promise.action")}
      act={async () => {
        setIsMissing(on === "");
        if (on === "") return false;
        await postInvoicesIdPromise(id, { on });
        await refresh();
        tellDone(t("promise.done"));
        return true;
      }}
    >
      <Text size="sm">{t("promise.what")}</Text>
      <TextInput
        data-autofocus
        type="date"
        label={t("promise.on")}
        min={dayOf(businessNow(), zone)}
        value={on}
        error={isMissing ? t("promise.missing") : undefined}
        onChange={({ currentTarget }) => {
          setOn(currentTarget.value);
          setIsMissing(false);
        }}
      />
    </ActForm>
  );
}

function CreditForm({ invoice: { id, creditMinor, openMinor, currency }, opened, close, refresh }: ActProps) {
  const { t } = useTranslation("invoices");
  const kept = useKeptPlace(`invoice credit ${id}`);
  return (
    <ActForm
      kept={kept}
      opened={opened}
      close={close}
      title={t("credit.title")}
      action={t("credit.action")}
      act={async () => {
        await postInvoicesIdApplyCredit(id);
        await refresh();
        tellDone(t("credit.done"));
      }}
    >
      <Text size="sm">{t("credit.what", { amount: writeMoney(Math.min(creditMinor, openMinor), currency) })}</Text>
    </ActForm>
  );
}

function WriteOff({ invoice: { id, openMinor, currency }, opened, close, refresh }: ActProps) {
  const { t } = useTranslation("invoices");
  return (
    <AskReason
      opened={opened}
      close={close}
      title={t("writeOff.title")}
      explanation={t("writeOff.what", { amount: writeMoney(openMinor, currency) })}
      action={t("writeOff.action")}
      danger
      act={async (reason) => {
        await postInvoicesIdWriteOff(id, { reason });
        await refresh();
        tellDone(t("writeOff.done"));
      }}
    />
  );
}

function Void({ invoice: { id, paidMinor, currency }, opened, close, refresh }: ActProps) {
  const { t } = useTranslation("invoices");
  return (
    <AskReason
      opened={opened}
      close={close}
      title={t("void.title")}
      explanation={
        <>
          {t("void.what")}
          {paidMinor > 0 && ` ${t("void.owedBack", { amount: writeMoney(paidMinor, currency) })}`}
        </>
      }
      action={t("void.action")}
      danger
      act={async (reason) => {
        await postInvoicesIdVoid(id, { reason });
        await refresh();
        tellDone(t("void.done"));
      }}
    />
  );
}

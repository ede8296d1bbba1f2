import { TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { postPaymentsIdRefundCredit } from "../../api/generated/payments.ts";
import type { PaymentDetail } from "../../api/generated/routes.schemas.ts";
import { AskReason } from "../../parts/ask.tsx";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { tellDone } from "../../parts/undo.tsx";
import { useDeed } from "../../parts/use-deed.ts";
import { amountIn, amountText } from "../deals/amounts.ts";
import { writeMoney } from "../deals/money.ts";
import { goesBackByItself } from "./refund-state.tsx";

/** Gives credit of a payment back, all of it or a part. */
export function RefundCredit({ payment, opened, close }: { payment: PaymentDetail; opened: boolean; close: () => void }) {
  const { t } = useTranslation("payments");
  const queries = useQueryClient();
  const deed = useDeed();
  const { id, creditMinor, currency, method } = payment;
  const kept = useKeptPlace(`refund ${id}`);
  const [amount, setAmount] = useKept(kept, "amount", amountText(creditMinor, currency));
  const [isWrong, setIsWrong] = useState(false);
  return (
    <AskReason
      opened={opened}
      close={close}
      title={t("refundCredit.title")}
      explanation={t(goesBackByItself(method) ? "refundCredit.byCard" : "refundCredit.byHand", {
        amount: writeMoney(creditMinor, currency),
      })}
      action={t("refundCredit.action")}
      kept={kept}
      isShown={(error) => error === wrong}
      act={async (reason) => {
        const amountMinor = amountIn(amount, currency);
        const isUsable = amountMinor !== null && amountMinor > 0 && amountMinor <= creditMinor;
        setIsWrong(!isUsable);
        if (!isUsable) throw wrong;
        await deed((key) => postPaymentsIdRefundCredit(id, { amountMinor, reason }, key));
        await queries.invalidateQueries({ queryKey: ["payments"] });
        tellDone(t("refundCredit.done"));
      }}
    >
      <TextInput
        data-autofocus
        label={t("amount")}
        inputMode="numeric"
        value={amount}
        onChange={({ currentTarget }) => setAmount(currentTarget.value)}
        error={isWrong ? t("refundCredit.wrong", { amount: writeMoney(creditMinor, currency) }) : undefined}
      />
    </AskReason>
  );
}

/** The field says it itself. */
const wrong = new Error("The amount is more than the credit, or none");

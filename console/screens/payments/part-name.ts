import { useTranslation } from "react-i18next";
import { YEN } from "../deals/amounts.ts";
import { writeMoney } from "../deals/money.ts";
import type { Candidate } from "./line-acts.ts";

/** What a part of a line would pay, in a few words. */
export function usePartName(): (part: Candidate["allocations"][number]) => string {
  const { t } = useTranslation("payments");
  return ({ invoiceNumber, n, amountMinor, as }) => {
    const amount = writeMoney(amountMinor, YEN);
    if (invoiceNumber === null || n === null) return t("parts.credit", { amount });
    return t(as === "fee" ? "parts.fee" : "parts.money", { number: invoiceNumber, n, amount });
  };
}

import { useTranslation } from "react-i18next";
import type { Payment } from "../../api/generated/routes.schemas.ts";
import { StateMark } from "../../parts/marks.tsx";
import { writeMoney } from "../deals/money.ts";

/** Whether a payment is somebody's, and whether all of it stands for something. */
export function PaymentState({ payment: { state, leadId, creditMinor, currency, isSetAside } }: { payment: Payment }) {
  const { t } = useTranslation("payments");
  if (state === "reversed")
    return (
      <StateMark wraps tone="paused">
        {t("states.reversed")}
      </StateMark>
    );
  if (isSetAside) return <StateMark tone="paused">{t("lineStates.ignored")}</StateMark>;
  if (leadId === null)
    return (
      <StateMark wraps tone="parked">
        {t("states.suspense")}
      </StateMark>
    );
  if (creditMinor > 0)
    return (
      <StateMark wraps tone="waiting">
        {t("states.credit", { amount: writeMoney(creditMinor, currency) })}
      </StateMark>
    );
  return <StateMark tone="done">{t("states.allocated")}</StateMark>;
}

import { useTranslation } from "react-i18next";
import type { Invoice } from "../../api/generated/routes.schemas.ts";
import { StateMark, type StateTone } from "../../parts/marks.tsx";

const tones: Readonly<Record<Invoice["state"], StateTone>> = {
  open: "waiting",
  partly: "running",
  paid: "done",
  void: "paused",
  writtenOff: "paused",
};

/** How far an invoice is paid. One that is late needs a person. */
export function InvoiceState({ invoice: { state, overdue } }: { invoice: Pick<Invoice, "state" | "overdue"> }) {
  const { t } = useTranslation("invoices");
  if (overdue)
    return (
      <StateMark wraps tone="parked">
        {t(state === "partly" ? "overduePartly" : "overdue")}
      </StateMark>
    );
  return <StateMark tone={tones[state]}>{t(`states.${state}`)}</StateMark>;
}

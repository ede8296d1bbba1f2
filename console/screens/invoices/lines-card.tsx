import { useTranslation } from "react-i18next";
import type { InvoiceDetail } from "../../api/generated/routes.schemas.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { Totals } from "./totals.tsx";

/** What was billed, as it was issued. */
export function LinesCard({ invoice: { lines, totals, pricing, currency } }: { invoice: InvoiceDetail }) {
  const { t } = useTranslation("invoices");
  return (
    <Sheet title={t("lines.title")}>
      <Totals lines={lines} totals={totals} discountMinor={pricing.discountMinor} priceMode={pricing.priceMode} currency={currency} />
    </Sheet>
  );
}

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { InvoiceDetail } from "../../api/generated/routes.schemas.ts";
import { useActorName } from "../../parts/actor.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { When } from "../../parts/when.tsx";
import { writeMoney } from "../deals/money.ts";
import { writeDate } from "../deals/reading.ts";
import { historyOf, type Moment } from "./history.ts";
import classes from "./invoices.module.css";

/** What became of the invoice, the newest first. */
export function HistoryCard({ invoice }: { invoice: InvoiceDetail }) {
  const { t } = useTranslation("invoices");
  const actorName = useActorName();
  const saidOf = (moment: Moment): string => {
    switch (moment.what) {
      case "issued":
        return t("history.issued", { who: actorName(moment.actor) });
      case "paid":
        return t("history.paid", {
          amount: writeMoney(moment.amountMinor, invoice.currency),
          method: t(`payments.methods.${moment.method}`, { defaultValue: moment.method }),
        });
      case "reminded":
        return t(moment.byPerson ? "history.handedOver" : "history.reminded");
      case "promised":
        return t("history.promised", { who: actorName(moment.actor), date: writeDate(moment.on) });
      case "credited":
        return t("history.credited", {
          number: moment.number,
          reason: t(`history.reasons.${moment.reason}`, { defaultValue: moment.reason }),
        });
      case "closed":
        return t(`history.${moment.state}`);
    }
  };
  return (
    <Sheet title={t("history.title")}>
      <ul className={classes.rows}>
        {historyOf(invoice).map((moment, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: moments have no other name.
          <li key={place} className={classes.row}>
            <div className={classes.who}>
              <Text size="sm">{saidOf(moment)}</Text>
              <Text size="xs" c="dimmed">
                {"at" in moment ? <When at={moment.at} /> : writeDate(moment.on)}
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

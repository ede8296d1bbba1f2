import { Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { postInvoicesPreview } from "../../api/generated/invoices.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { writeMoney } from "../deals/money.ts";
import { Refusal } from "../deals/override.tsx";
import { useCurrency } from "../deals/prices.ts";
import { writeDate } from "../deals/reading.ts";
import classes from "./invoices.module.css";
import { previewOf, type TypedOrder } from "./order-content.ts";
import { Totals } from "./totals.tsx";

/** What the invoice will say, by the server's own sums, once the typing rests. */
export function Preview({ order }: { order: TypedOrder }) {
  const { t } = useTranslation("invoices");
  const currency = useCurrency();
  const [asked] = useDebouncedValue(JSON.stringify(previewOf(order, currency)), 300);
  const preview = useQuery({
    queryKey: ["invoice-preview", asked],
    queryFn: ({ signal }) => postInvoicesPreview(JSON.parse(asked), { signal }),
    enabled: asked !== "null",
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
  const { data } = preview;
  return (
    <Sheet title={t("preview.title")}>
      {preview.error ? (
        <Refusal error={preview.error} />
      ) : asked === "null" || data === undefined ? (
        <Text size="sm" c="dimmed">
          {t("preview.none")}
        </Text>
      ) : (
        <div aria-busy={preview.isFetching}>
          <Totals {...data} discountMinor={data.totals.perRate.reduce((sum, { discountMinor }) => sum + discountMinor, 0)} />
          <h3 className={classes.sub}>{t("instalments.title")}</h3>
          <ol className={classes.rows}>
            {data.instalments.map(({ n, dueOn, amountMinor }) => (
              <li key={n} className={classes.row}>
                <Text size="sm" className={classes.who}>
                  {t("instalments.ofN", { n, of: data.instalments.length })} · {writeDate(dueOn)}
                </Text>
                <Text size="sm">{writeMoney(amountMinor, data.currency)}</Text>
              </li>
            ))}
          </ol>
        </div>
      )}
    </Sheet>
  );
}

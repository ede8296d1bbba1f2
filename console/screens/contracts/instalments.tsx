import { useTranslation } from "react-i18next";
import type { CheckedContractInstalmentsItem } from "../../api/generated/routes.schemas.ts";
import { writeMoney } from "../deals/money.ts";
import { writeDate } from "../deals/reading.ts";
import classes from "./contracts.module.css";

/** More are told by their last. */
const SHOWN = 12;

/** Each payment with its day. */
export function Instalments({ instalments, currency }: { instalments: readonly CheckedContractInstalmentsItem[]; currency: string }) {
  const { t } = useTranslation("contracts");
  const last = instalments.at(-1);
  const shown = instalments.length > SHOWN && last ? [...instalments.slice(0, SHOWN - 1), last] : instalments;
  return (
    <table className={classes.amounts}>
      <tbody>
        {shown.map(({ n, dueOn, amountMinor }) => (
          <tr key={n}>
            <td>{t("payment", { n, date: writeDate(dueOn) })}</td>
            <td>{writeMoney(amountMinor, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

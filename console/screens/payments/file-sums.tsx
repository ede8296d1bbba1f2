import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getBankFilesId } from "../../api/generated/payments.ts";
import { languageNow } from "../../app/words.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { YEN } from "../deals/amounts.ts";
import { writeMoney } from "../deals/money.ts";
import classes from "./payments.module.css";

const parts = ["allocated", "credit", "suspense", "setAside", "reversed"] as const;

/** A file, and what became of its money: the parts come to the whole. */
export function FileSums({ id }: { id: string }) {
  const { t } = useTranslation("payments");
  const read = useQuery({ queryKey: ["payments", "file", id], queryFn: ({ signal }) => getBankFilesId(id, { signal }) });
  if (read.isPending) return <Loading lines={3} />;
  if (read.error) return <Failure error={read.error} retry={read.refetch} />;
  const { data: file } = read;
  const number = (count: number) => count.toLocaleString(languageNow());
  return (
    <div style={{ marginBottom: "1.1rem" }}>
      <Sheet title={file.name} beside={<When at={file.importedAt} />}>
        <p className={classes.small} style={{ margin: "0 0 0.6rem" }}>
          {t("sums.lines", { lines: number(file.lines), added: number(file.added), waiting: number(file.waiting) })}
        </p>
        <dl className={classes.sums} aria-label={t("sums.title")}>
          <div data-whole>
            <dt>{t("sums.in")}</dt>
            <dd>{writeMoney(file.inMinor, YEN)}</dd>
          </div>
          {parts.map((part) => (
            <div key={part} data-waits={part === "suspense" && file.suspenseMinor > 0 ? true : undefined}>
              <dt>{t(`sums.${part}`)}</dt>
              <dd>{writeMoney(file[`${part}Minor`], YEN)}</dd>
            </div>
          ))}
        </dl>
        <p className={classes.small} style={{ margin: "0.6rem 0 0" }}>
          {t("sums.addUp")}
          {file.feeMinor > 0 && t("sums.fee", { amount: writeMoney(file.feeMinor, YEN) })}
        </p>
      </Sheet>
    </div>
  );
}

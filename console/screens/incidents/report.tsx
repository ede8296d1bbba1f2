import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getIncidentsReport } from "../../api/generated/incidents.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import classes from "./incidents.module.css";
import type { IncidentsSearch } from "./search.ts";

/** Each number leads to the list that has exactly these. */
const numbers = [
  ["opened", {}],
  ["inTime", { answer: "in-time" }],
  ["missed", { answer: "missed" }],
  ["unanswered", { answer: "unanswered" }],
  ["live", { state: "live" }],
  ["fan", { outcome: "fan" }],
  ["kept", { outcome: "kept" }],
  ["lost", { outcome: "lost" }],
  ["void", { outcome: "void" }],
] as const satisfies readonly (readonly [string, IncidentsSearch])[];

/** How many were answered in time, and what became of the customers, in the period of the address. */
export function Report({ from, to }: Pick<IncidentsSearch, "from" | "to">) {
  const { t } = useTranslation("incidents");
  const period = { ...(from && { from }), ...(to && { to }) };
  const asked = { ...(from && { from }), ...(to && { before: to }) };
  const report = useQuery({
    queryKey: ["incidents", "report", asked],
    queryFn: ({ signal }) => getIncidentsReport(asked, { signal }),
  });
  if (report.isPending) return <Loading lines={2} />;
  if (report.error) return <Failure error={report.error} retry={report.refetch} />;
  const { total } = report.data;
  if (total.opened === 0) return null;
  return (
    <div className={classes.report}>
      <Sheet title={t("report.title")}>
        <dl className={classes.figures}>
          {numbers.map(([name, filter]) => (
            <div key={name}>
              <dt>{t(`report.${name}`)}</dt>
              <dd>
                <LinkAnchor to="/incidents" search={{ ...period, ...filter }} fw={700}>
                  {total[name]}
                </LinkAnchor>
              </dd>
            </div>
          ))}
        </dl>
      </Sheet>
    </div>
  );
}

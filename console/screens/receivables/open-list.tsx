import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getReceivablesInstalments } from "../../api/generated/invoices.ts";
import type { Receivable } from "../../api/generated/routes.schemas.ts";
import type { Column } from "../../parts/data-list.tsx";
import { LeadLink } from "../../parts/lead-link.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { PagedList } from "../../parts/paged.tsx";
import { Empty } from "../../parts/states.tsx";
import { writeMoney } from "../deals/money.ts";
import { useCurrency } from "../deals/prices.ts";
import { writeDate } from "../deals/reading.ts";
import { periodName } from "./period-name.ts";
import type { ReceivablesSearch } from "./search.ts";

/** The people behind one number of the receivables; their sum is the number. */
export function OpenList({ search }: { search: ReceivablesSearch }) {
  const { t } = useTranslation("receivables");
  const navigate = useNavigate();
  const currency = useCurrency();
  const { bucket, late, period } = search;
  const by: "month" | "week" = search.by ?? "month";
  const asked = { by, currency, ...(bucket && { bucket }), ...(late && { late: "true" as const }), ...(period && { period }) };
  const list = usePaged(["invoices", "receivables", "list", asked], (page, options) =>
    getReceivablesInstalments({ ...asked, ...page }, options),
  );
  const sum = useQuery({
    queryKey: ["invoices", "receivables", "sum", asked],
    queryFn: ({ signal }) => getReceivablesInstalments({ ...asked, limit: 1 }, { signal }),
  });
  const columns: Column<Receivable>[] = [
    {
      key: "lead",
      title: t("lead"),
      width: "minmax(8rem, 1.6fr)",
      narrowWidth: "minmax(5rem, 1.2fr)",
      render: ({ leadId, leadName }) => <LeadLink id={leadId} name={leadName} />,
    },
    {
      key: "invoice",
      title: t("invoice"),
      width: "minmax(9rem, 1.2fr)",
      narrowWidth: "minmax(5.5rem, 1fr)",
      render: ({ invoiceId, number, n, of }) => (
        <>
          <LinkAnchor to={`/invoices/${invoiceId}`} size="sm">
            {number}
          </LinkAnchor>
          <Text size="xs" c="dimmed">
            {t("nth", { n, of })}
          </Text>
        </>
      ),
    },
    { key: "dueOn", title: t("dueOn"), width: "8rem", narrowWidth: "4.5rem", render: ({ dueOn }) => writeDate(dueOn) },
    {
      key: "open",
      title: t("openAmount"),
      width: "9rem",
      narrowWidth: "5.5rem",
      align: "end",
      render: ({ openMinor }) => writeMoney(openMinor, currency),
    },
  ];
  return (
    <>
      <LinkAnchor to="/receivables" search={search.by ? { by: search.by } : {}} size="sm">
        ← {t("back")}
      </LinkAnchor>
      <PageHead title={useName(search)}>
        <span role="status">
          {sum.data && `${t("sumOf", { amount: writeMoney(sum.data.amountMinor, currency) })} ${t("count", { count: sum.data.count })}`}
        </span>
      </PageHead>
      <PagedList
        label={t("list")}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ leadName, number }) => `${leadName ?? ""} ${number}`}
        open={({ invoiceId }) => void navigate({ to: "/invoices/$invoiceId", params: { invoiceId } })}
        empty={<Empty title={t("noneBehind")}>{t("noneBehindHint")}</Empty>}
      />
    </>
  );
}

function useName({ by, bucket, late, period }: ReceivablesSearch): string {
  const { t } = useTranslation("receivables");
  if (bucket !== undefined) return t(`named.${bucket}`);
  if (late) return t("named.late");
  if (period === undefined) return t("named.all");
  const name = periodName(period, by ?? "month");
  return t("named.period", { period: by === "week" ? t("weekOf", { day: name }) : name });
}

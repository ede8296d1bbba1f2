import { Button, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getInvoicesId } from "../../api/generated/invoices.ts";
import type { InvoiceDetail } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { lastSearchOf } from "../../parts/last-search.ts";
import { LinkAnchor, LinkButton } from "../../parts/links.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { Acts } from "./acts.tsx";
import { HeadCard } from "./head-card.tsx";
import { HistoryCard } from "./history-card.tsx";
import { InstalmentsCard } from "./instalments-card.tsx";
import { InvoiceState } from "./invoice-state.tsx";
import classes from "./invoices.module.css";
import { LinesCard } from "./lines-card.tsx";
import { PapersCard } from "./papers-card.tsx";
import { PaymentsCard } from "./payments-card.tsx";
import { RemindersCard } from "./reminders-card.tsx";
import type { InvoiceSearch } from "./search.ts";

/** One invoice: what was billed, what is open, what came, what reminds of it, and its papers. */
export function InvoiceScreen() {
  const { t } = useTranslation("invoices");
  const { invoiceId } = useParams({ from: "/shell/invoices/$invoiceId" });
  const invoice = useQuery({ queryKey: ["invoices", invoiceId], queryFn: ({ signal }) => getInvoicesId(invoiceId, { signal }) });
  if (invoice.isPending) return <Loading />;
  if (invoice.error) return <Failure error={invoice.error} retry={invoice.refetch} />;
  return (
    <>
      <LinkAnchor to="/invoices" search={lastSearchOf("/invoices")} size="sm">
        ← {t("back")}
      </LinkAnchor>
      <Shown invoice={invoice.data} />
    </>
  );
}

/** What may be done with an invoice, by what is left of it. */
export interface Allowed {
  /** Something may still be asked for. */
  promise: boolean;
  credit: boolean;
  "write-off": boolean;
  void: boolean;
}

export function allowedFor({ state, openMinor, creditMinor }: InvoiceDetail, mayWrite: boolean): Allowed {
  const isIssued = mayWrite && state !== "void" && state !== "writtenOff";
  const isOpen = isIssued && openMinor > 0;
  return { promise: isOpen, credit: isOpen && creditMinor > 0, "write-off": isOpen, void: isIssued };
}

function Shown({ invoice }: { invoice: InvoiceDetail }) {
  const { t } = useTranslation("invoices");
  const { open } = useSearch({ from: "/shell/invoices/$invoiceId" });
  const navigate = useNavigate({ from: "/invoices/$invoiceId" });
  const queries = useQueryClient();
  const allowed = allowedFor(invoice, useMay("billing:write"));
  const show = (what?: InvoiceSearch["open"]) => void navigate({ search: what ? { open: what } : {}, replace: true, resetScroll: false });
  const refresh = () => queries.invalidateQueries({ queryKey: ["invoices"] });
  return (
    <>
      <PageHead
        title={t("detail.title", { number: invoice.number })}
        actions={
          <>
            {allowed.promise && (
              <LinkButton to="/payments" search={{ create: true, lead: invoice.leadId }} variant="default">
                {t("payments.record")}
              </LinkButton>
            )}
            {allowed.promise && <Button onClick={() => show("promise")}>{t("promise.open")}</Button>}
            {allowed["write-off"] && (
              <Button variant="default" onClick={() => show("write-off")}>
                {t("writeOff.open")}
              </Button>
            )}
            {allowed.void && (
              <Button variant="default" onClick={() => show("void")}>
                {t("void.open")}
              </Button>
            )}
          </>
        }
      >
        <Text component="span" size="sm" role="status">
          <InvoiceState invoice={invoice} />
        </Text>
      </PageHead>
      <div className={classes.columns}>
        <div className={classes.column}>
          <HeadCard invoice={invoice} />
          <InstalmentsCard invoice={invoice} />
          <PaymentsCard invoice={invoice} applyCredit={allowed.credit ? () => show("credit") : undefined} />
          <LinesCard invoice={invoice} />
        </div>
        <div className={classes.column}>
          <RemindersCard invoice={invoice} />
          <PapersCard invoice={invoice} />
          <HistoryCard invoice={invoice} />
        </div>
      </div>
      <Acts invoice={invoice} allowed={allowed} open={open} close={() => show()} refresh={refresh} />
    </>
  );
}

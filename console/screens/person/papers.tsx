import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getLeadsIdBalance, getLeadsIdInvoices } from "../../api/generated/invoices.ts";
import { getGetPapersIdUrl, getLeadsIdPapers } from "../../api/generated/papers.ts";
import type { Balance, Paper } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { download } from "../../parts/download.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { ShortList } from "../../parts/short-list.tsx";
import { Failure } from "../../parts/states.tsx";
import { tellFailed } from "../../parts/undo.tsx";
import { When } from "../../parts/when.tsx";
import { writeMoney } from "../deals/money.ts";
import { writeDate } from "../deals/reading.ts";
import classes from "./person.module.css";

/** The latest that stand here; the rest stands in the list of invoices. */
const SHOWN = 5;

/** What the lead owes, and each invoice with money open. Nothing stands here for somebody who has never had one. */
export function BalanceCard({ leadId }: { leadId: string }) {
  const { t } = useTranslation("contracts");
  const mayRead = useMay("billing:read");
  const balance = useQuery({
    queryKey: ["invoices", "balance", leadId],
    queryFn: ({ signal }) => getLeadsIdBalance(leadId, { signal }),
    enabled: mayRead,
  });
  const invoices = useQuery({
    queryKey: ["invoices", "of", leadId],
    queryFn: ({ signal }) => getLeadsIdInvoices(leadId, { limit: SHOWN }, { signal }),
    enabled: mayRead,
  });
  const failed = balance.error ?? invoices.error;
  if (failed) return <Failure error={failed} retry={() => Promise.all([balance.refetch(), invoices.refetch()])} />;
  if (!mayRead || balance.data === undefined || invoices.data === undefined) return null;
  const { items } = invoices.data;
  if (items.length === 0 && balance.data.items.length === 0) return null;
  return (
    <Sheet title={t("balance.title")}>
      {balance.data.items.length === 0 && <Text size="sm">{t("balance.nothing")}</Text>}
      {balance.data.items.map((one) => (
        <Sums key={one.currency} of={one} />
      ))}
      <ul className={classes.lines}>
        {items.map(({ id, number, state, overdue, grossMinor, openMinor, currency, nextDueOn }) => (
          <li key={id}>
            <LinkAnchor to={`/invoices/${id}`}>{t("balance.invoice", { number })}</LinkAnchor>
            <Text size="sm" c={overdue ? "var(--parked)" : undefined}>
              {t(`balance.states.${overdue ? "overdue" : state}`)} · {writeMoney(grossMinor, currency)}
              {openMinor > 0 && openMinor !== grossMinor && ` · ${t("balance.left", { amount: writeMoney(openMinor, currency) })}`}
              {nextDueOn !== null && ` · ${t("balance.next", { date: writeDate(nextDueOn) })}`}
            </Text>
          </li>
        ))}
      </ul>
      {invoices.data.next && (
        <LinkAnchor to="/invoices" search={{ lead: leadId }} size="sm">
          {t("balance.all")}
        </LinkAnchor>
      )}
    </Sheet>
  );
}

function Sums({ of: { currency, openMinor, overdueMinor, creditMinor } }: { of: Balance["items"][number] }) {
  const { t } = useTranslation("contracts");
  return (
    <Group gap="md" role="group" aria-label={currency}>
      <Text fw={600}>{t("balance.open", { amount: writeMoney(openMinor, currency) })}</Text>
      {overdueMinor > 0 && <Text c="var(--parked)">{t("balance.overdue", { amount: writeMoney(overdueMinor, currency) })}</Text>}
      {creditMinor > 0 && <Text>{t("balance.credit", { amount: writeMoney(creditMinor, currency) })}</Text>}
    </Group>
  );
}

/** What was issued to the lead, as PDF. Nothing stands here where nothing was. */
export function PapersCard({ leadId }: { leadId: string }) {
  const { t } = useTranslation("contracts");
  const mayRead = useMay("papers:read");
  return mayRead ? <Papers leadId={leadId} title={t("papers.title")} /> : null;
}

function Papers({ leadId, title }: { leadId: string; title: string }) {
  const { t } = useTranslation("contracts");
  const list = usePaged(["lead", leadId, "papers"], (page, options) => getLeadsIdPapers(leadId, { ...page, limit: SHOWN }, options));
  if (list.pages.data?.pages[0]?.items.length === 0) return null;
  return (
    <Sheet title={title}>
      <ShortList list={list} empty={null}>
        {(papers: readonly Paper[]) => (
          <ul className={classes.lines}>
            {papers.map(({ id, kind, number, madeAt }) => {
              const name = t("papers.named", { kind: t(`papers.kinds.${kind}`), number: number ?? "" });
              return (
                <li key={id}>
                  <Group justify="space-between" gap="xs" wrap="nowrap">
                    <div>
                      <Text size="sm">{name}</Text>
                      <Text size="xs" c="dimmed" component="div">
                        <When at={madeAt} />
                      </Text>
                    </div>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={t("papers.get", { name })}
                      onClick={() =>
                        void download(getGetPapersIdUrl(id, { disposition: "attachment" }), `${kind}-${number ?? id}.pdf`).catch(tellFailed)
                      }
                    >
                      PDF
                    </Button>
                  </Group>
                </li>
              );
            })}
          </ul>
        )}
      </ShortList>
    </Sheet>
  );
}

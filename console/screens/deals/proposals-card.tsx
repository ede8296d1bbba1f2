import { Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getDealsIdProposals } from "../../api/generated/deals.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { StateMark } from "../../parts/marks.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import type { CardProps } from "./deal.tsx";
import classes from "./deals.module.css";
import { ProposalDrawer } from "./proposal-drawer.tsx";
import { NewProposal } from "./proposal-editor.tsx";
import { paperNumber } from "./reading.ts";

/** The proposals of a deal; each opens at the side with its check against the buyer's nine wishes. */
export function ProposalsCard({ deal, mayWrite, open, show, refresh }: CardProps) {
  const { t } = useTranslation("deals");
  const { proposal } = useSearch({ from: "/shell/deals/$dealId" });
  const navigate = useNavigate({ from: "/deals/$dealId" });
  const proposals = useQuery({
    queryKey: ["deals", deal.id, "proposals"],
    queryFn: ({ signal }) => getDealsIdProposals(deal.id, { signal }),
  });
  const showOne = (id: string) => void navigate({ search: { proposal: id }, replace: true, resetScroll: false });
  return (
    <Sheet
      title={t("proposals.title")}
      beside={
        mayWrite && (
          <Button size="compact-md" variant="light" onClick={() => show("proposal")}>
            {t("proposals.open")}
          </Button>
        )
      }
    >
      {proposals.isPending ? (
        <Loading />
      ) : proposals.error ? (
        <Failure error={proposals.error} retry={proposals.refetch} />
      ) : proposals.data.items.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("proposals.none")}
        </Text>
      ) : (
        <ul className={classes.rows}>
          {proposals.data.items.map(({ id, number, title, state, createdAt, sentAt }) => (
            <li key={id} className={classes.row}>
              <div className={classes.who}>
                <LinkAnchor to={`/deals/${deal.id}`} search={{ proposal: id }} fw={600}>
                  {t("proposals.numbered", { number: paperNumber(number), title })}
                </LinkAnchor>
                <Text size="xs" c="dimmed" component="div">
                  <When at={sentAt ?? createdAt} />
                </Text>
              </div>
              <StateMark tone={state === "sent" ? "running" : "waiting"}>{t(`proposals.states.${state}`)}</StateMark>
            </li>
          ))}
        </ul>
      )}
      {open === "proposal" && mayWrite && <NewProposal deal={deal} close={() => show()} made={showOne} refresh={refresh} />}
      {proposal !== undefined && <ProposalDrawer key={proposal} id={proposal} mayWrite={mayWrite} close={() => show()} refresh={refresh} />}
    </Sheet>
  );
}

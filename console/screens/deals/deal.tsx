import { Button, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getDealsId, postDealsIdReopen } from "../../api/generated/deals.ts";
import type { DealDetail } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { AskReason } from "../../parts/ask.tsx";
import { lastSearchOf } from "../../parts/last-search.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { titleOf } from "../sessions/offer-titles.ts";
import { CloseDeal } from "./close-deal.tsx";
import { ContractsCard } from "./contracts-card.tsx";
import { DatesCard } from "./dates-card.tsx";
import { DealState } from "./deal-state.tsx";
import classes from "./deals.module.css";
import { EditDeal } from "./edit-deal.tsx";
import { EstimatesCard } from "./estimates-card.tsx";
import { HeadCard } from "./head-card.tsx";
import { MovesCard } from "./moves-card.tsx";
import { ObjectionsCard } from "./objections-card.tsx";
import { PeopleCard } from "./people-card.tsx";
import { PresentationsCard } from "./presentations-card.tsx";
import { ProposalsCard } from "./proposals-card.tsx";
import { useDealPlan, wordOf } from "./reading.ts";
import type { DealSearch } from "./search.ts";

/** One deal: where it stands, who decides, what was objected, what it costs, and what was moved. */
export function DealScreen() {
  const { t } = useTranslation("deals");
  const { dealId } = useParams({ from: "/shell/deals/$dealId" });
  const deal = useQuery({ queryKey: ["deals", dealId], queryFn: ({ signal }) => getDealsId(dealId, { signal }) });
  if (deal.isPending) return <Loading />;
  if (deal.error) return <Failure error={deal.error} retry={deal.refetch} />;
  return (
    <>
      <LinkAnchor to="/deals" search={lastSearchOf("/deals")} size="sm">
        ← {t("back")}
      </LinkAnchor>
      <Shown deal={deal.data} />
    </>
  );
}

/** What a card of a deal needs. */
export interface CardProps {
  deal: DealDetail;
  /** It is open, and the session may change it. */
  mayWrite: boolean;
  open: DealSearch["open"];
  /** Opens a form by the address; without a name, closes it. */
  show: (open?: DealSearch["open"]) => void;
  refresh: () => Promise<unknown>;
}

function Shown({ deal }: { deal: DealDetail }) {
  const { t } = useTranslation(["deals", "common"]);
  const { open } = useSearch({ from: "/shell/deals/$dealId" });
  const navigate = useNavigate({ from: "/deals/$dealId" });
  const queries = useQueryClient();
  const may = useMay("deals:write");
  const { id, state, lostReason } = deal;
  const plan = useDealPlan(deal.offerKey);
  const isOpen = state === "open";
  const show = (what?: DealSearch["open"]) => void navigate({ search: what ? { open: what } : {}, replace: true, resetScroll: false });
  const refresh = () => queries.invalidateQueries({ queryKey: ["deals"] });
  const card: CardProps = { deal, mayWrite: may && isOpen, open, show, refresh };
  return (
    <>
      <PageHead
        title={t("detail.title", {
          name: deal.leadName ?? t("person.nameless", { ns: "common" }),
          offer: titleOf(deal.title) || deal.offerKey,
        })}
        actions={
          may && (
            <>
              {isOpen && (
                <>
                  <Button variant="default" onClick={() => show("edit")}>
                    {t("edit.open")}
                  </Button>
                  <Button variant="default" onClick={() => show("close")}>
                    {t("close.open")}
                  </Button>
                </>
              )}
              {(state === "lost" || state === "void") && <Button onClick={() => show("reopen")}>{t("reopen.open")}</Button>}
            </>
          )
        }
      >
        <span role="status">
          <DealState deal={deal} />
          {lostReason !== null && (
            <Text span size="sm" ms="xs">
              {wordOf(plan.data?.lostReasons, lostReason)}
            </Text>
          )}
        </span>
      </PageHead>
      <div className={classes.columns}>
        <div className={classes.column}>
          <HeadCard {...card} />
          <EstimatesCard {...card} />
          <ContractsCard {...card} />
          <ObjectionsCard {...card} />
        </div>
        <div className={classes.column}>
          <PeopleCard {...card} />
          <PresentationsCard {...card} />
          <ProposalsCard {...card} />
          <DatesCard {...card} />
          <MovesCard deal={deal} />
        </div>
      </div>
      {open === "edit" && card.mayWrite && <EditDeal {...card} />}
      <CloseDeal {...card} />
      <AskReason
        opened={open === "reopen" && may && (state === "lost" || state === "void")}
        close={() => show()}
        title={t("reopen.title")}
        explanation={t("reopen.what")}
        action={t("reopen.action")}
        act={async (reason) => {
          await postDealsIdReopen(id, { reason });
          await refresh();
          tellDone(t("reopen.done"));
        }}
      />
    </>
  );
}

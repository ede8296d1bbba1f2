import { Alert, Button, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getContractsId, postContractsIdOffer } from "../../api/generated/contracts.ts";
import type { ContractDetail } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { lastSearchOf } from "../../parts/last-search.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { matchOf } from "../../parts/write-over.ts";
import { Refusal } from "../deals/override.tsx";
import { Acts, isStanding } from "./acts.tsx";
import { AgreedCard } from "./agreed-card.tsx";
import { ContractState } from "./contract-state.tsx";
import classes from "./contracts.module.css";
import { CoolingOffCard } from "./cooling-off-card.tsx";
import { DeliveryCard } from "./delivery-card.tsx";
import { LogCard } from "./log-card.tsx";
import type { ContractSearch } from "./search.ts";
import { TextCard } from "./text-card.tsx";

/** One contract: what is agreed, how it was signed, what was delivered, and until when it can be cancelled. */
export function ContractScreen() {
  const { t } = useTranslation("contracts");
  const { contractId } = useParams({ from: "/shell/contracts/$contractId" });
  // The server tells of contracts with their deals.
  const contract = useQuery({
    queryKey: ["deals", "contract", contractId],
    queryFn: ({ signal }) => getContractsId(contractId, { signal }),
  });
  if (contract.isPending) return <Loading />;
  if (contract.error) return <Failure error={contract.error} retry={contract.refetch} />;
  return (
    <>
      <LinkAnchor to="/contracts" search={lastSearchOf("/contracts")} size="sm">
        ← {t("back")}
      </LinkAnchor>
      <Shown contract={contract.data} />
    </>
  );
}

/** What a card of a contract needs. */
export interface CardProps {
  contract: ContractDetail;
  mayWrite: boolean;
  open: ContractSearch["open"];
  /** Opens a form by the address; without a name, closes it. */
  show: (open?: ContractSearch["open"]) => void;
  refresh: () => Promise<unknown>;
}

function Shown({ contract }: { contract: ContractDetail }) {
  const { t } = useTranslation(["contracts", "common"]);
  const { open } = useSearch({ from: "/shell/contracts/$contractId" });
  const navigate = useNavigate({ from: "/contracts/$contractId" });
  const queries = useQueryClient();
  const mayWrite = useMay("contracts:write");
  const { state, leadName, title, number, declineReason, supersededBy, url } = contract;
  const show = (what?: ContractSearch["open"]) => void navigate({ search: what ? { open: what } : {}, replace: true, resetScroll: false });
  const refresh = () => queries.invalidateQueries({ queryKey: ["deals"] });
  const card: CardProps = { contract, mayWrite, open, show, refresh };
  const canEnd = state === "draft" || state === "offered";
  return (
    <>
      <PageHead
        title={t("detail.title", { name: leadName ?? t("person.nameless", { ns: "common" }), title })}
        actions={
          <>
            {url !== null && (
              <Button variant="default" component="a" href={url} target="_blank" rel="noreferrer">
                {t("page")}
              </Button>
            )}
            {mayWrite && canEnd && (
              <Button variant="default" onClick={() => show("withdraw")}>
                {t(state === "draft" ? "withdraw.draft" : "withdraw.open")}
              </Button>
            )}
            {mayWrite && isStanding(state) && (
              <Button variant="default" color="red" onClick={() => show("terminate")}>
                {t("terminate.open")}
              </Button>
            )}
          </>
        }
      >
        <span role="status">
          <ContractState state={state} /> {t("numbered", { number })}
        </span>
      </PageHead>
      {declineReason !== "" && (
        <Alert variant="light" color="yellow" mb="md" title={t("declined")}>
          {declineReason}
        </Alert>
      )}
      {supersededBy !== null && (
        <Text size="sm" mb="md">
          <LinkAnchor to={`/contracts/${supersededBy}`}>{t("superseded")}</LinkAnchor>
        </Text>
      )}
      {mayWrite && state === "draft" && <Offer {...card} />}
      <div className={classes.columns}>
        <div className={classes.column}>
          <AgreedCard contract={contract} />
          <TextCard contract={contract} />
        </div>
        <div className={classes.column}>
          <CoolingOffCard {...card} />
          <DeliveryCard {...card} />
          <LogCard contract={contract} />
        </div>
      </div>
      {mayWrite && <Acts {...card} />}
    </>
  );
}

/** The last step before the lead sees it. */
function Offer({ contract: { id, revision }, refresh }: CardProps) {
  const { t } = useTranslation("contracts");
  const [isOffering, setIsOffering] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const offer = async () => {
    setIsOffering(true);
    setError(null);
    try {
      await postContractsIdOffer(id, matchOf(revision));
      tellDone(t("offer.done"));
    } catch (refused) {
      setError(refused);
    } finally {
      await refresh();
      setIsOffering(false);
    }
  };
  return (
    <>
      <Alert variant="light" mb="md">
        <Text size="sm" mb="xs">
          {t("offer.what")}
        </Text>
        <Button loading={isOffering} onClick={() => void offer()}>
          {t("offer.action")}
        </Button>
      </Alert>
      <Refusal error={error} />
    </>
  );
}

import { Alert, Button, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getDeliveriesId } from "../../api/generated/deliveries.ts";
import type { DeliveryDetail } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { lastSearchOf } from "../../parts/last-search.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { writeDate } from "../deals/reading.ts";
import { titleOf } from "../sessions/offer-titles.ts";
import { Acts } from "./acts.tsx";
import classes from "./deliveries.module.css";
import { DeliveryState } from "./delivery-state.tsx";
import { FactsCard } from "./facts-card.tsx";
import { PlanCard } from "./plan-card.tsx";
import { RatingsCard } from "./ratings-card.tsx";
import type { DeliverySearch } from "./search.ts";

/** One delivery: its plan in time, what became of each step, and what they say of it. */
export function DeliveryScreen() {
  const { t } = useTranslation("deliveries");
  const { deliveryId } = useParams({ from: "/shell/deliveries/$deliveryId" });
  const delivery = useQuery({
    queryKey: ["deliveries", "one", deliveryId],
    queryFn: ({ signal }) => getDeliveriesId(deliveryId, { signal }),
  });
  if (delivery.isPending) return <Loading />;
  if (delivery.error) return <Failure error={delivery.error} retry={delivery.refetch} />;
  return (
    <>
      <LinkAnchor to="/deliveries" search={lastSearchOf("/deliveries")} size="sm">
        ← {t("back")}
      </LinkAnchor>
      <Shown delivery={delivery.data} />
    </>
  );
}

/** What a card of a delivery needs. */
export interface CardProps {
  delivery: DeliveryDetail;
  /** They may act, and there is something left to do. */
  mayAct: boolean;
  search: DeliverySearch;
  /** Opens a form by the address; without a name, closes it. */
  show: (open?: DeliverySearch["open"], milestone?: string) => void;
  refresh: () => Promise<unknown>;
}

function Shown({ delivery }: { delivery: DeliveryDetail }) {
  const { t } = useTranslation(["deliveries", "common"]);
  const search = useSearch({ from: "/shell/deliveries/$deliveryId" });
  const navigate = useNavigate({ from: "/deliveries/$deliveryId" });
  const queries = useQueryClient();
  const mayWrite = useMay("deliveries:write");
  const { state, leadName, title, offerKey, done, plan, restsFrom } = delivery;
  const mayAct = mayWrite && state !== "completed" && state !== "stopped";
  const show: CardProps["show"] = (open, milestone) =>
    void navigate({ search: { ...(open && { open }), ...(milestone && { milestone }) }, replace: true, resetScroll: false });
  const refresh = () => queries.invalidateQueries({ queryKey: ["deliveries"] });
  const card: CardProps = { delivery, mayAct, search, show, refresh };
  const isBarred = delivery.freeAt === null && delivery.earlyReason === null;
  return (
    <>
      <PageHead
        title={t("detail.title", { name: leadName ?? t("person.nameless", { ns: "common" }), title: titleOf(title) || offerKey })}
        actions={
          mayAct && (
            <>
              {isBarred && (
                <Button variant="default" onClick={() => show("early")}>
                  {t("early.open")}
                </Button>
              )}
              <Button variant="default" onClick={() => show("add")}>
                {t("add.open")}
              </Button>
              {!isBarred && <Button onClick={() => show("complete")}>{t("complete.open")}</Button>}
            </>
          )
        }
      >
        <span role="status">
          <DeliveryState state={state} /> {t("progressOf", { done, all: plan.filter((one) => one.state !== "dropped").length })}
        </span>
      </PageHead>
      {restsFrom !== null && (
        <Alert variant="light" color="yellow" mb="md" title={t("rests.title", { day: writeDate(restsFrom) })}>
          <Text size="sm">{t("rests.what")}</Text>
        </Alert>
      )}
      {mayAct && isBarred && (
        <Alert variant="light" mb="md" title={t("barred.title")}>
          <Text size="sm">
            {delivery.coolingOff.lastOn === null
              ? t(delivery.coolingOff.kind === "none" ? "barred.soon" : "barred.unstarted")
              : t("barred.until", { day: writeDate(delivery.coolingOff.lastOn) })}
          </Text>
        </Alert>
      )}
      <div className={classes.columns}>
        <PlanCard {...card} />
        <div className={classes.column}>
          <FactsCard {...card} />
          <RatingsCard delivery={delivery} />
        </div>
      </div>
      {mayAct && <Acts {...card} />}
    </>
  );
}

import { Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getCampaignsId, patchCampaignsId } from "../../api/generated/campaigns.ts";
import type { CampaignDetail } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { lastSearchOf } from "../../parts/last-search.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { matchOf } from "../../parts/write-over.ts";
import { writeDate } from "../deals/reading.ts";
import { CampaignPeople } from "./campaign-people.tsx";
import { CampaignPhase } from "./campaign-phase.tsx";
import classes from "./campaigns.module.css";
import { ChecklistCard } from "./checklist-card.tsx";
import { CostsCard } from "./costs-card.tsx";
import { EditCampaign } from "./edit-campaign.tsx";
import { useRefresh, writeDays } from "./reading.ts";
import { ResultCard } from "./result-card.tsx";
import type { CampaignSearch } from "./search.ts";

/** One campaign: what it brought, what it cost, and what is to be done for it. */
export function CampaignScreen() {
  const { t } = useTranslation("campaigns");
  const { campaignId } = useParams({ from: "/shell/campaigns/$campaignId" });
  const { group } = useSearch({ from: "/shell/campaigns/$campaignId" });
  const campaign = useQuery({
    queryKey: ["campaigns", "one", campaignId],
    queryFn: ({ signal }) => getCampaignsId(campaignId, { signal }),
  });
  if (campaign.isPending) return <Loading />;
  if (campaign.error) return <Failure error={campaign.error} retry={campaign.refetch} />;
  if (group !== undefined) return <CampaignPeople campaign={campaign.data} group={group} />;
  return (
    <>
      <LinkAnchor to="/campaigns" search={lastSearchOf("/campaigns")} size="sm">
        ← {t("back")}
      </LinkAnchor>
      <Shown campaign={campaign.data} />
    </>
  );
}

function Shown({ campaign }: { campaign: CampaignDetail }) {
  const { t } = useTranslation("campaigns");
  const search = useSearch({ from: "/shell/campaigns/$campaignId" });
  const navigate = useNavigate({ from: "/campaigns/$campaignId" });
  const refresh = useRefresh();
  const mayWrite = useMay("campaigns:write");
  const show = (next: CampaignSearch = {}) => void navigate({ search: next, replace: true, resetScroll: false });
  const card = { campaign, search, show, refresh, mayWrite };
  return (
    <>
      <PageHead
        title={campaign.name}
        actions={
          mayWrite && (
            <>
              <Cancelling campaign={campaign} refresh={refresh} />
              <Button onClick={() => show({ open: "edit" })}>{t("edit.open")}</Button>
            </>
          )
        }
      >
        <span role="status">
          <CampaignPhase phase={campaign.phase} /> {writeDays(campaign)}
        </span>
      </PageHead>
      <div className={classes.columns}>
        <div className={classes.column}>
          <ResultCard campaign={campaign} />
          <CostsCard {...card} />
        </div>
        <div className={classes.column}>
          <ChecklistCard {...card} />
          <FactsCard campaign={campaign} />
        </div>
      </div>
      {search.open === "edit" && mayWrite && <EditCampaign campaign={campaign} close={() => show()} refresh={refresh} />}
    </>
  );
}

export interface CardProps {
  campaign: CampaignDetail;
  search: CampaignSearch;
  show: (next?: CampaignSearch) => void;
  refresh: () => Promise<unknown>;
  mayWrite: boolean;
}

/** One click, since it is taken back by another one. */
function Cancelling({ campaign: { id, revision, phase }, refresh }: Pick<CardProps, "campaign" | "refresh">) {
  const { t } = useTranslation("campaigns");
  const isCancelled = phase === "cancelled";
  const put = async (cancelled: boolean, of: number) => {
    const after = await patchCampaignsId(id, { cancelled }, matchOf(of));
    await refresh();
    return after.revision;
  };
  const turn = async () => {
    try {
      const now = await put(!isCancelled, revision);
      tellDone(t(isCancelled ? "cancel.takenBack" : "cancel.done"), () => put(isCancelled, now), [`campaign ${id}`]);
    } catch (error) {
      tellFailed(error);
      await refresh();
    }
  };
  return (
    <Button variant="default" onClick={() => void turn()}>
      {t(isCancelled ? "cancel.takeBack" : "cancel.open")}
    </Button>
  );
}

function FactsCard({ campaign }: { campaign: CampaignDetail }) {
  const { t } = useTranslation("campaigns");
  const { goal, note, ownerName, ownerDisabled, sourceTitle, source, sequence, sequenceTitle, countsUntil } = campaign;
  return (
    <Sheet title={t("facts")}>
      <dl className={classes.facts}>
        <dt>{t("owner")}</dt>
        <dd>{ownerName === null ? t("nobody") : ownerDisabled ? t("hasLeft", { name: ownerName }) : ownerName}</dd>
        <dt>{t("source")}</dt>
        <dd>
          <LinkAnchor to="/people" search={{ source }} size="sm">
            {sourceTitle}
          </LinkAnchor>
        </dd>
        <dt>{t("countsUntil")}</dt>
        <dd>{writeDate(countsUntil)}</dd>
        {sequence !== null && (
          <>
            <dt>{t("sequence")}</dt>
            <dd>
              <LinkAnchor to={`/sequences/${sequence}`} size="sm">
                {sequenceTitle ?? sequence}
              </LinkAnchor>
            </dd>
          </>
        )}
      </dl>
      {goal !== "" && (
        <>
          <Text size="sm" fw={600} mt="sm">
            {t("goal")}
          </Text>
          <Text size="sm" className={classes.words}>
            {goal}
          </Text>
        </>
      )}
      {note !== "" && (
        <>
          <Text size="sm" fw={600} mt="sm">
            {t("note")}
          </Text>
          <Text size="sm" className={classes.words}>
            {note}
          </Text>
        </>
      )}
    </Sheet>
  );
}
